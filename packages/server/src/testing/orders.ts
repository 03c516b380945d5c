// Orders in the small office: what begins a case of its process, and how a person begins one.
import { good } from './expect-contract';
import type { OfficeCaller } from './office';

let ids = 0;

/** Another one each time. */
export const commandId = (): string => `command-${++ids}`;

/** What begins a case; `changes` in its place, also wrong ones. */
export const order = (changes: object = {}) => ({
  processId: 'order',
  variables: { client: 'Nordlicht' },
  commandId: commandId(),
  ...changes,
});

export function startOrder(caller: OfficeCaller, changes: object = {}) {
  return good('POST /api/cases', caller.post('/api/cases', order(changes)));
}

// The life of a task of a person.
import type { AssignmentChoice } from '../people/choice';
import type { Appliers } from './applier';
import { addDoer, mayHaveDoer } from './growing-lists';
import type { InstanceState, WorkItem } from './instance-state';
import { added, EMPTY, ITEMS, removeAt, removed, removeFrom, replaceAt, replaceIn } from './own-lists';
import { findId, indexOfId } from './sorted-list';

export const applyItem: Appliers<
  | 'item.created'
  | 'item.offered'
  | 'item.assigned'
  | 'item.unassignable'
  | 'item.claimed'
  | 'item.released'
  | 'item.handedOver'
  | 'item.completed'
  | 'item.cancelled'
  | 'item.accepted'
  | 'item.lapsed'
  | 'item.refused'
  | 'item.delegated'
  | 'item.returned'
  | 'item.unassigned'
> = {
  'item.created': (state, event, at) => {
    if (event.item > state.lastId) state.lastId = event.item;
    const { item: id, token, node, choice } = event;
    const made: WorkItem =
      choice === undefined
        ? { id, token, node, status: 'created', assignee: null, candidates: EMPTY, createdAt: at }
        : { id, token, node, status: 'unassignable', assignee: null, candidates: EMPTY, createdAt: at, choice };
    state.items = added(state.items, ITEMS, made);
  },
  'item.offered': (state, event) => chosen(state, event.item, 'offered', null, event.choice.people, event.choice),
  'item.assigned': (state, event) => chosen(state, event.item, 'assigned', event.choice.person, null, event.choice),
  'item.unassignable': (state, event) => chosen(state, event.item, 'unassignable', undefined, null, event.choice),
  'item.claimed': (state, event) =>
    replaceIn(state, 'items', event.item, { status: 'assigned', assignee: event.person }),
  'item.released': (state, event) => replaceIn(state, 'items', event.item, { status: 'offered', assignee: null }),
  'item.handedOver': (state, event) => inHandsOf(state, event.item, event.to),
  'item.completed': (state, event) => {
    const index = indexOfId(state.items, event.item);
    if (index < 0) return;
    state.items = removed(state.items, ITEMS, index);
    if (event.person === null) return;
    const { node, person } = event;
    if (mayHaveDoer(state, node))
      for (let i = lastOf(state.doers, node); i >= 0; i = lastOf(state.doers, node)) removeAt(state, 'doers', i);
    addDoer(state, { node, person });
  },
  'item.cancelled': (state, event) => removeFrom(state, 'items', event.item),
  'item.accepted': () => {},
  'item.lapsed': (state, event) => {
    const item = findId(state.items, event.item);
    if (!item) return;
    replaceIn(state, 'items', event.item, {
      ...NOBODYS,
      declined: [...(item.declined ?? []), ...event.people],
      lapses: (item.lapses ?? 0) + 1,
    });
  },
  'item.refused': (state, event) => {
    const item = findId(state.items, event.item);
    if (!item) return;
    const declined = [...(item.declined ?? []), event.person];
    const candidates = item.candidates.filter((person) => person !== event.person);
    replaceIn(state, 'items', event.item, event.closed ? { ...NOBODYS, declined } : { candidates, declined });
  },
  'item.delegated': (state, event) =>
    replaceIn(state, 'items', event.item, { status: 'assigned', assignee: event.to, delegatedBy: event.from }),
  'item.returned': (state, event) => inHandsOf(state, event.item, event.to),
  'item.unassigned': (state, event) => replaceIn(state, 'items', event.item, NOBODYS),
};

function lastOf(doers: InstanceState['doers'], node: number): number {
  let i = doers.length - 1;
  while (i >= 0 && (doers[i] as InstanceState['doers'][number]).node !== node) i--;
  return i;
}

const NOBODYS = { status: 'created', assignee: null, candidates: [] } as const;

/** Spelled out field by field for a task that has only the usual ones: this is done for every task. `undefined`, `null`: as it is. */
function chosen(
  state: InstanceState,
  item: number,
  status: WorkItem['status'],
  person: string | null | undefined,
  people: readonly string[] | null,
  choice: AssignmentChoice,
): void {
  const index = indexOfId(state.items, item);
  if (index < 0) return;
  const before = state.items[index] as WorkItem;
  const { id, token, node, createdAt, declined, lapses, delegatedBy } = before;
  const assignee = person === undefined ? before.assignee : person;
  const candidates = people ?? before.candidates;
  const isUsual = declined === undefined && lapses === undefined && delegatedBy === undefined;
  const after = { id, token, node, status, assignee, candidates, createdAt, choice };
  replaceAt(state, 'items', index, isUsual ? after : { ...before, ...after });
}

/** Theirs, and nobody else is in charge any more. */
function inHandsOf(state: InstanceState, id: number, assignee: string): void {
  const index = indexOfId(state.items, id);
  if (index < 0) return;
  const { delegatedBy: _, ...item } = state.items[index] as WorkItem;
  replaceAt(state, 'items', index, { ...item, status: 'assigned', assignee });
}

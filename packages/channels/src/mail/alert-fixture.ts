// An alert as the engine gives it to a channel, for the tests of this folder.
import type { AlertMessage } from '@baton/engine';

/** 26 November 2026, 09:20 in Berlin: the day before a closed day. */
export const NOW = Date.parse('2026-11-26T08:20:00Z');
const HOUR = 3_600_000;

export function alertMessage(changes: Partial<AlertMessage> = {}): AlertMessage {
  return {
    delivery: {
      delivery: 'case-1/d7',
      instanceId: 'case-1',
      alert: 7,
      clock: 3,
      kind: 'reminder',
      person: 'nadia',
      channel: 'mail',
      state: 'sending',
      attempt: 1,
      detail: null,
      raisedAt: NOW,
      changedAt: NOW,
      acknowledgedAt: null,
      acknowledgedBy: null,
      severity: 'normal',
      heldUntil: null,
      mergedInto: null,
      processId: 'print-order',
      caseKey: 'PO-1001',
      caseTitle: '500 brochures',
      item: 5,
      node: 'call',
      stepName: 'Call the client',
      dueAt: NOW + 4 * HOUR,
      rung: 'r1',
    },
    person: { id: 'nadia', name: 'Nadia Sorokina', roles: ['manager'], mail: 'nadia@example.com' },
    idempotencyKey: 'case-1/d7',
    action: 'Call the client',
    instructions: null,
    client: 'Nordlicht & Söhne',
    holder: null,
    now: NOW,
    leftIn: 3 * HOUR,
    link: 'http://127.0.0.1:4000/tasks/case-1/5',
    acknowledgeLink: null,
    zone: 'Europe/Berlin',
    locale: 'en',
    ...changes,
  };
}

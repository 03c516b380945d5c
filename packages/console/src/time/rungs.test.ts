// What reminders promise is only what the host can send.
import { expect, test } from 'vitest';
import { type RungAction, reaching } from './rungs';

const actions: RungAction[] = [
  { alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app', 'sms'] },
  { alert: 'escalation', to: [{ type: 'owner' }], channels: ['sms'] },
];

test('a way that is not there is not said, and neither is who would be told only by it', () => {
  expect(reaching(actions, ['app', 'mail'])).toEqual([
    { alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] },
  ]);
});

test('ways that are there, or are not known yet, are all said', () => {
  expect(reaching(actions, ['app', 'sms'])).toEqual(actions);
  expect(reaching(actions, undefined)).toEqual(actions);
});

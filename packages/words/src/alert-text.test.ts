import { expect, test } from 'vitest';
import { alertText, type RawAlertFacts } from './alert-text';

const dueAt = Date.UTC(2026, 10, 23, 12);
const facts: RawAlertFacts = {
  person: 'Nora',
  action: 'Send the offer',
  caseKey: 'PO-1',
  link: 'https://baton.example/1',
  client: null,
  dueAt,
  leftIn: 0,
  holder: 'Nora',
  zone: 'Europe/Berlin',
  now: dueAt,
};

test('what is due at this very moment is late now, not late by nothing', () => {
  expect(alertText('en', 'overdue', facts).body).toContain('was due today 13:00 and is now late.');
  expect(alertText('ar', 'overdue', facts).body).not.toContain('والتأخر');
  expect(alertText('en', 'overdue', { ...facts, leftIn: -2 * 3_600_000 }).body).toContain('is 2 working hours late.');
});

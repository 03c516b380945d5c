import { compileCalendar, OFFICE_WEEK } from '@baton/core';
import { expect, it } from 'vitest';
import { proposedDue } from './proposed-due';

/** Mon-Fri 9-13 and 14-18 in Berlin, Friday the first of May off. */
const office = compileCalendar({
  id: 'office',
  version: 1,
  name: 'Office',
  zone: 'Europe/Berlin',
  week: OFFICE_WEEK,
  holidays: [{ date: '2026-05-01', name: 'Labour Day' }],
  openings: [],
});
const at = (text: string) => Date.parse(`${text}+02:00`);
const proposed = (over: string, now: string) => proposedDue(at(over), at(now), office);

it.each([
  [
    'the same hour today, while an hour of work is left until then',
    '2026-04-27T17:00',
    '2026-04-28T11:00',
    '2026-04-28T17:00',
  ],
  ['tomorrow, where less than that is left', '2026-04-27T17:00', '2026-04-28T16:30', '2026-04-29T17:00'],
  ['over the holiday and the weekend', '2026-04-29T13:00', '2026-04-30T14:00', '2026-05-04T13:00'],
  [
    'the next working time, where nobody works at that hour',
    '2026-04-27T22:00',
    '2026-04-28T19:00',
    '2026-04-29T09:00',
  ],
])('proposes %s', (_, over, now, due) => {
  expect(proposed(over, now)).toBe(at(due));
});

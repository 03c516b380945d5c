// What the fake server answers about calendars: what a version would move among the sample cases, its versions, and a country's holidays.
import type { BusinessCalendar } from '@baton/client';
import type { CalendarPreview } from '@baton/client/react';
import { addDuration, compileCalendar, workingTimeBetween } from '@baton/core';
import type { SampleCase } from './sample-cases';
import { compiledCalendar, SAMPLE_NOW, sampleCalendar } from './sample-company';
import { instanceOf } from './sample-rows';

/** Who saved which version, when and why. */
export const sampleChanges = [
  { version: 1, at: SAMPLE_NOW - 86_400_000, by: 'dana', reason: 'New office hours', act: 'saved' },
];

export function previewOf(calendar: BusinessCalendar, cases: readonly SampleCase[]): CalendarPreview {
  const open = calendar.id === sampleCalendar.id ? cases.filter((one) => !one.done && one.dueAt !== null) : [];
  const compiled = compileCalendar(calendar);
  const rows = open.flatMap(({ key, title, step, startedAt, dueAt }, clock) => {
    const before = dueAt ?? 0;
    const amount = workingTimeBetween(compiledCalendar, startedAt, before) / 60_000;
    const after = addDuration(compiled, startedAt, { amount, unit: 'workingMinutes' });
    const breaches = after < SAMPLE_NOW && before >= SAMPLE_NOW;
    const recovers = before < SAMPLE_NOW && after >= SAMPLE_NOW;
    const row = { instanceId: instanceOf(key), caseKey: key, caseTitle: title, name: step, clock };
    return after === before ? [] : [{ ...row, before, after, breaches, recovers }];
  });
  const count = (of: (row: (typeof rows)[number]) => boolean) => rows.filter(of).length;
  return {
    clocks: open.length,
    moves: rows.length,
    breaches: count((row) => row.breaches),
    recovers: count((row) => row.recovers),
    rows: rows.sort((a, b) => Number(b.breaches) - Number(a.breaches)),
  };
}

export function versionsOf(calendar: BusinessCalendar): BusinessCalendar[] {
  const earlier = { ...calendar, version: calendar.version - 1, holidays: [], openings: [] };
  return earlier.version > 0 ? [calendar, earlier] : [calendar];
}

export const samplePlaces = [
  { code: 'DE', name: 'Germany' },
  { code: 'RU', name: 'Russia' },
];
export const sampleRegions = [{ code: 'BE', name: 'Berlin' }];

export const sampleHolidays = {
  id: 'DE',
  name: 'DE',
  source: 'date-holidays DE 2026-2028',
  holidays: [
    { date: '2026-12-25', name: 'Christmas Day' },
    { date: '2026-12-26', name: 'Boxing Day' },
    { date: '2027-01-01', name: 'New Year' },
  ],
  openings: [],
};

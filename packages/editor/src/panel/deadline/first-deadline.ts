// What a step gets when a time target is set on it. Called by the panel and the fixes.
import { type BusinessCalendar, DEFAULT_CALENDAR, type Deadline } from '@baton/core';

export const FIRST_DEADLINE: Deadline = { budget: { dueIn: { amount: 1, unit: 'workingDays' } } };

/** Counted by a calendar that the host has: the usual one, and where there is none of that name, its first. */
export function countedHere(deadline: Deadline, calendars: readonly BusinessCalendar[]): Deadline {
  const [first] = calendars;
  const isThere = calendars.some(({ id }) => id === (deadline.calendar ?? DEFAULT_CALENDAR));
  return first && !isThere ? { ...deadline, calendar: first.id } : deadline;
}

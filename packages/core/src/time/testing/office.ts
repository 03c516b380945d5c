// An office with its calendar, and instants as its clock on the wall shows them. For tests of working time.
import { type BusinessCalendar, businessCalendarSchema, OFFICE_WEEK } from '../business-calendar';
import { type CompiledCalendar, compileCalendar } from '../compiled-calendar';
import type { DurationUnit } from '../duration';
import { addDuration, subtractDuration } from '../working-time';
import { instantOf, wallClock } from '../zone';

export function calendarWith(parts: Partial<BusinessCalendar>): CompiledCalendar {
  return compileCalendar(
    businessCalendarSchema.parse({
      id: 'office',
      version: 1,
      name: 'Office',
      zone: 'Europe/Berlin',
      week: OFFICE_WEEK,
      holidays: [],
      openings: [],
      ...parts,
    }),
  );
}

/** `2026-04-30 11:00` in the calendar's zone. */
export function at(calendar: CompiledCalendar, text: string): number {
  return instantOf(calendar.calendar.zone, text.slice(0, 10), text.slice(11));
}

export function text(calendar: CompiledCalendar, instant: number | null): string | null {
  if (instant === null) return null;
  const { date, time } = wallClock(calendar.calendar.zone, instant);
  return `${date} ${time}`;
}

export function add(calendar: CompiledCalendar, from: string, amount: number, unit: DurationUnit): string | null {
  return text(calendar, addDuration(calendar, at(calendar, from), { amount, unit }));
}

export function subtract(calendar: CompiledCalendar, from: string, amount: number, unit: DurationUnit): string | null {
  return text(calendar, subtractDuration(calendar, at(calendar, from), { amount, unit }));
}

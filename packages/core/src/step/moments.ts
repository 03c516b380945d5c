// From a duration or a date in the case data to an instant, by a calendar that the host handed in.
import type { Json, Variables } from '../diagram/variable';
import type { CompiledCalendar } from '../time/compiled-calendar';
import type { Duration } from '../time/duration';
import { addIsoDuration, readIsoDuration } from '../time/iso-duration';
import { DAY_MS, parseDate } from '../time/local-date';
import { nextWorkingAt, previousWorkingAt, tryAddDuration } from '../time/working-time';
import { instantOf, readDateTime } from '../time/zone';
import type { Facts } from './facts';
import { failed, type Worked, worked } from './outcome';

export function calendarOf(facts: Facts, id: string): Worked<CompiledCalendar> {
  const calendar = facts.calendars.get(id);
  return calendar ? worked(calendar) : failed('calendar.unknown', { calendar: id });
}

export function afterDuration(facts: Facts, calendarId: string, fromAt: number, duration: Duration): Worked<number> {
  const calendar = calendarOf(facts, calendarId);
  if (!calendar.ok) return calendar;
  const at = tryAddDuration(calendar.value, fromAt, duration);
  return at === null ? failed('calendar.out-of-working-time', { calendar: calendarId }) : worked(at);
}

/**
 * The moment that FEEL gave: after an ISO 8601 duration (days by the wall clock of the calendar's zone, hours and less as elapsed time), at a date
 * and time, or at the first working moment of a date.
 */
export function momentOfText(facts: Facts, calendarId: string, fromAt: number, value: unknown): Worked<number> {
  if (typeof value !== 'string') return failed('deadline.no-date', { value: (value ?? null) as Json });
  const calendar = calendarOf(facts, calendarId);
  if (!calendar.ok) return calendar;
  const parts = readIsoDuration(value);
  if (!parts) return momentOfVariable(facts, calendarId, { value }, 'value', 'opening');
  const at = addIsoDuration(calendar.value, fromAt, parts);
  return at === null ? failed('calendar.out-of-working-time', { calendar: calendarId }) : worked(at);
}

/**
 * A `dateTime` is itself; without an offset it is wall time of the calendar's zone, with `@Zone` of that zone. A `date` is a day of the calendar's zone: its first working moment (`opening`) or its last (`closing`); on a day
 * off the next opening or the closing before, so that "due on Sunday" is due on Friday evening.
 */
export function momentOfVariable(
  facts: Facts,
  calendarId: string,
  variables: Variables,
  name: string,
  edge: 'opening' | 'closing',
): Worked<number> {
  const value = variables[name];
  if (typeof value !== 'string') return failed('deadline.no-date', { variable: name });
  const calendar = calendarOf(facts, calendarId);
  if (!calendar.ok) return calendar;
  if (value.length > 10) {
    const at = readDateTime(calendar.value.calendar.zone, value);
    return at === null ? failed('deadline.no-date', { variable: name }) : worked(at);
  }
  if (parseDate(value) === null) return failed('deadline.no-date', { variable: name });
  const midnight = instantOf(calendar.value.calendar.zone, value, edge === 'opening' ? '00:00' : '24:00');
  const at = edge === 'opening' ? nextWorkingAt(calendar.value, midnight) : previousWorkingAt(calendar.value, midnight);
  if (at === null || Math.abs(at - midnight) > 366 * DAY_MS)
    return failed('calendar.out-of-working-time', { calendar: calendarId });
  return worked(at);
}

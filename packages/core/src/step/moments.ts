// From a duration or a date in the case data to an instant, by a calendar that the host handed in.
import type { Variables } from '../diagram/variable';
import type { CompiledCalendar } from '../time/compiled-calendar';
import type { Duration } from '../time/duration';
import { DAY_MS } from '../time/local-date';
import { nextWorkingAt, previousWorkingAt, tryAddDuration } from '../time/working-time';
import { instantOf } from '../time/zone';
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
 * A `dateTime` is itself. A `date` is a day of the calendar's zone: its first working moment (`opening`) or its last (`closing`); on a day
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
  if (value.length > 10) {
    const at = Date.parse(value);
    return Number.isNaN(at) ? failed('deadline.no-date', { variable: name }) : worked(at);
  }
  const calendar = calendarOf(facts, calendarId);
  if (!calendar.ok) return calendar;
  const midnight = instantOf(calendar.value.calendar.zone, value, edge === 'opening' ? '00:00' : '24:00');
  const at = edge === 'opening' ? nextWorkingAt(calendar.value, midnight) : previousWorkingAt(calendar.value, midnight);
  if (at === null || Math.abs(at - midnight) > 366 * DAY_MS)
    return failed('calendar.out-of-working-time', { calendar: calendarId });
  return worked(at);
}

// What a due time that is over is moved to unless another one is chosen. Pure. Called by the dialog that moves it.
import {
  type CompiledCalendar,
  dateOf,
  instantOf,
  isWorking,
  nextWorkingAt,
  parseDate,
  wallClock,
  workingTimeBetween,
} from '@baton/core';

const HOUR = 3_600_000;
const DAYS = 31;

/**
 * The same hour of the day at the first working day on which at least an hour of work is left until then; where that hour is never worked,
 * the beginning of the next working time that lies an hour of work ahead, else an hour from now.
 */
export function proposedDue(overAt: number, now: number, calendar: CompiledCalendar): number {
  const { zone } = calendar.calendar;
  const { time } = wallClock(zone, overAt);
  const today = parseDate(wallClock(zone, now).date) ?? 0;
  for (let day = today; day < today + DAYS; day++) {
    const at = instantOf(zone, dateOf(day), time);
    if (at > now && isWorking(calendar, at - 1) && workingTimeBetween(calendar, now, at) >= HOUR) return at;
  }
  return nextWorkingAt(calendar, now + HOUR) ?? now + HOUR;
}

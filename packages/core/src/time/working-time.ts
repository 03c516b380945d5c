// Arithmetic of deadlines: instants (epoch ms) and durations over a business calendar. Called by the step (due times, rungs), the engine, the
// editor's ribbon and the planner. The rules, which `explainWalk` shows day by day:
//
// - Working spans are half-open: the opening instant is working time, the closing instant is not.
// - Forwards, a start in closed time counts from the next opening, and an end exactly at closing stays at closing (18:00), not the next
//   opening. Backwards it is mirrored: counted from the previous closing, and an end exactly at an opening stays there.
// - Adding nothing leaves an instant in working time, or at one of its edges, as it is; from closed time it gives the next opening
//   (backwards the previous closing).
// - `workingDays` are fractions of each day's own working time: on a short day half of it is half a day. A span belongs to the day on
//   which it begins, so a night shift is part of one day.
// - `minutes` and `hours` are elapsed time. `days` keep the wall clock of the calendar's zone; half a day is half of the time between two
//   such moments.
// - Results are rounded to whole ms.
import { type CompiledCalendar, HORIZON_YEARS } from './compiled-calendar';
import { type Duration, type DurationUnit, UNIT_MS } from './duration';
import { DAY_MS } from './local-date';
import { TimeError } from './time-error';
import {
  isBefore,
  isBeyond,
  lastSpanFrom,
  leftAt,
  type Measure,
  positionAt,
  reachedAt,
  totalOf,
  type WorkingYear,
} from './working-year';
import { requireInstant } from './zone';

/** The instant at which `duration` has passed since `fromAt`. Throws `calendar.out-of-working-time`, `time.out-of-range`. */
export function addDuration(calendar: CompiledCalendar, fromAt: number, duration: Duration): number {
  return tryAddDuration(calendar, fromAt, duration) ?? outOfTime(calendar, fromAt);
}

/** The instant from which `duration` has passed until `fromAt`. Throws `calendar.out-of-working-time`, `time.out-of-range`. */
export function subtractDuration(calendar: CompiledCalendar, fromAt: number, duration: Duration): number {
  return trySubtractDuration(calendar, fromAt, duration) ?? outOfTime(calendar, fromAt);
}

/** As `addDuration`, but null where the calendar has not that much working time within 30 years. */
export function tryAddDuration(calendar: CompiledCalendar, fromAt: number, duration: Duration): number | null {
  return duration.amount < 0 ? move(calendar, fromAt, duration, false) : move(calendar, fromAt, duration, true);
}

/** As `subtractDuration`, but null where the calendar has not that much working time within 30 years. */
export function trySubtractDuration(calendar: CompiledCalendar, fromAt: number, duration: Duration): number | null {
  return duration.amount < 0 ? move(calendar, fromAt, duration, true) : move(calendar, fromAt, duration, false);
}

/** Working time from `fromAt` to `toAt` in ms; negative when `toAt` is earlier. */
export function workingTimeBetween(calendar: CompiledCalendar, fromAt: number, toAt: number): number {
  return workingBetween(calendar, fromAt, toAt, 'ms');
}

/**
 * What `addDuration` would have to add to get from `fromAt` to `toAt`, as an amount of `unit` (a fraction as a rule); negative when
 * `toAt` is earlier.
 */
export function durationBetween(calendar: CompiledCalendar, fromAt: number, toAt: number, unit: DurationUnit): number {
  switch (unit) {
    case 'workingMinutes':
    case 'workingHours':
      return workingBetween(calendar, fromAt, toAt, 'ms') / UNIT_MS[unit];
    case 'workingDays':
      return workingBetween(calendar, fromAt, toAt, 'days');
    case 'minutes':
    case 'hours':
      return (toAt - fromAt) / UNIT_MS[unit];
    case 'days':
      return toAt < fromAt ? -calendarDaysBetween(calendar, toAt, fromAt) : calendarDaysBetween(calendar, fromAt, toAt);
  }
}

/** Half-open: true at the opening instant, false at the closing instant. */
export function isWorking(calendar: CompiledCalendar, at: number): boolean {
  const year = calendar.yearAt(at);
  const span = lastSpanFrom(year, at);
  return span >= 0 && at < year.spanToAt[span]!;
}

/** `at` itself where it is working time, else the next opening; null where none follows within 30 years. */
export function nextWorkingAt(calendar: CompiledCalendar, at: number): number | null {
  const first = calendar.yearAt(at);
  const span = lastSpanFrom(first, at);
  if (span >= 0 && at < first.spanToAt[span]!) return at;
  if (span + 1 < first.spanFromAt.length) return first.spanFromAt[span + 1]!;
  for (let years = 1; years <= HORIZON_YEARS; years++) {
    const year = calendar.year(first.year + years);
    if (!year) return null;
    if (year.spanFromAt.length > 0) return year.spanFromAt[0]!;
  }
  return null;
}

/** `at` itself where work was going on just before it, else the previous closing; null where none comes before within 30 years. */
export function previousWorkingAt(calendar: CompiledCalendar, at: number): number | null {
  const first = calendar.yearAt(at);
  const span = lastSpanFrom(first, at - 1);
  if (span >= 0) return Math.min(at, first.spanToAt[span]!);
  for (let years = 1; years <= HORIZON_YEARS; years++) {
    const year = calendar.year(first.year - years);
    if (!year) return null;
    if (year.spanToAt.length > 0) return year.spanToAt[year.spanToAt.length - 1]!;
  }
  return null;
}

function move(calendar: CompiledCalendar, fromAt: number, duration: Duration, forwards: boolean): number | null {
  const amount = Math.abs(duration.amount);
  const { unit } = duration;
  if (unit === 'workingMinutes' || unit === 'workingHours') {
    return moveWorking(calendar, fromAt, Math.round(amount * UNIT_MS[unit]), 'ms', forwards);
  }
  if (unit === 'workingDays') return moveWorking(calendar, fromAt, amount, 'days', forwards);
  requireInstant(fromAt);
  const signed = forwards ? amount : -amount;
  const at = unit === 'days' ? addCalendarDays(calendar, fromAt, signed) : fromAt + Math.round(signed * UNIT_MS[unit]);
  requireInstant(at);
  return at;
}

function moveWorking(
  calendar: CompiledCalendar,
  fromAt: number,
  amount: number,
  measure: Measure,
  forwards: boolean,
): number | null {
  let year: WorkingYear | null = calendar.yearAt(fromAt);
  // Less than a ms of the shortest day's work.
  if (!(amount > 1e-9)) return settle(calendar, year, fromAt, forwards);
  const lastYear = year.year + HORIZON_YEARS;
  const firstYear = year.year - HORIZON_YEARS;
  let position = positionAt(year, fromAt, measure);
  if (forwards) {
    position += amount;
    for (let total = totalOf(year, measure); isBeyond(position, total, measure); total = totalOf(year, measure)) {
      position -= total;
      year = year.year < lastYear ? calendar.year(year.year + 1) : null;
      if (!year) return null;
    }
    return reachedAt(year, position, measure);
  }
  position -= amount;
  while (isBefore(position, measure)) {
    year = year.year > firstYear ? calendar.year(year.year - 1) : null;
    if (!year) return null;
    position += totalOf(year, measure);
  }
  return leftAt(year, position, measure);
}

/** Adds nothing: an instant inside working time or on its edge stays. */
function settle(calendar: CompiledCalendar, year: WorkingYear, at: number, forwards: boolean): number | null {
  const span = lastSpanFrom(year, at);
  if (span >= 0 && at <= year.spanToAt[span]!) return at;
  if (forwards) return nextWorkingAt(calendar, at);
  return previousWorkingAt(calendar, at);
}

function workingBetween(calendar: CompiledCalendar, fromAt: number, toAt: number, measure: Measure): number {
  if (toAt < fromAt) return 0 - workingBetween(calendar, toAt, fromAt, measure);
  const first = calendar.yearAt(fromAt);
  const last = calendar.yearAt(toAt);
  let between = positionAt(last, toAt, measure) - positionAt(first, fromAt, measure);
  for (let number = first.year; number < last.year; number++) between += totalOf(calendar.year(number)!, measure);
  return between;
}

/** Whole days move the wall clock; a fraction is that share of the time to the next whole day. */
function addCalendarDays(calendar: CompiledCalendar, fromAt: number, days: number): number {
  const whole = Math.floor(days);
  const share = days - whole;
  const at = wholeDaysFrom(calendar, fromAt, whole);
  return share === 0 ? at : at + Math.round(share * (wholeDaysFrom(calendar, fromAt, whole + 1) - at));
}

function wholeDaysFrom(calendar: CompiledCalendar, fromAt: number, days: number): number {
  if (days === 0) return fromAt;
  return calendar.offsets.instantOf(fromAt + calendar.offsets.offsetAt(fromAt) + days * DAY_MS);
}

function calendarDaysBetween(calendar: CompiledCalendar, fromAt: number, toAt: number): number {
  requireInstant(fromAt);
  requireInstant(toAt);
  const { offsets } = calendar;
  let whole = Math.floor((toAt + offsets.offsetAt(toAt) - fromAt - offsets.offsetAt(fromAt)) / DAY_MS);
  while (wholeDaysFrom(calendar, fromAt, whole) > toAt) whole--;
  while (wholeDaysFrom(calendar, fromAt, whole + 1) <= toAt) whole++;
  const at = wholeDaysFrom(calendar, fromAt, whole);
  return whole + (toAt - at) / (wholeDaysFrom(calendar, fromAt, whole + 1) - at);
}

function outOfTime(calendar: CompiledCalendar, fromAt: number): never {
  const { id, version } = calendar.calendar;
  throw new TimeError('calendar.out-of-working-time', { calendar: id, version, fromAt });
}

// When cases begin by themselves: the next moment of a schedule. Called by the engine, which keeps one row per schedule, and by the editor to
// say when the next ones are.
import type { Schedule } from '../diagram/schedule';
import type { CompiledCalendar } from './compiled-calendar';
import { type Cron, parseCron } from './cron';
import { UNIT_MS } from './duration';
import { DAY_MS, dayNumberOf, parseTime } from './local-date';
import { durationBetween, tryAddDuration } from './working-time';

/** Days looked at before it is said that nothing comes any more: beyond the 29 February of a century without one. */
const HORIZON_DAYS = 366 * 9;

/**
 * The first moment after `after`, both epoch ms; null when none follows, and for an `expression`, which the host works out once. Wall-clock
 * times are those of the calendar's zone: one that is skipped when the clocks change comes an hour later, one that comes twice counts once.
 *
 * @param publishedAt from when `every` counts where it says nothing itself: its first start is then one length later
 */
export function nextStart(
  schedule: Schedule,
  after: number,
  calendar: CompiledCalendar,
  publishedAt: number = after,
): number | null {
  if ('at' in schedule && !('weekly' in schedule) && !('workingDay' in schedule)) {
    const at = Date.parse(schedule.at);
    return at > after ? at : null;
  }
  if ('every' in schedule) return nextOfSeries(schedule, after, calendar, publishedAt);
  if ('weekly' in schedule) {
    const { weekly } = schedule;
    return nextOnDays(calendar, after, schedule.at, (day) => weekly.includes(weekdayOf(day)));
  }
  if ('workingDay' in schedule) {
    const { workingDay } = schedule;
    return nextOnDays(calendar, after, schedule.at, (day) => isWorkingDayOfMonth(calendar, day, workingDay));
  }
  if ('cron' in schedule) {
    const cron = parseCron(schedule.cron);
    return cron && nextOfCron(cron, after, calendar);
  }
  return null;
}

function nextOfSeries(
  { every, times = Number.POSITIVE_INFINITY, from }: Extract<Schedule, { every: unknown }>,
  after: number,
  calendar: CompiledCalendar,
  publishedAt: number,
): number | null {
  if (every.amount <= 0) return null;
  const startAt = from === undefined ? publishedAt : Date.parse(from);
  const first = from === undefined ? 1 : 0;
  const momentOf = (count: number) =>
    count === 0 ? startAt : tryAddDuration(calendar, startAt, { ...every, amount: every.amount * count });
  let count = first;
  if (after >= startAt) {
    const length = every.unit === 'minutes' || every.unit === 'hours' ? UNIT_MS[every.unit] * every.amount : null;
    const passed = length
      ? (after - startAt) / length
      : durationBetween(calendar, startAt, after, every.unit) / every.amount;
    count = Math.max(first, Math.floor(passed));
  }
  for (let at = momentOf(count); at !== null; at = momentOf(++count)) {
    if (count - first >= times) return null;
    if (at > after) return at;
  }
  return null;
}

/** The first of the days that fit, at a time of the wall clock. */
function nextOnDays(
  calendar: CompiledCalendar,
  after: number,
  time: string,
  fits: (day: number) => boolean,
): number | null {
  const minutes = parseTime(time);
  if (minutes === null) return null;
  const today = localDay(calendar, after);
  for (let day = today; day <= today + HORIZON_DAYS; day++) {
    if (!fits(day)) continue;
    const at = calendar.offsets.instantOf(day * DAY_MS + minutes * 60_000);
    if (at > after) return at;
  }
  return null;
}

function nextOfCron(cron: Cron, after: number, calendar: CompiledCalendar): number | null {
  const today = localDay(calendar, after);
  for (let day = today; day <= today + HORIZON_DAYS; day++) {
    const date = new Date(day * DAY_MS);
    if (!cron.isDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), weekdayOf(day))) continue;
    const at = isChangeDay(calendar, day)
      ? firstOfChangeDay(cron, day, after, calendar)
      : firstOfDay(cron, day, after, calendar);
    if (at !== null) return at;
  }
  return null;
}

function firstOfDay(cron: Cron, day: number, after: number, calendar: CompiledCalendar): number | null {
  const offset = calendar.offsets.offsetAt(day * DAY_MS + DAY_MS / 2);
  // What is left of this day after `after`, by its wall clock; the offset is the same all day.
  const left = Math.max(0, after + offset - day * DAY_MS + 1);
  for (const time of timesFrom(cron, left)) {
    const at = calendar.offsets.instantOf(day * DAY_MS + time);
    if (at > after) return at;
  }
  return null;
}

/** All moments of the day: the clocks change, so that they may not come in the order of the wall clock. */
function firstOfChangeDay(cron: Cron, day: number, after: number, calendar: CompiledCalendar): number | null {
  let first: number | null = null;
  const { offsets } = calendar;
  for (const time of timesFrom(cron, 0)) {
    const local = day * DAY_MS + time;
    const at = offsets.instantOf(local);
    const again = local - offsets.offsetAt(at + 3 * 3_600_000);
    const comesTwice = cron.anyHour && again > at && again + offsets.offsetAt(again) === local;
    for (const moment of comesTwice ? [at, again] : [at])
      if (moment > after && (first === null || moment < first)) first = moment;
  }
  return first;
}

/** Times of the day in ms, from `from` on. */
function* timesFrom({ hours, minutes, seconds }: Cron, from: number): Generator<number> {
  for (const hour of hours) {
    if ((hour + 1) * 3_600_000 <= from) continue;
    for (const minute of minutes) {
      if (hour * 3_600_000 + (minute + 1) * 60_000 <= from) continue;
      for (const second of seconds) {
        const time = hour * 3_600_000 + minute * 60_000 + second * 1000;
        if (time + 1000 > from) yield time;
      }
    }
  }
}

function isChangeDay({ offsets }: CompiledCalendar, day: number): boolean {
  return offsets.offsetAt(day * DAY_MS - DAY_MS / 2) !== offsets.offsetAt(day * DAY_MS + 1.5 * DAY_MS);
}

function isWorkingDayOfMonth(calendar: CompiledCalendar, day: number, which: number): boolean {
  if (!isWorkingDay(calendar, day)) return false;
  const date = new Date(day * DAY_MS);
  const first = dayNumberOf(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  const last = dayNumberOf(date.getUTCFullYear(), date.getUTCMonth() + 2, 1) - 1;
  let count = 1;
  if (which > 0) for (let other = first; other < day; other++) count += isWorkingDay(calendar, other) ? 1 : 0;
  else for (let other = last; other > day; other--) count += isWorkingDay(calendar, other) ? 1 : 0;
  return count === Math.abs(which);
}

function isWorkingDay(calendar: CompiledCalendar, day: number): boolean {
  return calendar.planOf(day).spans.length > 0;
}

/** 1 is Monday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function localDay({ offsets }: CompiledCalendar, at: number): number {
  return Math.floor((at + offsets.offsetAt(at)) / DAY_MS);
}

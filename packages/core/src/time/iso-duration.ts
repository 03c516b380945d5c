// ISO 8601 durations as FEEL and BPMN write them (P3D, PT90M, P1M): read, and added to an instant by the wall clock of a calendar's zone.
import type { CompiledCalendar } from './compiled-calendar';
import { DAY_MS, dayNumberOf } from './local-date';
import { requireInstant } from './zone';

export interface IsoDuration {
  readonly sign: 1 | -1;
  readonly months: number;
  readonly days: number;
  /** Hours, minutes, seconds. */
  readonly ms: number;
}

/** Null where the text is no duration. */
export function readIsoDuration(text: string): IsoDuration | null {
  const parts =
    /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text);
  if (!parts || /[PT]$/.test(text)) return null;
  const [sign, years, months, weeks, days, hours, minutes, seconds] = parts.slice(1);
  const number = (digits: string | undefined) => Number(digits ?? 0);
  return {
    sign: sign ? -1 : 1,
    months: number(years) * 12 + number(months),
    days: number(weeks) * 7 + number(days),
    ms: number(hours) * 3_600_000 + number(minutes) * 60_000 + Math.round(number(seconds) * 1000),
  };
}

/** Months and days by the wall clock (31 January plus a month is the last of February), the rest as elapsed time. Throws `time.out-of-range`. */
export function addIsoDuration(calendar: CompiledCalendar, fromAt: number, duration: IsoDuration): number {
  const { sign, months, days, ms } = duration;
  requireInstant(fromAt);
  let at = fromAt;
  if (months !== 0 || days !== 0) {
    const local = fromAt + calendar.offsets.offsetAt(fromAt);
    const date = new Date(local);
    const month = date.getUTCFullYear() * 12 + date.getUTCMonth() + sign * months;
    const year = Math.floor(month / 12);
    const first = dayNumberOf(year, month - year * 12 + 1, 1);
    const length = dayNumberOf(year, month - year * 12 + 2, 1) - first;
    const day = first + Math.min(date.getUTCDate(), length) - 1 + sign * days;
    const timeOfDay = ((local % DAY_MS) + DAY_MS) % DAY_MS;
    requireInstant(day * DAY_MS);
    at = calendar.offsets.instantOf(day * DAY_MS + timeOfDay);
  }
  requireInstant(at + sign * ms);
  return at + sign * ms;
}

// Time zones by IANA name: from an instant to what the wall clock shows and back. Gaps and overlaps as Temporal's "compatible": a time that
// is skipped moves forward by the length of the gap, a time that happens twice is the first. Called by the compiled calendar and by screens.
import { Temporal } from 'temporal-polyfill';
import { DAY_MS, dateOf, parseDate, parseTime, timeOf, type Weekday, weekdayOf } from './local-date';
import { TimeError } from './time-error';

/** The supported instants: [1900-01-01, 2400-01-01) UTC. */
export const EARLIEST_YEAR = 1900;
export const LATEST_YEAR = 2399;
const EARLIEST_AT = Date.UTC(EARLIEST_YEAR, 0, 1);
const END_AT = Date.UTC(LATEST_YEAR + 1, 0, 1);

/** What a clock on the wall shows. `time` is `HH:MM`, `date` is `YYYY-MM-DD`. */
export interface WallClock {
  readonly date: string;
  readonly time: string;
  readonly weekday: Weekday;
}

/** Asking the machine about a name takes as long as a thousand other questions; there are some six hundred names. */
const KNOWN_ZONES = new Map<string, boolean>();
const MOST_KNOWN = 2_000;

/** True for names of the IANA database that this machine knows; offsets such as `+02:00` are not zones. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z][\w+\-/]{0,63}$/.test(zone)) return false;
  const known = KNOWN_ZONES.get(zone);
  if (known !== undefined) return known;
  const found = isNameOfZone(zone);
  if (KNOWN_ZONES.size < MOST_KNOWN) KNOWN_ZONES.set(zone, found);
  return found;
}

function isNameOfZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export function wallClock(zone: string, at: number): WallClock {
  const local = at + zoneOffsets(zone).offsetAt(at);
  const dayNumber = Math.floor(local / DAY_MS);
  const minutes = Math.floor((local - dayNumber * DAY_MS) / 60_000);
  return { date: dateOf(dayNumber), time: timeOf(minutes), weekday: weekdayOf(dayNumber) };
}

/** The instant of a date `YYYY-MM-DD` and a time `HH:MM` (24:00 allowed) in a zone. Throws `time.unreadable`. */
export function instantOf(zone: string, date: string, time: string): number {
  const dayNumber = parseDate(date);
  const minutes = parseTime(time);
  if (dayNumber === null || minutes === null) throw new TimeError('time.unreadable', { value: `${date} ${time}` });
  return zoneOffsets(zone).instantOf(dayNumber * DAY_MS + minutes * 60_000);
}

/**
 * The instant of ISO 8601 text: with `Z` or an offset it is itself, with `@Europe/Berlin` behind it (FEEL) wall time there, with neither wall time of
 * `zone`. Null where it cannot be read.
 */
export function readDateTime(zone: string, text: string): number | null {
  const [local = '', named] = text.split('@');
  if (/(Z|[+-]\d\d:?\d\d)$/.test(local)) {
    const at = Date.parse(local);
    return Number.isNaN(at) ? null : at;
  }
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2}(?:\.\d+)?))?$/.exec(local);
  const [, date = '', time = '', seconds = '0'] = parts ?? [];
  const there = named ?? zone;
  if (!parts || parseDate(date) === null || parseTime(time) === null || Number(seconds) >= 60 || !isZone(there))
    return null;
  return instantOf(there, date, time) + Math.floor(Number(seconds) * 1000);
}

/** Throws `time.out-of-range` unless `at` is an instant of the supported years. */
export function requireInstant(at: number): void {
  if (!(at >= EARLIEST_AT && at < END_AT)) throw new TimeError('time.out-of-range', { at: String(at) });
}

/** Offsets of one zone, found with Temporal once per year and kept. `local` is epoch ms as if the wall clock were UTC. */
export interface ZoneOffsets {
  /** Offset from UTC in ms, positive to the east. */
  offsetAt(at: number): number;
  /** The instant at which the wall clock shows `local`, "compatible". */
  instantOf(local: number): number;
}

const known = new Map<string, ZoneOffsets>();

/** Throws `time.unreadable` for an unknown zone. */
export function zoneOffsets(zone: string): ZoneOffsets {
  let offsets = known.get(zone);
  if (!offsets) {
    if (!isZone(zone)) throw new TimeError('time.unreadable', { value: zone });
    offsets = createZoneOffsets(zone);
    known.set(zone, offsets);
  }
  return offsets;
}

interface OffsetChange {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

interface ZoneYear {
  readonly startOffset: number;
  readonly changes: readonly OffsetChange[];
}

function createZoneOffsets(zone: string): ZoneOffsets {
  const years = new Map<number, ZoneYear>();

  function yearOf(at: number): ZoneYear {
    const number = new Date(at).getUTCFullYear();
    let year = years.get(number);
    if (!year) {
      year = findChanges(zone, Date.UTC(number, 0, 1), Date.UTC(number + 1, 0, 1));
      years.set(number, year);
    }
    return year;
  }

  function offsetAt(at: number): number {
    const year = yearOf(at);
    let offset = year.startOffset;
    for (const change of year.changes) {
      if (at < change.at) break;
      offset = change.after;
    }
    return offset;
  }

  function instantOf(local: number): number {
    // No offset reaches a day, so only changes within a day of `local` can matter to it.
    const first = yearOf(local - DAY_MS);
    const last = yearOf(local + DAY_MS);
    let offset = offsetAt(local - DAY_MS);
    const changes = first === last ? first.changes : [...first.changes, ...last.changes];
    for (const change of changes) {
      if (change.at <= local - DAY_MS) continue;
      // In a gap and in an overlap "compatible" takes the offset before the change.
      if (change.at > local + DAY_MS || local < change.at + Math.max(change.before, change.after)) break;
      offset = change.after;
    }
    return local - offset;
  }

  return { offsetAt, instantOf };
}

/** Looks every week: no zone has gone forth and back within one. */
function findChanges(zone: string, fromAt: number, toAt: number): ZoneYear {
  const changes: OffsetChange[] = [];
  const startOffset = temporalOffset(zone, fromAt);
  // The first instant of the year is part of it: a change exactly then is already in `startOffset`, for `offsetAt`, but `instantOf` needs it.
  const justBefore = temporalOffset(zone, fromAt - 1);
  if (justBefore !== startOffset) changes.push({ at: fromAt, before: justBefore, after: startOffset });
  let low = fromAt;
  let offset = startOffset;
  while (low < toAt - 1) {
    const high = Math.min(low + 7 * DAY_MS, toAt - 1);
    if (temporalOffset(zone, high) === offset) {
      low = high;
      continue;
    }
    let same = low;
    let other = high;
    while (other - same > 1) {
      const middle = Math.floor((same + other) / 2);
      if (temporalOffset(zone, middle) === offset) same = middle;
      else other = middle;
    }
    const after = temporalOffset(zone, other);
    changes.push({ at: other, before: offset, after });
    offset = after;
    low = other;
  }
  return { startOffset, changes };
}

function temporalOffset(zone: string, at: number): number {
  return Math.round(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6);
}

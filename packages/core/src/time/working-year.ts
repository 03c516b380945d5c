// One year of a calendar as sorted arrays of instants with running sums: the table behind every question about working time. Built by
// compiled-calendar.ts, one year at a time; positions in it are measured in ms of working time or in working days.
import type { DayPlanner, MinuteSpan } from './day-plan';
import { DAY_MS, dayNumberOf } from './local-date';
import type { ZoneOffsets } from './zone';

/** What positions count: ms of working time, or days where each day's own working time is one. */
export type Measure = 'ms' | 'days';

export interface WorkingYear {
  readonly year: number;
  /**
   * The year answers for instants in [startAt, endAt): local new year, moved behind a night shift that began before it, so that every
   * span lies wholly in one year.
   */
  readonly startAt: number;
  readonly endAt: number;
  readonly firstDay: number;
  readonly dayCount: number;
  /** Local midnight of each day; one more than days. */
  readonly dayStartAt: Float64Array;
  /** Index of each day's first span; one more than days. */
  readonly firstSpan: Int32Array;
  readonly spanFromAt: Float64Array;
  readonly spanToAt: Float64Array;
  /** Position before each span; one more than spans, the last is the year's total. */
  readonly before: Readonly<Record<Measure, Float64Array>>;
}

/** Sums of fractions of days are exact to far less than this; one is never mistaken for a later ms. */
const TOLERANCE: Record<Measure, number> = { ms: 0, days: 1e-9 };

export function buildWorkingYear(year: number, planOf: DayPlanner, offsets: ZoneOffsets): WorkingYear {
  const firstDay = dayNumberOf(year, 1, 1);
  const dayCount = dayNumberOf(year + 1, 1, 1) - firstDay;
  const dayStartAt = new Float64Array(dayCount + 1);
  for (let day = 0; day <= dayCount; day++) dayStartAt[day] = offsets.instantOf((firstDay + day) * DAY_MS);

  const firstSpan = new Int32Array(dayCount + 1);
  const spanFromAt: number[] = [];
  const spanToAt: number[] = [];
  const beforeMs: number[] = [0];
  const beforeDays: number[] = [0];
  const startAt = Math.max(dayStartAt[0]!, endOf(instantSpans(firstDay - 1, planOf, offsets)));
  let lastAt = startAt;
  let workingDays = 0;
  for (let day = 0; day < dayCount; day++) {
    firstSpan[day] = spanFromAt.length;
    // A date that the zone skipped (Samoa, 30 December 2011) has no length, whatever the week says.
    const exists = dayStartAt[day]! < dayStartAt[day + 1]!;
    const spans = exists ? instantSpans(firstDay + day, planOf, offsets) : [];
    const ofDay: [number, number][] = [];
    for (const [from, toAt] of spans) {
      const fromAt = Math.max(from, lastAt);
      if (fromAt >= toAt) continue;
      ofDay.push([fromAt, toAt]);
      lastAt = toAt;
    }
    const length = ofDay.reduce((sum, [fromAt, toAt]) => sum + toAt - fromAt, 0);
    let done = 0;
    for (const [fromAt, toAt] of ofDay) {
      spanFromAt.push(fromAt);
      spanToAt.push(toAt);
      done += toAt - fromAt;
      beforeMs.push(beforeMs.at(-1)! + toAt - fromAt);
      beforeDays.push(workingDays + done / length);
    }
    if (length > 0) workingDays++;
  }
  firstSpan[dayCount] = spanFromAt.length;
  return {
    year,
    startAt,
    endAt: Math.max(dayStartAt[dayCount]!, lastAt),
    firstDay,
    dayCount,
    dayStartAt,
    firstSpan,
    spanFromAt: Float64Array.from(spanFromAt),
    spanToAt: Float64Array.from(spanToAt),
    before: { ms: Float64Array.from(beforeMs), days: Float64Array.from(beforeDays) },
  };
}

/** The whole year's working time. */
export function totalOf(year: WorkingYear, measure: Measure): number {
  const before = year.before[measure];
  return before[before.length - 1]!;
}

/** Working time from the start of the year until `at`. */
export function positionAt(year: WorkingYear, at: number, measure: Measure): number {
  const span = lastSpanFrom(year, at);
  if (span < 0) return 0;
  const before = year.before[measure];
  const start = before[span]!;
  const next = before[span + 1]!;
  const fromAt = year.spanFromAt[span]!;
  const toAt = year.spanToAt[span]!;
  return at >= toAt ? next : start + ((at - fromAt) * (next - start)) / (toAt - fromAt);
}

/** The earliest instant at which `position` is reached; at an end of work that is the closing time. `position` must be above 0. */
export function reachedAt(year: WorkingYear, position: number, measure: Measure): number {
  const before = year.before[measure];
  const wanted = position - TOLERANCE[measure];
  let low = 0;
  let high = year.spanFromAt.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before[middle + 1]! >= wanted) high = middle;
    else low = middle + 1;
  }
  return inSpan(year, low, position, measure);
}

/** The latest instant at which no more than `position` is reached: at an end of work that is the next opening. */
export function leftAt(year: WorkingYear, position: number, measure: Measure): number {
  const before = year.before[measure];
  const wanted = position + TOLERANCE[measure];
  let low = 0;
  let high = year.spanFromAt.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (before[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return inSpan(year, low, position, measure);
}

/** Whether `position` lies beyond this year's end (forwards) or before its start (backwards), beyond rounding. */
export function isBeyond(position: number, total: number, measure: Measure): boolean {
  return position > total + TOLERANCE[measure];
}
export function isBefore(position: number, measure: Measure): boolean {
  return position < -TOLERANCE[measure];
}

/** Index of the last span that begins at or before `at`, or -1. */
export function lastSpanFrom(year: WorkingYear, at: number): number {
  return lastAtOrBefore(year.spanFromAt, year.spanFromAt.length, at);
}

/** Index of the day of the year whose local midnight is the last at or before `at`, or -1. */
export function dayIndexAt(year: WorkingYear, at: number): number {
  return lastAtOrBefore(year.dayStartAt, year.dayCount, at);
}

function lastAtOrBefore(instants: Float64Array, count: number, at: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (instants[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function inSpan(year: WorkingYear, span: number, position: number, measure: Measure): number {
  const before = year.before[measure];
  const start = before[span]!;
  const length = year.spanToAt[span]! - year.spanFromAt[span]!;
  const ms = Math.round(((position - start) * length) / (before[span + 1]! - start));
  return year.spanFromAt[span]! + Math.min(Math.max(ms, 0), length);
}

function instantSpans(dayNumber: number, planOf: DayPlanner, offsets: ZoneOffsets): [number, number][] {
  const instant = (minutes: number) => offsets.instantOf(dayNumber * DAY_MS + minutes * 60_000);
  return planOf(dayNumber).spans.map((span: MinuteSpan) => [instant(span.from), instant(span.to)]);
}

function endOf(spans: readonly [number, number][]): number {
  return spans.reduce((endAt, [, toAt]) => Math.max(endAt, toAt), Number.NEGATIVE_INFINITY);
}

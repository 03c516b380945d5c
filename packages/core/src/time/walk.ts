// The proof of a due time, day by day, and the shading of the deadline ribbon. Both read the table that `addDuration` computes with.
import { type CalendarDay, daysFrom, type InstantSpan } from './calendar-days';
import type { CompiledCalendar } from './compiled-calendar';
import { type Duration, isWorkingUnit } from './duration';
import { dateOf, type Weekday, weekdayOf } from './local-date';
import { addDuration } from './working-time';

/** Why time does not count: a gap within a day's hours, the hours outside them, a day off of the week, a closed day by name. */
export type ClosedReason =
  | { readonly type: 'break' }
  | { readonly type: 'night' }
  | { readonly type: 'weekend' }
  | { readonly type: 'holiday'; readonly name: string };

/** One day of a walk. Instants are epoch ms, `...In` are ms. */
export interface WalkLine {
  /** `YYYY-MM-DD` in the calendar's zone. */
  readonly date: string;
  readonly weekday: Weekday;
  /** What of the day was counted. */
  readonly spans: readonly InstantSpan[];
  readonly countedIn: number;
  /** Counted up to the end of this day. */
  readonly sumIn: number;
  /** The same in working days; 0 where the duration does not count working time. */
  readonly countedDays: number;
  readonly sumDays: number;
  /** The day's own working time: what one working day is worth on it. */
  readonly dayIn: number;
  /** Why nothing was counted. */
  readonly closed?: ClosedReason;
  /** Name of the exceptional opening (moved working day, short day) whose hours these are. */
  readonly opening?: string;
  /** The clocks changed on this day: so much was the zone ahead of UTC before, and after. */
  readonly clocksChanged?: { readonly beforeIn: number; readonly afterIn: number };
}

/**
 * How `addDuration(calendar, fromAt, duration)` comes about, one line a day from the day of `fromAt` to the day of the result, which is the
 * end of the last span. Throws as `addDuration` does.
 */
export function explainWalk(calendar: CompiledCalendar, fromAt: number, duration: Duration): WalkLine[] {
  return walkBetween(calendar, fromAt, addDuration(calendar, fromAt, duration), isWorkingUnit(duration.unit));
}

/** What counts of each day between two instants. `working`: by the calendar's hours; else every hour counts. */
export function walkBetween(calendar: CompiledCalendar, fromAt: number, toAt: number, working: boolean): WalkLine[] {
  const lines: WalkLine[] = [];
  let sumIn = 0;
  let sumDays = 0;
  for (const day of daysFrom(calendar, fromAt)) {
    if (lines.length > 0 && day.startAt >= toAt) break;
    if (day.startAt === day.endAt || (!working && day.endAt <= fromAt)) continue;
    const spans = clip(working ? day.spans : [{ fromAt: day.startAt, toAt: day.endAt }], fromAt, toAt);
    const countedIn = lengthOf(spans);
    const dayIn = lengthOf(day.spans);
    const countedDays = working && dayIn > 0 ? countedIn / dayIn : 0;
    sumIn += countedIn;
    sumDays += countedDays;
    const beforeIn = calendar.offsets.offsetAt(day.startAt);
    const afterIn = calendar.offsets.offsetAt(day.endAt);
    lines.push({
      date: dateOf(day.dayNumber),
      weekday: weekdayOf(day.dayNumber),
      spans,
      countedIn,
      sumIn,
      countedDays,
      sumDays,
      dayIn,
      ...(working && countedIn === 0 ? { closed: day.plan.closed ?? { type: 'night' } } : {}),
      ...(day.plan.opening === undefined ? {} : { opening: day.plan.opening }),
      ...(beforeIn === afterIn ? {} : { clocksChanged: { beforeIn, afterIn } }),
    });
    // A night shift may end the walk on the next date.
    if (spans.at(-1)?.toAt === toAt) break;
  }
  return lines;
}

/** A stretch of the ribbon, epoch ms. `reason` is there where `working` is false. */
export interface Shade {
  readonly fromAt: number;
  readonly toAt: number;
  readonly working: boolean;
  readonly reason?: ClosedReason;
}

/**
 * [fromAt, toAt) without gaps: spans of work and what lies between them. Days off come one by one, so that each can be named and folded; a
 * night between two days of work is one stretch.
 */
export function shadeBetween(calendar: CompiledCalendar, fromAt: number, toAt: number): Shade[] {
  const shades: Shade[] = [];
  let cursor = fromAt;

  function shade(untilAt: number, reason: ClosedReason | null): void {
    const endAt = Math.min(untilAt, toAt);
    if (endAt <= cursor) return;
    const last = shades.at(-1);
    const joins = reason === null ? last?.working : reason.type === 'night' && last?.reason?.type === 'night';
    if (last && joins) shades[shades.length - 1] = { ...last, toAt: endAt };
    else shades.push({ fromAt: cursor, toAt: endAt, working: reason === null, ...(reason ? { reason } : {}) });
    cursor = endAt;
  }

  for (const day of daysFrom(calendar, fromAt)) {
    if (day.startAt >= toAt) break;
    shadeDay(day, shade);
  }
  return shades;
}

function shadeDay(day: CalendarDay, shade: (untilAt: number, reason: ClosedReason | null) => void): void {
  day.spans.forEach((span, index) => {
    shade(span.fromAt, { type: index === 0 ? 'night' : 'break' });
    shade(span.toAt, null);
  });
  shade(day.endAt, day.plan.closed ?? { type: 'night' });
}

function clip(spans: readonly InstantSpan[], fromAt: number, toAt: number): InstantSpan[] {
  return spans
    .map((span) => ({ fromAt: Math.max(span.fromAt, fromAt), toAt: Math.min(span.toAt, toAt) }))
    .filter((span) => span.toAt > span.fromAt);
}

function lengthOf(spans: readonly InstantSpan[]): number {
  return spans.reduce((sum, span) => sum + span.toAt - span.fromAt, 0);
}

// Counting along shades: how much working time lies between two instants, and where one lands that moves by working
// hours or working days. Used by the ribbon's handle; core computes due times.
import { zonedParts } from '@baton/words';
import type { Shade } from './shade';

interface Span {
  readonly fromAt: number;
  readonly toAt: number;
}

export function workingSpans(shades: readonly Shade[]): readonly Span[] {
  return shades.filter((shade) => shade.working);
}

/** Working ms in [fromAt, toAt); negative when `toAt` is before `fromAt`. */
export function workingBetween(shades: readonly Shade[], fromAt: number, toAt: number): number {
  if (toAt < fromAt) return -workingBetween(shades, toAt, fromAt);
  let sum = 0;
  for (const span of workingSpans(shades)) {
    sum += Math.max(0, Math.min(span.toAt, toAt) - Math.max(span.fromAt, fromAt));
  }
  return sum;
}

/**
 * The instant that lies `workingIn` after `fromAt` (which must not be negative). Where it is the border of two spans it is
 * the end of the earlier one: 18:00, not 9:00 the next day. Past the last shade: the end of the last span.
 */
export function addWorking(shades: readonly Shade[], fromAt: number, workingIn: number): number {
  let left = workingIn;
  let lastAt = fromAt;
  for (const span of workingSpans(shades)) {
    const begin = Math.max(span.fromAt, fromAt);
    const length = span.toAt - begin;
    if (length <= 0) continue;
    if (left <= length) return begin + left;
    left -= length;
    lastAt = span.toAt;
  }
  return lastAt;
}

/** The same place in the next (`by` 1) or previous (`by` -1) day that has working time: half of a day stays half of a day. */
export function shiftWorkingDay(shades: readonly Shade[], at: number, by: 1 | -1, zone: string): number {
  const days = workingDays(shades, zone);
  const index = days.findLastIndex((day) => day.spans[0] !== undefined && day.spans[0].fromAt < at);
  const here = days[Math.max(index, 0)];
  const there = days[index + by];
  if (!here || !there) return by > 0 ? (days.at(-1)?.spans.at(-1)?.toAt ?? at) : (days[0]?.spans[0]?.fromAt ?? at);
  const done = here.spans.reduce((sum, span) => sum + Math.max(0, Math.min(span.toAt, at) - span.fromAt), 0);
  return addWorking(shades, there.spans[0]?.fromAt ?? at, Math.round((done / here.lengthIn) * there.lengthIn));
}

interface WorkingDay {
  readonly spans: readonly Span[];
  readonly lengthIn: number;
}

function workingDays(shades: readonly Shade[], zone: string): readonly WorkingDay[] {
  const byDay = new Map<number, Span[]>();
  for (const span of workingSpans(shades)) {
    const day = zonedParts(span.fromAt, zone).dayNumber;
    byDay.set(day, [...(byDay.get(day) ?? []), span]);
  }
  return [...byDay.values()].map((spans) => ({
    spans,
    lengthIn: spans.reduce((sum, span) => sum + span.toAt - span.fromAt, 0),
  }));
}

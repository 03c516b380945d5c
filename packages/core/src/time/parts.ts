// Durations one after the other, such as two working days and then twelve hours: added, taken back, scaled, and what is left of them after
// some time. Clocks keep their budgets in this form. Called by the projection of clocks and by the walk.
import type { CompiledCalendar } from './compiled-calendar';
import { type Duration, type DurationUnit, scaleDuration, UNIT_MS } from './duration';
import { DAY_MS } from './local-date';
import { durationBetween, tryAddDuration, trySubtractDuration, workingTimeBetween } from './working-time';

export type Parts = readonly Duration[];

/** Time that passed, in every measure: ms of working time, working days, ms of elapsed time, days by the wall clock. */
export interface Consumed {
  readonly workingIn: number;
  readonly workingDays: number;
  readonly elapsedIn: number;
  readonly days: number;
}

export const NOTHING_CONSUMED: Consumed = { workingIn: 0, workingDays: 0, elapsedIn: 0, days: 0 };

/** Null where the calendar has not that much working time. */
export function addParts(calendar: CompiledCalendar, fromAt: number, parts: Parts): number | null {
  let at: number | null = fromAt;
  for (const part of parts) {
    at = tryAddDuration(calendar, at, part);
    if (at === null) return null;
  }
  return at;
}

/** The other way round, from the last part to the first. */
export function subtractParts(calendar: CompiledCalendar, fromAt: number, parts: Parts): number | null {
  let at: number | null = fromAt;
  for (const part of parts.toReversed()) {
    at = trySubtractDuration(calendar, at, part);
    if (at === null) return null;
  }
  return at;
}

export function scaleParts(parts: Parts, factor: number): Duration[] {
  return parts.map((part) => scaleDuration(part, factor));
}

/** What of `parts`, begun at `fromAt`, is left at `toAt`. Exact: added to an instant of work at which the parts stand, it leads to the same end. */
export function leftOf(calendar: CompiledCalendar, fromAt: number, toAt: number, parts: Parts): Duration[] {
  let cursor = fromAt;
  for (const [i, part] of parts.entries()) {
    const endAt = tryAddDuration(calendar, cursor, part);
    if (endAt === null || endAt > toAt) {
      const amount = Math.max(0, part.amount - durationBetween(calendar, cursor, Math.max(toAt, cursor), part.unit));
      return [{ amount, unit: part.unit }, ...parts.slice(i + 1)];
    }
    cursor = endAt;
  }
  return [];
}

export function consumedBetween(calendar: CompiledCalendar, fromAt: number, toAt: number): Consumed {
  return {
    workingIn: workingTimeBetween(calendar, fromAt, toAt),
    workingDays: durationBetween(calendar, fromAt, toAt, 'workingDays'),
    elapsedIn: toAt - fromAt,
    days: durationBetween(calendar, fromAt, toAt, 'days'),
  };
}

export function sumConsumed(list: readonly Consumed[]): Consumed {
  return list.reduce(
    (sum, one) => ({
      workingIn: sum.workingIn + one.workingIn,
      workingDays: sum.workingDays + one.workingDays,
      elapsedIn: sum.elapsedIn + one.elapsedIn,
      days: sum.days + one.days,
    }),
    NOTHING_CONSUMED,
  );
}

/**
 * What of a budget is left after time that was consumed before the budget was known. Exact for one part; of several, each takes its own
 * measure of what the ones before have left.
 */
export function leftAfter(parts: Parts, consumed: Consumed): Duration[] {
  let share = 1;
  for (const [i, part] of parts.entries()) {
    const spent = amountOf(consumed, part.unit) * share;
    if (spent < part.amount) return [{ amount: part.amount - spent, unit: part.unit }, ...parts.slice(i + 1)];
    if (spent > 0) share *= (spent - part.amount) / spent;
  }
  return [];
}

/** Time consumed as an amount of the unit. */
export function amountOf(consumed: Consumed, unit: DurationUnit): number {
  switch (unit) {
    case 'workingMinutes':
    case 'workingHours':
      return consumed.workingIn / UNIT_MS[unit];
    case 'workingDays':
      return consumed.workingDays;
    case 'minutes':
    case 'hours':
      return consumed.elapsedIn / UNIT_MS[unit];
    case 'days':
      return consumed.days;
  }
}

/** A rough length in ms, to compare durations of different units: a working day counts as eight hours. */
export function roughLength(parts: Parts): number {
  return parts.reduce((sum, { amount, unit }) => {
    if (unit === 'workingDays') return sum + amount * 8 * 3_600_000;
    return sum + amount * (unit === 'days' ? DAY_MS : UNIT_MS[unit]);
  }, 0);
}

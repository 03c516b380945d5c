// From a budget and a ladder to the moments of a clock, by the calendar. Pure; also used by the editor's ribbon and "remind" table.
import type { Rung, RungMoment } from '../diagram/ladder';
import { type ClockMoment, DUE, TIMEOUT_PATH } from '../state/instance-state';
import type { CompiledCalendar } from '../time/compiled-calendar';
import { type Duration, scaleDuration } from '../time/duration';
import { tryAddDuration, trySubtractDuration, workingTimeBetween } from '../time/working-time';

/** Either a budget from the start, or a due time that is given; neither: only time since the start counts. */
export interface Basis {
  readonly budget: Duration | null;
  /** Epoch ms. */
  readonly dueAt: number | null;
}

export interface TimeoutPath {
  /** Ordinal of the boundary event. */
  readonly boundary: number;
  readonly when: { readonly elapsed: Duration } | 'due';
}

export interface Projected {
  readonly dueAt: number | null;
  /** When so much of the time is used that the clock is at risk; null without a due time. */
  readonly riskAt: number | null;
  readonly moments: readonly ClockMoment[];
}

/** "At risk" has one meaning everywhere: this share of the time is used, and the clock is not overdue. */
const RISK = { share: 80 } as const;

/**
 * The due time and every moment of the ladder, in order of time; at the same instant due comes first, then rungs in their order, then
 * timeout paths. Moments before the start are left out. Null where the calendar has not that much working time.
 */
export function projectMoments(
  calendar: CompiledCalendar,
  startedAt: number,
  basis: Basis,
  rungs: readonly Rung[],
  paths: readonly TimeoutPath[],
): Projected | null {
  const dueAt = basis.budget ? tryAddDuration(calendar, startedAt, basis.budget) : basis.dueAt;
  if (basis.budget && dueAt === null) return null;
  const moments: ClockMoment[] = [];
  if (dueAt !== null) moments.push({ rung: DUE, occurrence: 0, at: dueAt });
  for (const [index, rung] of rungs.entries()) {
    const times = rung.repeat?.times ?? 0;
    for (let occurrence = 0; occurrence <= times; occurrence++) {
      const at = momentOfRung(calendar, startedAt, basis, dueAt, rung, occurrence);
      if (at === null) break;
      if (at >= startedAt) moments.push({ rung: index, occurrence, at });
    }
  }
  for (const { boundary, when } of paths) {
    const at = when === 'due' ? dueAt : tryAddDuration(calendar, startedAt, when.elapsed);
    if (at !== null) moments.push({ rung: TIMEOUT_PATH, occurrence: boundary, at, boundary });
  }
  const riskAt = firstMoment(calendar, startedAt, basis, dueAt, RISK);
  return { dueAt, riskAt, moments: moments.sort((a, b) => a.at - b.at || order(a.rung) - order(b.rung)) };
}

/** When a rung fires for the n-th time; null where that cannot be said (no due time yet, or beyond the calendar). */
function momentOfRung(
  calendar: CompiledCalendar,
  startedAt: number,
  basis: Basis,
  dueAt: number | null,
  { at: when, repeat }: Rung,
  occurrence: number,
): number | null {
  const later = scaleDuration(repeat?.every ?? NOTHING, occurrence);
  // "Three days before, then daily" counts back from due each time: three, two, one day before.
  if ('beforeDue' in when && dueAt !== null && occurrence > 0 && later.unit === when.beforeDue.unit) {
    const left = when.beforeDue.amount - later.amount;
    return left < 0
      ? tryAddDuration(calendar, dueAt, scaleDuration(later, -left / later.amount))
      : trySubtractDuration(calendar, dueAt, { ...later, amount: left });
  }
  const first = firstMoment(calendar, startedAt, basis, dueAt, when);
  return first === null || occurrence === 0 ? first : tryAddDuration(calendar, first, later);
}

const NOTHING: Duration = { amount: 0, unit: 'minutes' };

function firstMoment(
  calendar: CompiledCalendar,
  startedAt: number,
  basis: Basis,
  dueAt: number | null,
  when: RungMoment,
): number | null {
  if ('elapsed' in when) return tryAddDuration(calendar, startedAt, when.elapsed);
  if (dueAt === null) return null;
  if ('beforeDue' in when) return trySubtractDuration(calendar, dueAt, when.beforeDue);
  if ('afterDue' in when) return tryAddDuration(calendar, dueAt, when.afterDue);
  if (when.share === 100) return dueAt;
  if (basis.budget) return tryAddDuration(calendar, startedAt, scaleDuration(basis.budget, when.share / 100));
  const minutes = workingTimeBetween(calendar, startedAt, dueAt) / 60_000;
  return tryAddDuration(calendar, startedAt, { amount: (minutes * when.share) / 100, unit: 'workingMinutes' });
}

function order(rung: number): number {
  if (rung === DUE) return -1;
  return rung === TIMEOUT_PATH ? Number.MAX_SAFE_INTEGER : rung;
}

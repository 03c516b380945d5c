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
  readonly moments: readonly ClockMoment[];
}

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
  for (const [rung, { at: when, repeat }] of rungs.entries()) {
    let at = momentOfRung(calendar, startedAt, basis, dueAt, when);
    for (let occurrence = 0; at !== null; occurrence++) {
      if (at >= startedAt) moments.push({ rung, occurrence, at });
      if (!repeat || occurrence >= repeat.times) break;
      at = tryAddDuration(calendar, at, repeat.every);
    }
  }
  for (const { boundary, when } of paths) {
    const at = when === 'due' ? dueAt : tryAddDuration(calendar, startedAt, when.elapsed);
    if (at !== null) moments.push({ rung: TIMEOUT_PATH, occurrence: boundary, at, boundary });
  }
  return { dueAt, moments: moments.sort((a, b) => a.at - b.at || order(a.rung) - order(b.rung)) };
}

/** When a rung fires for the first time; null where that cannot be said yet (no due time). */
function momentOfRung(
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

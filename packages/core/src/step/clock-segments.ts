// A clock runs in stretches. Closing one freezes what passed in it and writes down what is left until each moment; opening the next, or counting
// the open one anew by another calendar, projects the moments from there. Pure: no step, no state; the events carry what comes out.
import type { Rung } from '../diagram/ladder';
import {
  type ClockMoment,
  type ClockSegment,
  COMES_BACK,
  type DeadlineClock,
  DUE,
  TIMEOUT_PATH,
} from '../state/deadline-clock';
import type { CompiledCalendar } from '../time/compiled-calendar';
import type { DurationUnit } from '../time/duration';
import {
  addParts,
  type Consumed,
  consumedBetween,
  leftAfter,
  leftOf,
  type Parts,
  scaleParts,
  sumConsumed,
} from '../time/parts';
import { durationBetween, workingTimeBetween } from '../time/working-time';
import { fromDue, inOrder, partsOfRung, type TimeoutPath } from './projection';

/** What a clock was set with, worked out anew from its drawing where the clock itself does not say (older logs). */
export interface ClockTerms {
  /** Null: a date, or no due time at all. */
  readonly budget: Parts | null;
  readonly rungs: readonly Rung[];
  readonly paths: readonly TimeoutPath[];
  /** A date as it is known now; undefined: the clock's own due time holds. */
  readonly dueAt?: number | null;
  readonly remindAt?: number;
}

export interface Closed {
  readonly segment: ClockSegment;
  /** Null where only the calendar of the time to come can say. */
  readonly dueAt: number | null;
  readonly left: Parts | null;
  readonly moments: readonly ClockMoment[];
}

export interface Opened {
  readonly dueAt: number | null;
  readonly riskAt: number | null;
  readonly moments: readonly ClockMoment[];
}

/** When the open stretch began. */
export function openSince(clock: DeadlineClock): number {
  return clock.runningSince ?? clock.startedAt;
}

export function isPaused(clock: DeadlineClock): boolean {
  return (clock.pausedBy?.length ?? 0) > 0;
}

/** What has passed in its closed stretches. */
export function consumedBefore(clock: DeadlineClock): Consumed {
  return sumConsumed((clock.segments ?? []).map(({ consumed }) => consumed));
}

/** `calendar` must be the version that the clock counts by. */
export function closeSegment(
  calendar: CompiledCalendar,
  clock: DeadlineClock,
  at: number,
  cause: string,
  terms: ClockTerms,
): Closed {
  const fromAt = openSince(clock);
  const { id, version } = calendar.calendar;
  const isDueAhead = clock.moments.some((moment) => moment.rung === DUE);
  const budget = clock.byHand ? (clock.budget ?? null) : terms.budget;
  const left = budget && isDueAhead ? leftOf(calendar, fromAt, at, clock.left ?? budget) : null;
  return {
    segment: {
      fromAt,
      toAt: at,
      calendar: { id, version },
      causes: [cause],
      consumed: consumedBetween(calendar, fromAt, at),
    },
    dueAt: left ? null : clock.dueAt,
    left,
    moments: clock.moments.map((moment) => {
      const rest = restOf(calendar, clock, moment, at, terms, isDueAhead);
      return rest ? { ...moment, left: rest } : moment;
    }),
  };
}

/**
 * From `sinceAt` on the clock runs by this calendar, with what was left then. Also for the open stretch by another version of its calendar:
 * then `sinceAt` is when it began, and an overdue clock may get a due time ahead again. Null where the calendar has not that much working time.
 */
export function openSegment(
  calendar: CompiledCalendar,
  clock: DeadlineClock,
  sinceAt: number,
  now: number,
  terms: ClockTerms,
): Opened | null {
  const isDueAhead = clock.moments.some((moment) => moment.rung === DUE);
  const ranBefore = (clock.segments?.length ?? 0) > 0;
  const countsHere = !clock.byHand || ranBefore;
  const budget = clock.byHand ? (clock.budget ?? null) : terms.budget;
  const wasDueHere = clock.dueAt !== null && clock.dueAt >= sinceAt;
  let dueAt = clock.dueAt;
  if (budget && countsHere && !(clock.byHand && clock.dueAt !== null)) {
    if (isDueAhead || wasDueHere) {
      dueAt = addParts(calendar, sinceAt, clock.left ?? budget);
      if (dueAt === null) return null;
    }
  } else if (terms.dueAt !== undefined && !clock.byHand) dueAt = terms.dueAt;
  const isPostponed = !isDueAhead && dueAt !== null && clock.dueAt !== null && dueAt > now;
  const moments: ClockMoment[] = [];
  for (const moment of clock.moments) {
    const at = momentAgain(calendar, clock, moment, sinceAt, dueAt, terms, ranBefore);
    if (at === null) return null;
    moments.push({ ...moment, at });
  }
  if (isPostponed && dueAt !== null) {
    moments.push({ rung: DUE, occurrence: 0, at: dueAt });
    moments.push(...laterRungs(calendar, clock, dueAt, now, terms, moments));
  }
  const consumed = consumedBefore(clock);
  const risk = budget && countsHere ? leftAfter(scaleParts(budget, RISK_SHARE), consumed) : null;
  const riskAt =
    dueAt === null ? null : risk ? addParts(calendar, sinceAt, risk) : riskOfDate(calendar, clock.startedAt, dueAt);
  return { dueAt, riskAt, moments: inOrder(moments) };
}

const RISK_SHARE = 0.8;

/** So far between the start and a date. */
function riskOfDate(calendar: CompiledCalendar, startedAt: number, dueAt: number): number | null {
  const amount = (workingTimeBetween(calendar, startedAt, dueAt) / 60_000) * RISK_SHARE;
  return addParts(calendar, startedAt, [{ amount, unit: 'workingMinutes' }]);
}

/** What is left until the moment; null where the due time tells, or where it stands at a date. */
function restOf(
  calendar: CompiledCalendar,
  clock: DeadlineClock,
  moment: ClockMoment,
  at: number,
  terms: ClockTerms,
  isDueAhead: boolean,
): Parts | null {
  const rung = terms.rungs[moment.rung];
  if (moment.rung === DUE) return null;
  const fromAt = openSince(clock);
  if (moment.left) return leftOf(calendar, fromAt, at, moment.left);
  if (moment.rung === COMES_BACK) return until(calendar, at, moment, 'workingMinutes');
  if (moment.rung === TIMEOUT_PATH) {
    const when = terms.paths.find((path) => path.boundary === moment.boundary)?.when;
    if (when === undefined || when === 'due' || 'at' in when) return null;
    if (moment.again) return until(calendar, at, moment, when.elapsed.unit);
    return leftOf(calendar, fromAt, at, [when.elapsed]);
  }
  if (!rung) return null;
  const parts = partsOfRung(rung, moment.occurrence, { budget: terms.budget, dueAt: null });
  if (parts && !clock.byHand) return leftOf(calendar, fromAt, at, parts);
  if (clock.byHand && !countsFromDue(rung)) return until(calendar, at, moment, 'workingMinutes');
  if (isDueAhead || ('share' in rung.at && !terms.budget)) return null;
  const unit = 'afterDue' in rung.at ? rung.at.afterDue.unit : undefined;
  return until(calendar, at, moment, (moment.occurrence > 0 ? rung.repeat?.every.unit : unit) ?? 'workingMinutes');
}

function countsFromDue({ at }: Rung): boolean {
  return 'beforeDue' in at || 'afterDue' in at || ('share' in at && at.share === 100);
}

function until(calendar: CompiledCalendar, at: number, moment: ClockMoment, unit: DurationUnit): Parts {
  return moment.at <= at ? [] : [{ amount: durationBetween(calendar, at, moment.at, unit), unit }];
}

function momentAgain(
  calendar: CompiledCalendar,
  clock: DeadlineClock,
  moment: ClockMoment,
  sinceAt: number,
  dueAt: number | null,
  terms: ClockTerms,
  ranBefore: boolean,
): number | null {
  if (moment.rung === DUE) return dueAt;
  if (moment.left) return addParts(calendar, sinceAt, moment.left);
  if (moment.rung === COMES_BACK) return moment.at;
  if (moment.rung === TIMEOUT_PATH) {
    const when = terms.paths.find((path) => path.boundary === moment.boundary)?.when;
    if (when === 'due') return dueAt;
    if (when === undefined || 'at' in when || moment.again || ranBefore) return moment.at;
    return addParts(calendar, clock.startedAt, [when.elapsed]);
  }
  const rung = terms.rungs[moment.rung];
  if (!rung) return moment.at;
  const parts = partsOfRung(rung, moment.occurrence, { budget: terms.budget, dueAt: null });
  if (parts && !clock.byHand) return ranBefore ? moment.at : addParts(calendar, clock.startedAt, parts);
  if (dueAt === null) return moment.at;
  if (!countsFromDue(rung)) {
    if (ranBefore || !('share' in rung.at) || moment.occurrence > 0) return moment.at;
    const amount = (workingTimeBetween(calendar, clock.startedAt, dueAt) * rung.at.share) / 100 / 60_000;
    return addParts(calendar, clock.startedAt, [{ amount, unit: 'workingMinutes' }]);
  }
  // It may be over, where the date stood while the clock did not run. In its order: then only the last reminder is told.
  return fromDue(calendar, dueAt, rung, moment.occurrence, terms.remindAt);
}

/** Rungs at or after the due time that climbed for nothing, since the due time lies ahead again. */
function laterRungs(
  calendar: CompiledCalendar,
  clock: DeadlineClock,
  dueAt: number,
  now: number,
  terms: ClockTerms,
  known: readonly ClockMoment[],
): ClockMoment[] {
  const found: ClockMoment[] = [];
  for (const [index, rung] of terms.rungs.entries()) {
    const counts = 'afterDue' in rung.at || ('share' in rung.at && rung.at.share >= 100);
    if (!counts) continue;
    for (let occurrence = 0; occurrence <= (rung.repeat?.times ?? 0); occurrence++) {
      if (known.some((moment) => moment.rung === index && moment.occurrence === occurrence)) continue;
      const parts = partsOfRung(rung, occurrence, { budget: terms.budget, dueAt: null });
      const left = parts && leftAfter(parts, consumedBefore(clock));
      const at = left
        ? addParts(calendar, openSince(clock), left)
        : fromDue(calendar, dueAt, rung, occurrence, terms.remindAt);
      if (at !== null && at > now)
        found.push({ rung: index, occurrence, at, ...(left && clock.segments?.length ? { left } : {}) });
    }
  }
  return found;
}

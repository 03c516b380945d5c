// Counting a running clock anew: by a new version of its calendar, by another calendar, by changed terms. Nothing that has fired fires again by a
// changed calendar; changed terms set up the ladder anew from now on.
import { type ClockPlan, planOfClock } from '../graph/clock-plan';
import { type DeadlineClock, DUE, TIMEOUT_PATH } from '../state/deadline-clock';
import type { CompiledCalendar } from '../time/compiled-calendar';
import { leftAfter } from '../time/parts';
import { clockBasis } from './clock-budget';
import { closeSegment, consumedBefore, isPaused, openSegment, openSince } from './clock-segments';
import { arm, termsOf, tokenOf } from './clocks';
import { tellPassed } from './left-out';
import { worked } from './outcome';
import { type Basis, budgetParts, projectMoments } from './projection';
import type { Step } from './step';

/** By the current version of its calendar; false: it counts by that already, or nothing can be said. */
export function reprojectClock(step: Step, clock: DeadlineClock, because: string): boolean {
  const calendar = step.facts.calendars.get(clock.calendar.id);
  if (
    !calendar ||
    calendar.calendar.version === clock.calendar.version ||
    (clock.subject.type === 'step' && clock.subject.appointment)
  )
    return false;
  const { id, version } = calendar.calendar;
  if (isPaused(clock)) {
    const { dueAt, moments, riskAt = null } = clock;
    step.emit({
      type: 'clock.reprojected',
      clock: clock.id,
      dueAt,
      riskAt,
      moments,
      because,
      calendar: { id, version },
    });
    return true;
  }
  const opened = openSegment(calendar, clock, openSince(clock), step.at, termsOf(step, clock, calendar));
  if (!opened) return false;
  step.emit({ type: 'clock.reprojected', clock: clock.id, ...opened, because, calendar: { id, version } });
  arm(step, clock.id);
  return true;
}

/** By another calendar from now on: what ran until now stays as it was. */
export function changeCalendar(step: Step, clock: DeadlineClock, next: CompiledCalendar, because: string): void {
  const { id, version } = next.calendar;
  const calendar = { id, version };
  if (isPaused(clock)) {
    const { dueAt, moments, riskAt = null } = clock;
    step.emit({ type: 'clock.reprojected', clock: clock.id, dueAt, riskAt, moments, because, calendar });
    return;
  }
  const current = step.facts.calendars.get(clock.calendar.id);
  const hasRun = openSince(clock) < step.at && current;
  const terms = termsOf(step, clock, next);
  const closed = hasRun ? closeSegment(current, clock, step.at, because, termsOf(step, clock, current)) : null;
  const stretch = closed
    ? {
        ...clock,
        segments: [...(clock.segments ?? []), closed.segment],
        runningSince: step.at,
        moments: closed.moments,
        dueAt: closed.left ? null : clock.dueAt,
        ...(closed.left ? { left: closed.left } : {}),
      }
    : clock;
  const opened = openSegment(next, stretch, step.at, step.at, terms);
  if (!opened) return;
  step.emit({
    type: 'clock.reprojected',
    clock: clock.id,
    ...opened,
    because,
    calendar,
    ...(closed ? { segment: closed.segment } : {}),
    ...(closed?.left ? { left: closed.left } : {}),
    ...(clock.budget || !terms.budget ? {} : { budget: terms.budget }),
  });
  arm(step, clock.id);
}

/**
 * The budget or the date is another than it was. What the drawing cannot say any more leaves the clock as it is. `anew`: also where both are
 * the same, since the rungs are not.
 */
export function changeTerms(step: Step, clock: DeadlineClock, because: string, anew = false): void {
  const plan = planOfClock(step.graph.clocks, clock);
  const calendar = step.facts.calendars.get(clock.calendar.id);
  if ((!plan && !anew) || !calendar) return;
  // Without a plan only timeout paths hang on it.
  const basis = plan
    ? clockBasis(step, plan, calendar, clock.startedAt, tokenOf(step, clock.subject))
    : worked<Basis>({ dueAt: null, budget: null });
  if (!basis.ok) return;
  const budget = budgetParts(basis.value);
  const isSame = budget
    ? JSON.stringify(budget) === JSON.stringify(termsOf(step, clock, calendar).budget)
    : basis.value.dueAt === clock.dueAt;
  if (isSame && !anew) return;
  const consumed = consumedBefore(clock);
  const ranBefore = (clock.segments?.length ?? 0) > 0;
  const sinceAt = isPaused(clock) ? step.at : openSince(clock);
  const paths = termsOf(step, clock, calendar).paths.filter(
    ({ boundary, when }) => isAhead(clock, boundary) && !(typeof when === 'object' && 'at' in when),
  );
  const projected = projectMoments(
    calendar,
    clock.startedAt,
    basis.value,
    plan?.rungs ?? [],
    paths,
    ranBefore ? { consumed, sinceAt } : undefined,
  );
  if (!projected) return;
  const { dueAt, riskAt } = projected;
  const held = isPaused(clock);
  const fixed = clock.moments.filter(
    (moment) => moment.rung === TIMEOUT_PATH && !projected.moments.some((one) => one.boundary === moment.boundary),
  );
  const left = budget && (ranBefore ? leftAfter(budget, consumed) : budget);
  const isOver = clock.status === 'overdue' && left?.length === 0;
  // A path whose time is over by the new terms is followed now.
  const sooner = projected.moments.map((moment) =>
    anew && !held && moment.rung === TIMEOUT_PATH ? { ...moment, at: Math.max(moment.at, step.at) } : moment,
  );
  const moments = [...sooner, ...fixed].filter((moment) => {
    if (anew && moment.rung === TIMEOUT_PATH) return true;
    if (held) return !(isOver && moment.rung === DUE);
    return moment.at > step.at || (moment.at === dueAt && clock.status === 'running');
  });
  step.emit({
    type: 'clock.reprojected',
    clock: clock.id,
    dueAt: isOver ? clock.dueAt : held && budget ? null : dueAt,
    riskAt: held ? null : riskAt,
    moments: moments.sort((a, b) => a.at - b.at),
    because,
    ...(budget && left ? { budget, left } : {}),
  });
  // By another drawing the rungs are others: positions say nothing of what was to come.
  if (!anew) tellPassed(step, clock, plan?.rungs ?? [], moments);
  if (!held) arm(step, clock.id);
}

function isAhead(clock: DeadlineClock, boundary: number): boolean {
  return clock.moments.some((moment) => moment.rung === TIMEOUT_PATH && moment.boundary === boundary);
}

/** Whether data can change what it was set with. */
export function dependsOnData({ deadline, appointment }: ClockPlan): boolean {
  if (appointment) return true;
  return deadline !== null && !('dueIn' in deadline.budget) && !('dueInAll' in deadline.budget);
}

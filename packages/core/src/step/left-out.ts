// Rungs whose moment is over already when a time target is set: nobody is told of them afterwards, and the log says so, once for each rung.
import type { Rung } from '../diagram/ladder';
import type { ClockMoment, DeadlineClock } from '../state/deadline-clock';
import { isPaused } from './clock-segments';
import type { Step } from './step';

/** At the start of a clock. Where its due time is not known yet nothing is over. */
export function tellBeforeStart(step: Step, clock: DeadlineClock, rungs: readonly Rung[]): void {
  if (clock.dueAt === null) return;
  for (const rung of rungs.keys()) if (!isAhead(clock.moments, rung)) tell(step, clock, rung, 'beforeStart');
}

/** Another due time was set: what was still to come of the ladder of `before` and is not among `moments` any more. */
export function tellPassed(
  step: Step,
  before: DeadlineClock,
  rungs: readonly Rung[],
  moments: readonly ClockMoment[],
): void {
  const isFirstDue = before.dueAt === null && !isPaused(before);
  for (const [rung, { at }] of rungs.entries()) {
    const wasToCome = isAhead(before.moments, rung) || (isFirstDue && !('elapsed' in at));
    if (wasToCome && !isAhead(moments, rung)) tell(step, before, rung, 'passed');
  }
}

function isAhead(moments: readonly ClockMoment[], rung: number): boolean {
  return moments.some((moment) => moment.rung === rung);
}

function tell(step: Step, { id }: DeadlineClock, rung: number, reason: 'beforeStart' | 'passed'): void {
  step.emit({ type: 'clock.rungSkipped', clock: id, rung, occurrence: 0, reason });
}

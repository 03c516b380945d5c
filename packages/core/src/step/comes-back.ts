// What was acknowledged but is not done comes back after a while, where the ladder says so. Called when someone acknowledges.
import { planOfClock } from '../graph/clock-plan';
import { type ClockMoment, COMES_BACK } from '../state/deadline-clock';
import { findId } from '../state/sorted-list';
import { tryAddDuration } from '../time/working-time';
import { isPaused } from './clock-segments';
import type { Step } from './step';

/** Null: it does not, or nothing can be said. While the clock is held up, the time until then begins when it runs again. */
export function comesBackAt(step: Step, clockId: number, alert: number): ClockMoment | null {
  const clock = findId(step.state.clocks, clockId);
  const within = clock && planOfClock(step.graph.clocks, clock)?.ladder?.acknowledgedFor;
  const calendar = clock && step.facts.calendars.get(clock.calendar.id);
  if (!within || !calendar) return null;
  const at = tryAddDuration(calendar, step.at, within);
  return at === null
    ? null
    : { rung: COMES_BACK, occurrence: alert, at, ...(isPaused(clock) ? { left: [within] } : {}) };
}

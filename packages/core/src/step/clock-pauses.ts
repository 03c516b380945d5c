// Holding a clock up and letting it run again, cause by cause: with it stand its due time, its ladder and its paths. A term of the law is never held up.
import { SUSPENDED } from '../diagram/deadline';
import { planOfClock } from '../graph/clock-plan';
import type { DeadlineClock } from '../state/deadline-clock';
import { findId } from '../state/sorted-list';
import { closeSegment, isPaused, openSegment } from './clock-segments';
import { arm, termsOf } from './clocks';
import { reprojectClock } from './reproject';
import type { Step } from './step';

/** Whether anything may hold it up. */
export function mayPause(step: Step, clock: DeadlineClock): boolean {
  if (clock.subject.type === 'step' && clock.subject.appointment) return false;
  return !planOfClock(step.graph.clocks, clock)?.deadline?.regulatory;
}

export function pauseClock(step: Step, id: number, cause: string, reason?: string): void {
  const known = findId(step.state.clocks, id);
  if (!known || !mayPause(step, known) || known.pausedBy?.includes(cause)) return;
  const told = { type: 'clock.paused', clock: id, cause, ...(reason === undefined ? {} : { reason }) } as const;
  if (isPaused(known)) {
    step.emit({ ...told, dueAt: known.dueAt, moments: known.moments });
    return;
  }
  reprojectClock(step, known, 'calendar');
  const clock = findId(step.state.clocks, id) as DeadlineClock;
  const calendar = step.facts.calendars.get(clock.calendar.id);
  if (!calendar) return;
  const terms = termsOf(step, clock, calendar);
  const { segment, dueAt, left, moments } = closeSegment(calendar, clock, step.at, cause, terms);
  step.emit({
    ...told,
    segment,
    dueAt,
    moments,
    ...(left ? { left } : {}),
    ...(clock.budget || !terms.budget ? {} : { budget: terms.budget }),
  });
  step.effect({ type: 'cancelTimer', key: `clock:${id}` });
}

/** It runs again only when no cause is left. */
export function resumeClock(step: Step, id: number, cause: string, reason?: string): void {
  const clock = findId(step.state.clocks, id);
  if (!clock?.pausedBy?.includes(cause)) return;
  const told = { type: 'clock.resumed', clock: id, cause, ...(reason === undefined ? {} : { reason }) } as const;
  const calendar = step.facts.calendars.get(clock.calendar.id);
  if (clock.pausedBy.length > 1 || !calendar) {
    step.emit(told);
    return;
  }
  const opened = openSegment(calendar, clock, step.at, step.at, termsOf(step, clock, calendar));
  const { id: calendarId, version } = calendar.calendar;
  const { dueAt, riskAt, moments } = opened ?? { dueAt: null, riskAt: null, moments: clock.moments };
  step.emit({ ...told, running: { dueAt, riskAt, calendar: { id: calendarId, version }, moments } });
  arm(step, id);
}

/** A suspended case holds up all of its clocks that may be held up. The reason stands with the case. */
export function suspendClocks(step: Step): void {
  for (const { id } of step.state.clocks.slice()) pauseClock(step, id, SUSPENDED);
}

export function resumeSuspended(step: Step): void {
  for (const { id, pausedBy } of step.state.clocks.slice()) {
    if (pausedBy?.includes(SUSPENDED)) resumeClock(step, id, SUSPENDED);
    else arm(step, id);
  }
}

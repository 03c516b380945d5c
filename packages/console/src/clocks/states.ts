// Where a time target stands: open or over, and when it would be due if it went on now. Pure.
import type { CaseClock } from '@baton/client';
import { tryAddDuration } from '@baton/core';
import type { WorkingTime } from '../time/use-working-time';

/** It runs, is overdue or stands still: not met, missed or stopped. */
export function isOpen(clock: CaseClock): boolean {
  return clock.status === 'running' || clock.status === 'overdue';
}

export function isPaused(clock: CaseClock): boolean {
  return isOpen(clock) && clock.course.pausedBy.length > 0;
}

/** Null: it runs, or what is left of it is not known. */
export function dueAfterwards(clock: CaseClock, time: WorkingTime): number | null {
  const calendar = time.calendarOf(clock.calendar.id);
  const { left } = clock.course.proof;
  if (!isPaused(clock) || !calendar || !left) return null;
  return left.reduce<number | null>((at, part) => at && tryAddDuration(calendar, at, part), time.now);
}

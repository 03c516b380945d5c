// When a start event begins its first and its next case.
import { DEFAULT_CALENDAR, type Facts, momentOfText, nextStart, type Schedule } from '@baton/core';
import type { EventStart } from './event-start';

export interface NextMoment {
  /** Epoch ms; null: there is none any more. */
  readonly nextAt: number | null;
  /** Moments between the last and now that were passed over. */
  readonly missed: number;
}

/** Moments looked at one by one to tell how many were missed; those beyond are passed over untold. */
const MOST_COUNTED = 10_000;

/** Not before `since`, the moment of publishing; null: it never begins, since its moment is over or cannot be worked out. */
export function firstMoment(start: EventStart, facts: Facts, since: number): number | null {
  const schedule = scheduleOf(start);
  const calendar = facts.calendars.get(calendarIdOf(start));
  if (schedule && 'expression' in schedule) {
    const found = start.event?.when?.evaluate({}, since);
    const at = found?.ok ? momentOfText(facts, calendarIdOf(start), since, found.value) : null;
    return at?.ok && at.value >= since ? at.value : null;
  }
  if (!schedule || !calendar) return null;
  if ('every' in schedule && schedule.every.amount === 0) return since;
  // What recurs by the clock on the wall begins with its next moment, what is counted or dated may begin now.
  const counted = 'every' in schedule || !('weekly' in schedule || 'workingDay' in schedule || 'cron' in schedule);
  return nextStart(schedule, counted ? since - 1 : since, calendar, since);
}

/** After the case of `lastAt` has begun: the next moment that is still to come. */
export function nextMoment(start: EventStart, facts: Facts, since: number, lastAt: number, now: number): NextMoment {
  const schedule = scheduleOf(start);
  const calendar = facts.calendars.get(calendarIdOf(start));
  if (!schedule || !calendar) return { nextAt: null, missed: 0 };
  let nextAt = nextStart(schedule, lastAt, calendar, since);
  let missed = 0;
  while (nextAt !== null && nextAt <= now) {
    const from = missed < MOST_COUNTED ? nextAt : now;
    missed++;
    nextAt = nextStart(schedule, from, calendar, since);
  }
  return { nextAt, missed };
}

function scheduleOf({ def: { event } }: EventStart): Schedule | null {
  if (event.type !== 'timer') return null;
  const { schedule, wait } = event;
  if (schedule) return schedule;
  if (!wait || 'until' in wait) return null;
  return 'for' in wait ? { every: wait.for, times: 1 } : wait;
}

function calendarIdOf({ def: { event } }: EventStart): string {
  return (event.type === 'timer' ? event.calendar : undefined) ?? DEFAULT_CALENDAR;
}

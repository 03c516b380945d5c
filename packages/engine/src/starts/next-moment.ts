// When a start event begins its first and its next case.
import {
  addDuration,
  type CompiledCalendar,
  DEFAULT_CALENDAR,
  type Facts,
  momentOfText,
  type Schedule,
} from '@baton/core';
import type { EventStart } from './process-starts';

export interface NextMoment {
  /** Epoch ms; null: there is none any more. */
  readonly nextAt: number | null;
  /** Moments between the last and now that were passed over. */
  readonly missed: number;
}

/** Moments looked at one by one to tell how many were missed; those beyond are passed over untold. */
const MOST_COUNTED = 100_000;

/** Null: it never begins (a moment that is over is not made up for, except one that is given by how long it is away). */
export function firstMoment(start: EventStart, facts: Facts, since: number): number | null {
  const schedule = scheduleOf(start);
  if (!schedule) return null;
  if ('expression' in schedule) {
    const found = start.event?.when?.evaluate({}, since);
    const at = found?.ok ? momentOfText(facts, calendarIdOf(start), since, found.value) : null;
    return at?.ok && at.value >= since ? at.value : null;
  }
  const calendar = facts.calendars.get(calendarIdOf(start));
  return calendar ? momentAfter(schedule, since, since, calendar, 0) : null;
}

/** After the case of `lastAt` has begun: the next moment that is still to come. `count`: moments that are over, that one included. */
export function nextMoment(
  start: EventStart,
  facts: Facts,
  since: number,
  last: { readonly at: number; readonly count: number },
  now: number,
): NextMoment {
  const schedule = scheduleOf(start);
  const calendar = facts.calendars.get(calendarIdOf(start));
  if (!schedule || !calendar || 'expression' in schedule) return { nextAt: null, missed: 0 };
  let nextAt = momentAfter(schedule, since, last.at, calendar, last.count);
  let missed = 0;
  while (nextAt !== null && nextAt <= now && missed < MOST_COUNTED) {
    missed++;
    nextAt = momentAfter(schedule, since, nextAt, calendar, last.count + missed);
  }
  return { nextAt, missed };
}

function momentAfter(
  schedule: Exclude<Schedule, { expression: string }>,
  since: number,
  after: number,
  calendar: CompiledCalendar,
  count: number,
): number | null {
  if ('at' in schedule) {
    const at = Date.parse(schedule.at);
    return count === 0 && at >= after ? at : null;
  }
  if ('every' in schedule) {
    if (schedule.times !== undefined && count >= schedule.times) return null;
    if (schedule.from !== undefined && count === 0) {
      let at = Date.parse(schedule.from);
      for (let i = 0; at < after && i < MOST_COUNTED; i++) at = addDuration(calendar, at, schedule.every);
      return at;
    }
    const next = addDuration(calendar, after, schedule.every);
    return next > after ? next : null;
  }
  return null;
}

function scheduleOf({ def: { event } }: EventStart): Schedule | null {
  if (event.type !== 'timer') return null;
  if (event.schedule) return event.schedule;
  if (event.wait && 'for' in event.wait) return { every: event.wait.for, times: 1 };
  return event.wait && 'expression' in event.wait ? { expression: event.wait.expression } : null;
}

function calendarIdOf({ def: { event } }: EventStart): string {
  return (event.type === 'timer' ? event.calendar : undefined) ?? DEFAULT_CALENDAR;
}

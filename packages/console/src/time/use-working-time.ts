// Working time as the screens tell it: how much is left, what share is used, by the calendars that the server keeps.
import { useCalendars, useServerNow } from '@baton/client/react';
import {
  type BusinessCalendar,
  type CompiledCalendar,
  compileCalendar,
  DEFAULT_CALENDAR,
  workingTimeBetween,
} from '@baton/core';
import { useMemo } from 'react';
import { useCompanyWords } from '../language/use-readable';

export interface WorkingTime {
  /** The server's clock, ticking each minute. */
  readonly now: number;
  /** The office calendar, or the first there is; null until loaded. */
  readonly office: CompiledCalendar | null;
  calendarOf(id: string): CompiledCalendar | null;
  /** Working time until `dueAt` in ms, negative when late; elapsed time while no calendar is known. */
  leftIn(dueAt: number, calendarId?: string): number;
  /** Of the time between start and due: 0 to 1 and beyond. */
  shareUsed(startedAt: number, dueAt: number, calendarId?: string): number;
}

export type Urgency = 'overdue' | 'atRisk' | 'onTrack' | 'none';

export function useWorkingTime(): WorkingTime {
  const now = useServerNow();
  const rows = useCalendars().data?.rows;
  const say = useCompanyWords();
  const calendars = useMemo(
    () => new Map((rows ?? []).map((calendar) => [calendar.id, compileCalendar(readableCalendar(calendar, say))])),
    [rows, say],
  );
  return useMemo(() => {
    const office = calendars.get(DEFAULT_CALENDAR) ?? calendars.values().next().value ?? null;
    const calendarOf = (id: string) => calendars.get(id) ?? office;
    const between = (fromAt: number, toAt: number, id: string) => {
      const calendar = calendarOf(id);
      return calendar ? workingTimeBetween(calendar, fromAt, toAt) : toAt - fromAt;
    };
    return {
      now,
      office,
      calendarOf,
      leftIn: (dueAt, id = DEFAULT_CALENDAR) => between(now, dueAt, id),
      shareUsed: (startedAt, dueAt, id = DEFAULT_CALENDAR) => {
        const whole = between(startedAt, dueAt, id);
        if (now >= dueAt) return whole > 0 ? Math.max(1, between(startedAt, now, id) / whole) : 1;
        return whole > 0 ? Math.min(1, Math.max(0, between(startedAt, now, id) / whole)) : 0;
      },
    };
  }, [calendars, now]);
}

/** With its name and those of its closed days in the reader's language; for showing, never for saving. */
function readableCalendar(calendar: BusinessCalendar, say: (own: string) => string): BusinessCalendar {
  const holidays = calendar.holidays.map((holiday) => ({ ...holiday, name: say(holiday.name) }));
  return { ...calendar, name: say(calendar.name), holidays };
}

/** How urgent something due is. `riskAt` comes with every row and clock: the server's lists of what is at risk go by it too. */
export function urgencyOf({ now }: Pick<WorkingTime, 'now'>, riskAt: number | null, dueAt: number | null): Urgency {
  if (dueAt === null) return 'none';
  if (dueAt <= now) return 'overdue';
  return riskAt !== null && riskAt <= now ? 'atRisk' : 'onTrack';
}

/** Late by a minute of working time or more. By less (a night, a day without hours) it is late, and how late is not said: no time has passed that counts. */
export function isLateBy(leftIn: number): boolean {
  return leftIn <= -60_000;
}

/** The tone in which rings, bars and due times show it. */
export function toneOf(urgency: Urgency): 'overdue' | 'atRisk' | 'onTrack' {
  return urgency === 'none' ? 'onTrack' : urgency;
}

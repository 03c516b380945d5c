// The working day of the rail's clock: its hours with their breaks, what is left of it, and the next closed day.
import {
  type CompiledCalendar,
  instantOf,
  nextWorkingAt,
  shadeBetween,
  wallClock,
  workingTimeBetween,
} from '@baton/core';

export interface WorkingDay {
  /** Spans of work today, epoch ms. Empty: closed. */
  readonly spans: readonly { readonly fromAt: number; readonly toAt: number }[];
  readonly leftIn: number;
  /** When work begins again, or now while it goes on. */
  readonly opensAt: number | null;
  /** Why today is closed, where it is a named day. */
  readonly closedName: string | null;
  readonly nextClosed: { readonly at: number; readonly name: string; readonly isTomorrow: boolean } | null;
}

const LOOK_AHEAD_DAYS = 10;
const DAY = 86_400_000;
const NOON = 12 * 3_600_000;

export function workingDayAt(calendar: CompiledCalendar, now: number): WorkingDay {
  const { zone } = calendar.calendar;
  const { date } = wallClock(zone, now);
  const startAt = instantOf(zone, date, '00:00');
  const endAt = instantOf(zone, date, '24:00');
  const shades = shadeBetween(calendar, startAt, endAt);
  const holiday = shades.find((shade) => shade.reason?.type === 'holiday')?.reason;
  return {
    spans: shades.filter((shade) => shade.working).map(({ fromAt, toAt }) => ({ fromAt, toAt })),
    opensAt: nextWorkingAt(calendar, now),
    leftIn: workingTimeBetween(calendar, Math.max(now, startAt), endAt),
    closedName: holiday?.type === 'holiday' ? holiday.name : null,
    nextClosed: nextHoliday(calendar, startAt),
  };
}

/** Named closed days only: everybody knows the weekend. */
function nextHoliday(calendar: CompiledCalendar, todayAt: number): WorkingDay['nextClosed'] {
  const { zone } = calendar.calendar;
  for (let ahead = 1; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const { date } = wallClock(zone, todayAt + ahead * DAY + NOON);
    const at = instantOf(zone, date, '00:00');
    const [first] = shadeBetween(calendar, at, instantOf(zone, date, '24:00'));
    if (first?.reason?.type === 'holiday') return { at, name: first.reason.name, isTomorrow: ahead === 1 };
  }
  return null;
}

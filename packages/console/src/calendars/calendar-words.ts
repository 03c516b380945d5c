// Hours and days of calendars in words: for the list of calendars, the week and the days that are other than usual.
import { instantOf, type TimeSpan, WEEKDAYS, type Weekday, wallClock } from '@baton/core';
import { useFormat, useWords } from '@baton/look';
import { useWorkingTime } from '../time/use-working-time';
import type { DayRule, Hours } from './calendar-draft';
import { lengthOf, minutesOf } from './hours-form';

export interface CalendarSentences {
  /** "Mon to Fri, 09:00 to 18:00". */
  hours(hours: Hours | null): string;
  /** "09:00 to 13:00", "22:00 to 06:00 the next day". */
  span(span: TimeSpan): string;
  spans(spans: readonly TimeSpan[]): string;
  rule(rule: DayRule): string;
  /** "Wed 4 Nov" of "2026-11-04". */
  day(date: string): string;
  weekday(weekday: Weekday, isShort?: boolean): string;
  today: string;
}

export function useCalendarSentences(): CalendarSentences {
  const { calendars: t, time } = useWords();
  const format = useFormat();
  const { now } = useWorkingTime();
  // Ours begin on Monday, those of the words on Sunday.
  const weekday = (day: Weekday, isShort = true) =>
    (isShort ? time.weekdaysShort : time.weekdays)[(WEEKDAYS.indexOf(day) + 1) % 7] ?? day;
  const span = ({ from, to }: TimeSpan) =>
    minutesOf({ from, to }).to > 1440 ? t.spanOver(from, to) : t.span(from, to);
  const spans = (list: readonly TimeSpan[]) => (list.length === 0 ? t.closed : format.list(list.map(span)));
  const runs = (days: readonly Weekday[]): string => {
    const [first, last] = [days[0] as Weekday, days.at(-1) as Weekday];
    const inRow = WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) === days.length - 1;
    if (days.length > 2 && inRow) return t.dayRange(weekday(first), weekday(last));
    return format.list(days.map((day) => weekday(day)));
  };
  return {
    weekday,
    span,
    spans,
    today: wallClock(format.zone, now).date,
    day: (date) => format.day(instantOf(format.zone, date, '12:00'), now),
    hours: (hours) => {
      if (hours === null) return t.layers.empty;
      if (hours.type === 'rota') return t.shiftsOf(hours.rota.days.length);
      const worked = WEEKDAYS.filter((day) => hours.week[day].length > 0);
      const all = worked.flatMap((day) => hours.week[day]);
      if (all.length === 0) return t.closed;
      if (WEEKDAYS.every((day) => lengthOf(hours.week[day]) === 1440)) return t.roundTheClock;
      const ends = all.map(minutesOf);
      const first = all[ends.findIndex((one) => one.from === Math.min(...ends.map(({ from }) => from)))];
      const last = all[ends.findIndex((one) => one.to === Math.max(...ends.map(({ to }) => to)))];
      return t.hoursFromTo(runs(worked), first?.from ?? '', last?.to ?? '');
    },
    rule: (rule) =>
      rule.type === 'closed'
        ? t.closed
        : rule.type === 'like'
          ? t.workedLike(weekday(rule.weekday, false))
          : spans(rule.spans),
  };
}

// The days of a compiled calendar one after the other, as objects: for the walk and the ribbon, which tell people about days.
import type { CompiledCalendar } from './compiled-calendar';
import type { DayPlan } from './day-plan';
import { dayIndexAt, lastSpanFrom, type WorkingYear } from './working-year';

export interface InstantSpan {
  readonly fromAt: number;
  readonly toAt: number;
}

export interface CalendarDay {
  readonly dayNumber: number;
  /** Local midnight, and the next one; equal on a date that the zone skipped. */
  readonly startAt: number;
  readonly endAt: number;
  /** Spans that begin on this day; the last may end on the next. */
  readonly spans: readonly InstantSpan[];
  readonly plan: DayPlan;
}

/** Days from the one to which `at` belongs (in a night shift: the one on which the shift began), up to the end of the supported years. */
export function* daysFrom(calendar: CompiledCalendar, at: number): Generator<CalendarDay> {
  let year: WorkingYear | null = calendar.yearAt(at);
  let day = Math.max(dayIndexAt(year, at), 0);
  const span = lastSpanFrom(year, at);
  if (span >= 0 && span < year.firstSpan[day]! && at < year.spanToAt[span]!) day = dayOfSpan(year, span, day);
  while (year) {
    for (; day < year.dayCount; day++) yield calendarDay(calendar, year, day);
    year = calendar.year(year.year + 1);
    day = 0;
  }
}

function calendarDay(calendar: CompiledCalendar, year: WorkingYear, day: number): CalendarDay {
  const spans: InstantSpan[] = [];
  for (let span = year.firstSpan[day]!; span < year.firstSpan[day + 1]!; span++) {
    spans.push({ fromAt: year.spanFromAt[span]!, toAt: year.spanToAt[span]! });
  }
  const dayNumber = year.firstDay + day;
  const startAt = year.dayStartAt[day]!;
  return { dayNumber, startAt, endAt: year.dayStartAt[day + 1]!, spans, plan: calendar.planOf(dayNumber) };
}

function dayOfSpan(year: WorkingYear, span: number, after: number): number {
  let day = after;
  while (year.firstSpan[day]! > span) day--;
  return day;
}

// A business calendar as it is saved: weekly hours, holidays and exceptional openings in one zone. Calendars are edited in the console and
// never changed in place: an edit is a new version. `compileCalendar` makes one fast to compute with.
import * as z from 'zod';
import { calendarLayerSchema } from './calendar-layers';
import {
  CALENDAR_LIMITS,
  calendarDateSchema,
  calendarNameSchema,
  type Rota,
  rotaSchema,
  spansSchema,
  type TimeSpan,
  weekSchema,
  zoneSchema,
} from './calendar-parts';
import { type MinuteSpan, minuteSpan, planDays } from './day-plan';
import { parseDate, WEEKDAYS, type Weekday } from './local-date';

export type { TimeSpan } from './calendar-parts';

/** Stable codes of what can be wrong with a calendar, in `params.code` of an issue; the sentences live in `@baton/words`. */
export type CalendarProblemCode =
  /** Facts: zone. */
  | 'calendar.unknown-zone'
  /** Facts: value. */
  | 'calendar.bad-time'
  | 'calendar.bad-date'
  /** Two spans share time, on one day or across midnight. Facts: day (weekday or date), from, to: the later span of the two. */
  | 'calendar.spans-overlap'
  /** Two openings on one date. Facts: date. */
  | 'calendar.opening-twice'
  /** Not a single span anywhere. */
  | 'calendar.no-working-time';

export const businessCalendarSchema = z
  .strictObject({
    id: z.string().min(1).max(CALENDAR_LIMITS.id),
    version: z.number().int().min(1),
    name: calendarNameSchema,
    zone: zoneSchema,
    week: weekSchema,
    /** Instead of the week. */
    rota: rotaSchema.optional(),
    /** Closed days. */
    holidays: z
      .array(z.strictObject({ date: calendarDateSchema, name: calendarNameSchema }))
      .max(CALENDAR_LIMITS.holidays),
    /** Moved working days, short days, extra shifts; without spans a closed day. They override the week and the holidays. */
    openings: z
      .array(z.strictObject({ date: calendarDateSchema, spans: spansSchema, name: calendarNameSchema }))
      .max(CALENDAR_LIMITS.openings),
    /** What it was composed of, the lowest first (`composeCalendar`); all of the above follows from them. */
    layers: z.array(calendarLayerSchema).max(CALENDAR_LIMITS.layers).optional(),
  })
  .superRefine(checkSpans);
export type BusinessCalendar = z.infer<typeof businessCalendarSchema>;

const officeDay = (): TimeSpan[] => [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
];

/** Monday to Friday, 09:00 to 18:00, lunch from 13:00 to 14:00. */
export const OFFICE_WEEK: BusinessCalendar['week'] = {
  mon: officeDay(),
  tue: officeDay(),
  wed: officeDay(),
  thu: officeDay(),
  fri: officeDay(),
  sat: [],
  sun: [],
};

function checkSpans(calendar: BusinessCalendar, context: z.RefinementCtx): void {
  const report = (path: PropertyKey[], code: CalendarProblemCode, facts: Record<string, string>) =>
    context.addIssue({ code: 'custom', path: [...path], message: code, params: { code, ...facts } });
  const overlap = (path: PropertyKey[], day: string, span: TimeSpan) =>
    report(path, 'calendar.spans-overlap', { day, from: span.from, to: span.to });

  const usual = calendar.rota?.days ?? Object.values(calendar.week);
  const days = [...usual, ...calendar.openings.map((opening) => opening.spans)];
  if (days.every((spans) => spans.length === 0)) report(['week'], 'calendar.no-working-time', {});

  if (calendar.rota) checkRota(calendar.rota, overlap);
  for (const weekday of calendar.rota ? [] : WEEKDAYS) {
    const spans = calendar.week[weekday];
    const inside = firstOverlap(spans);
    if (inside !== null) overlap(['week', weekday, inside], weekday, spans[inside]!);
    const next = dayAfter(weekday);
    const hit = firstUnder(tailOf(spans.map(minuteSpan)), calendar.week[next]);
    if (hit !== null) overlap(['week', next, hit], next, calendar.week[next][hit]!);
  }

  const planOf = planDays(calendar);
  const seen = new Set<string>();
  calendar.openings.forEach((opening, index) => {
    const path = ['openings', index];
    const dayNumber = parseDate(opening.date);
    if (dayNumber === null) return;
    if (seen.has(opening.date)) report([...path, 'date'], 'calendar.opening-twice', { date: opening.date });
    seen.add(opening.date);
    const inside = firstOverlap(opening.spans);
    if (inside !== null) overlap([...path, 'spans', inside], opening.date, opening.spans[inside]!);
    const hit = firstUnder(tailOf(planOf(dayNumber - 1).spans), opening.spans);
    if (hit !== null) overlap([...path, 'spans', hit], opening.date, opening.spans[hit]!);
    const tail = tailOf(opening.spans.map(minuteSpan));
    const next = planOf(dayNumber + 1);
    // Where the next day is an opening too, its own turn reports it.
    if (next.opening === undefined && next.spans.some((span) => span.from < tail)) {
      const longest = opening.spans.findIndex((span) => minuteSpan(span).to - 1440 === tail);
      overlap([...path, 'spans', longest], opening.date, opening.spans[longest]!);
    }
  });
}

function checkRota({ days }: Rota, overlap: (path: PropertyKey[], day: string, span: TimeSpan) => void): void {
  for (const [index, spans] of days.entries()) {
    const inside = firstOverlap(spans);
    if (inside !== null) overlap(['rota', 'days', index, inside], String(index + 1), spans[inside]!);
    const next = (index + 1) % days.length;
    const hit = firstUnder(tailOf(spans.map(minuteSpan)), days[next]!);
    if (hit !== null) overlap(['rota', 'days', next, hit], String(next + 1), days[next]![hit]!);
  }
}

/** Index of a span that begins before an earlier one has ended. */
function firstOverlap(spans: readonly TimeSpan[]): number | null {
  const ordered = spans.map((span, index) => ({ ...minuteSpan(span), index })).sort((a, b) => a.from - b.from);
  for (let i = 1; i < ordered.length; i++) {
    if (ordered[i]!.from < ordered[i - 1]!.to) return ordered[i]!.index;
  }
  return null;
}

function firstUnder(tail: number, spans: readonly TimeSpan[]): number | null {
  const index = spans.findIndex((span) => minuteSpan(span).from < tail);
  return index < 0 ? null : index;
}

/** Minutes of the next day that the spans reach into. */
function tailOf(spans: readonly MinuteSpan[]): number {
  return spans.reduce((tail, span) => Math.max(tail, span.to - 1440), 0);
}

function dayAfter(weekday: Weekday): Weekday {
  return WEEKDAYS[(WEEKDAYS.indexOf(weekday) + 1) % 7]!;
}

// Runs a file of working-time facts (calendars, questions, expected answers) against this arithmetic: `baton working-time FACTS.json` and
// facts.test.ts. Times without an offset are local to the fact's calendar; the zone `local` is taken as UTC.
import * as z from 'zod';
import { type BusinessCalendar, businessCalendarSchema, type TimeSpan } from './business-calendar';
import { type CompiledCalendar, compileCalendar } from './compiled-calendar';
import { minuteSpan } from './day-plan';
import { DAY_MS, parseDate, timeOf, WEEKDAYS, weekdayOf } from './local-date';
import {
  addDuration,
  durationBetween,
  isWorking,
  nextWorkingAt,
  previousWorkingAt,
  subtractDuration,
  workingTimeBetween,
} from './working-time';
import { instantOf, wallClock } from './zone';

const spanSchema = z.string().regex(/^\d\d:\d\d-\d\d:\d\d$/);
const daySpansSchema = z.record(z.string(), z.array(spanSchema));

const factCalendarSchema = z.object({
  zone: z.string(),
  hours: z.union([z.literal('all'), daySpansSchema]),
  holidays: z.array(z.string()).optional(),
  /** Hours of a date instead of the week's. */
  shifts: daySpansSchema.optional(),
  /** Taken out of the hours of a date. */
  breaks: daySpansSchema.optional(),
});
type FactCalendar = z.infer<typeof factCalendarSchema>;

const factSchema = z.object({
  id: z.string(),
  calendar: z.string(),
  holidays: z.array(z.string()).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  at: z.string().optional(),
  add: z.union([z.string(), z.object({ workingDays: z.number() })]).optional(),
  expect: z.string().optional(),
  expectWorking: z.string().optional(),
  expectIsWorking: z.boolean().optional(),
  fromDate: z.string().optional(),
  toDate: z.string().optional(),
  inclusive: z.boolean().optional(),
  expectWorkingDays: z.number().optional(),
});
type Fact = z.infer<typeof factSchema>;

const factsSchema = z.object({ calendars: z.record(z.string(), factCalendarSchema), facts: z.array(factSchema) });

export interface FactOutcome {
  readonly id: string;
  readonly ok: boolean;
  /** What was expected and what came, or why the fact cannot be asked. */
  readonly failures: readonly string[];
}

/** Throws a ZodError where `file` is not a file of facts. */
export function runWorkingTimeFacts(file: unknown): FactOutcome[] {
  const { calendars, facts } = factsSchema.parse(file);
  return facts.map((fact) => {
    const saved = calendars[fact.calendar];
    if (!saved) return { id: fact.id, ok: false, failures: [`unknown calendar ${fact.calendar}`] };
    const read = businessCalendarSchema.safeParse(calendarOf(fact, saved));
    if (!read.success) return { id: fact.id, ok: false, failures: read.error.issues.map((issue) => issue.message) };
    const failure = ask(compileCalendar(read.data), fact);
    return { id: fact.id, ok: failure === null, failures: failure === null ? [] : [failure] };
  });
}

/** Null where the answer is the expected one. */
function ask(calendar: CompiledCalendar, fact: Fact): string | null {
  const { zone } = calendar.calendar;
  if (fact.add !== undefined && fact.from !== undefined && fact.expect !== undefined) {
    const at = typeof fact.add === 'string' ? addTime(calendar, fact, fact.add) : addDays(calendar, fact, fact.add);
    if (at === null) return `cannot read ${JSON.stringify(fact.add)}`;
    if (parseDate(fact.expect) !== null) return compare(fact.expect, wallClock(zone, at).date);
    return compare(instantText(readInstant(zone, fact.expect)), instantText(at));
  }
  if (fact.expectWorking !== undefined && fact.from !== undefined && fact.to !== undefined) {
    const worked = workingTimeBetween(calendar, readInstant(zone, fact.from), readInstant(zone, fact.to));
    return compare(readIsoTime(fact.expectWorking)?.ms ?? 'a readable duration', worked);
  }
  if (fact.expectIsWorking !== undefined && fact.at !== undefined) {
    return compare(fact.expectIsWorking, isWorking(calendar, readInstant(zone, fact.at)));
  }
  if (fact.expectWorkingDays !== undefined && fact.fromDate !== undefined && fact.toDate !== undefined) {
    const toAt = instantOf(zone, fact.toDate, fact.inclusive ? '24:00' : '00:00');
    const days = durationBetween(calendar, instantOf(zone, fact.fromDate, '00:00'), toAt, 'workingDays');
    return compare(fact.expectWorkingDays, days);
  }
  return 'asks nothing that is known here';
}

function addTime(calendar: CompiledCalendar, fact: Fact, add: string): number | null {
  const time = readIsoTime(add);
  if (!time) return null;
  const fromAt = readInstant(calendar.calendar.zone, fact.from!);
  const duration = { amount: Math.abs(time.ms) / 60_000, unit: 'workingMinutes' } as const;
  return time.backwards ? subtractDuration(calendar, fromAt, duration) : addDuration(calendar, fromAt, duration);
}

/**
 * In the facts whole working days move to the same time of another day, so a start at or before an opening ends at an opening. A due time
 * stays at the closing time instead, which is the same moment of work on the near side of the closed time: the far side is compared.
 */
function addDays(calendar: CompiledCalendar, fact: Fact, { workingDays }: { workingDays: number }): number | null {
  const fromAt = readInstant(calendar.calendar.zone, fact.from!);
  const duration = { amount: Math.abs(workingDays), unit: 'workingDays' } as const;
  return workingDays < 0
    ? previousWorkingAt(calendar, subtractDuration(calendar, fromAt, duration))
    : nextWorkingAt(calendar, addDuration(calendar, fromAt, duration));
}

function calendarOf(fact: Fact, saved: FactCalendar): BusinessCalendar {
  const all: TimeSpan[] = [{ from: '00:00', to: '24:00' }];
  const { hours } = saved;
  const week = Object.fromEntries(
    WEEKDAYS.map((weekday) => [weekday, hours === 'all' ? all : (hours[weekday] ?? []).map(readSpan)]),
  ) as BusinessCalendar['week'];
  const holidays = [...(saved.holidays ?? []), ...(fact.holidays ?? [])];
  const changed = new Set([...Object.keys(saved.shifts ?? {}), ...Object.keys(saved.breaks ?? {})]);
  const openings = [...changed]
    .filter((date) => !holidays.includes(date))
    .map((date) => {
      const spans = saved.shifts?.[date]?.map(readSpan) ?? week[weekdayOf(parseDate(date) ?? 0)];
      return { date, name: 'shift', spans: (saved.breaks?.[date] ?? []).reduce(takeOut, spans) };
    });
  return {
    id: fact.calendar,
    version: 1,
    name: fact.calendar,
    zone: saved.zone === 'local' ? 'Etc/UTC' : saved.zone,
    week,
    holidays: holidays.map((date) => ({ date, name: 'holiday' })),
    openings,
  };
}

function readSpan(text: string): TimeSpan {
  return { from: text.slice(0, 5), to: text.slice(6) };
}

function takeOut(spans: TimeSpan[], text: string): TimeSpan[] {
  const rest = minuteSpan(readSpan(text));
  return spans.flatMap((span) => {
    const { from, to } = minuteSpan(span);
    const left = [
      { from, to: Math.min(to, rest.from) },
      { from: Math.max(from, rest.to), to },
    ];
    return left
      .filter((part) => part.from < part.to)
      .map((part) => ({ from: timeOf(part.from), to: part.to > 1440 ? timeOf(part.to - 1440) : timeOf(part.to) }));
  });
}

/** With `Z` or an offset an instant, else the wall clock of the zone; seconds and their fractions may be missing. */
function readInstant(zone: string, text: string): number {
  if (/(Z|[+-]\d\d:\d\d)$/.test(text)) return Date.parse(text);
  const [date = '', time = '00:00'] = text.split('T');
  const seconds = Number(time.slice(6) || '0');
  return instantOf(zone, date, time.slice(0, 5)) + Math.round(seconds * 1000);
}

/** Hours, minutes and seconds of an ISO 8601 duration; days are not working time. */
function readIsoTime(text: string): { ms: number; backwards: boolean } | null {
  const parts = /^(-?)PT(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?$/.exec(text);
  if (!parts) return null;
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = parts;
  const ms = Math.round(Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000);
  return { ms: sign ? -ms : ms, backwards: sign === '-' };
}

function instantText(at: number): string {
  return Math.abs(at) < 1e5 * DAY_MS ? new Date(at).toISOString() : String(at);
}

function compare(expected: string | number | boolean, came: string | number | boolean): string | null {
  return expected === came ? null : `expected ${expected}, came ${came}`;
}

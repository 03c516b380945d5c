// Cron expressions: on which days and at which wall-clock times. Parsed once; `next-start.ts` walks them through a zone.

export interface Cron {
  /** Sorted, by the wall clock. */
  readonly seconds: readonly number[];
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  /** All hours, or every so many: then the hour that comes twice when the clocks go back counts twice. */
  readonly anyHour: boolean;
  /** `month` 1 to 12, `day` 1 to 31, `weekday` 1 (Monday) to 7. */
  isDay(year: number, month: number, day: number, weekday: number): boolean;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/**
 * Five fields (minute, hour, day, month, weekday) as in Unix; six or seven (seconds first, year last) as in Spring and Quartz. Weekday 1 is
 * Monday and 0 or 7 Sunday, but with a `?`, which only Quartz has, 1 is Sunday and 7 Saturday. With five fields a day or a weekday is enough
 * where both are given, with more both must fit. Null for what cannot be read, `L`, `W` and `#` among it.
 */
export function parseCron(text: string): Cron | null {
  const fields = text.trim().toUpperCase().split(/\s+/);
  if (fields.length < 5 || fields.length > 7) return null;
  const isUnix = fields.length === 5;
  const [second = '', minute = '', hour = '', day = '', month = '', weekday = '', year = '*'] = isUnix
    ? ['0', ...fields]
    : fields;
  const isQuartz = fields.includes('?');
  const seconds = numbers(second, 0, 59);
  const minutes = numbers(minute, 0, 59);
  const hours = numbers(hour, 0, 23);
  const days = numbers(day, 1, 31);
  const months = numbers(named(month, MONTHS, 1), 1, 12);
  const weekdays = isQuartz
    ? numbers(named(weekday, DAYS, 1), 1, 7)?.map((one) => (one === 1 ? 7 : one - 1))
    : numbers(named(weekday, DAYS, 0), 0, 7)?.map((one) => (one === 0 ? 7 : one));
  const years = numbers(year, 1970, 2399);
  if (!seconds || !minutes || !hours || !days || !months || !weekdays || !years) return null;
  const either = isUnix && !isAny(day) && !isAny(weekday);
  return {
    seconds,
    minutes,
    hours,
    anyHour: hour.startsWith('*'),
    isDay(inYear, inMonth, onDay, onWeekday) {
      if (!months.includes(inMonth) || !years.includes(inYear)) return false;
      const [byDay, byWeekday] = [days.includes(onDay), weekdays.includes(onWeekday)];
      return either ? byDay || byWeekday : byDay && byWeekday;
    },
  };
}

function isAny(field: string): boolean {
  return field === '*' || field === '?';
}

/** Names of months or days as numbers, counted from `first`. */
function named(field: string, names: readonly string[], first: number): string {
  return field.replace(/[A-Z]{3}/g, (name) => (names.includes(name) ? String(names.indexOf(name) + first) : name));
}

/** The numbers that a field names, sorted; null for what is none. */
function numbers(field: string, low: number, high: number): readonly number[] | null {
  const found = new Set<number>();
  for (const part of field.split(',')) {
    const match = /^(\*|\?|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (!match) return null;
    const [, whole, first, last, every] = match;
    const step = every === undefined ? 1 : Number(every);
    const from = first === undefined ? low : Number(first);
    const to = last !== undefined ? Number(last) : first === undefined || every !== undefined ? high : from;
    const isOut = step < 1 || from < low || to > high || from > to || (whole === '?' && every !== undefined);
    if (isOut) return null;
    for (let number = from; number <= to; number += step) found.add(number);
  }
  return [...found].sort((a, b) => a - b);
}

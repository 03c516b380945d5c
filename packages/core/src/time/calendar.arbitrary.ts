// Random calendars, zones and moments for property tests.
import fc from 'fast-check';
import { type BusinessCalendar, businessCalendarSchema, type TimeSpan } from './business-calendar';
import { type CompiledCalendar, compileCalendar } from './compiled-calendar';
import { dateOf, dayNumberOf, timeOf, WEEKDAYS, type Weekday } from './local-date';

export const MINUTE = 60_000;
export const FIRST_DAY = dayNumberOf(2026, 2, 1);
export const DAYS = 330;

export const zone = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Etc/UTC',
);

/** Up to three spans; the last may cross midnight. Multiples of five minutes. */
export const spans: fc.Arbitrary<TimeSpan[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 287 }), { minLength: 0, maxLength: 6 }),
    fc.integer({ min: 0, max: 5 }),
  )
  .map(([marks, tail]) => {
    const sorted = [...marks].sort((a, b) => a - b);
    const found: TimeSpan[] = [];
    for (let i = 0; i + 1 < sorted.length; i += 2)
      found.push({ from: timeOf(sorted[i]! * 5), to: timeOf(sorted[i + 1]! * 5) });
    if (sorted.length % 2 === 1 && sorted.length > 0)
      found.push({ from: timeOf(sorted.at(-1)! * 5), to: tail === 0 ? '24:00' : timeOf(tail * 12) });
    return found;
  });

export const date = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + DAYS }).map(dateOf);

export const calendar: fc.Arbitrary<CompiledCalendar> = fc
  .record({
    zone,
    week: fc.record(
      Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, spans])) as Record<Weekday, fc.Arbitrary<TimeSpan[]>>,
    ),
    holidays: fc.array(fc.record({ date, name: fc.constant('Holiday') }), { maxLength: 12 }),
    openings: fc.uniqueArray(fc.record({ date, spans, name: fc.constant('Opening') }), {
      maxLength: 6,
      selector: (opening) => opening.date,
    }),
  })
  .map((parts): BusinessCalendar => ({ id: 'random', version: 1, name: 'Random', ...parts }))
  .filter(
    (saved) =>
      businessCalendarSchema.safeParse(saved).success && WEEKDAYS.some((weekday) => saved.week[weekday].length > 0),
  )
  .map((saved) => Object.assign(compileCalendar(saved), { [fc.toStringMethod]: () => JSON.stringify(saved) }));

export const instant = fc
  .tuple(fc.integer({ min: 0, max: DAYS * 1440 }), fc.constantFrom(0, 0, 0, 1, 59_999))
  .map(([minutes, ms]) => FIRST_DAY * 1440 * MINUTE + minutes * MINUTE + ms);

// Times and spans as people read them, in each language; instants around day, year and daylight-saving borders.
import { expect, test } from 'vitest';
import { asSubject as twoLeft } from '../ar/time';
import { each, asSubject as oneLeft } from '../ru/time';
import { formatters } from './formatters';

const MIN = 60_000;
const HOUR = 60 * MIN;
/** Thu 26 Nov 2026, 12:50 in Berlin. */
const at = Date.UTC(2026, 10, 26, 11, 50);

const en = formatters('en', 'Europe/Berlin');
const ru = formatters('ru', 'Europe/Berlin');
const ar = formatters('ar', 'Europe/Berlin');

test('an instant in three languages', () => {
  expect(en.instant(at)).toBe('Thu 26 Nov, 12:50');
  expect(en.instantFull(at)).toBe('Thu 26 Nov 2026, 12:50 (Berlin)');
  expect(ru.instant(at)).toBe('чт 26 ноя, 12:50');
  expect(ar.instant(at)).toBe('الخميس 26 نوفمبر، 12:50');
});

test('the year shows only where it is not this one', () => {
  expect(en.instant(at, Date.UTC(2026, 0, 5))).toBe('Thu 26 Nov, 12:50');
  expect(en.instant(at, Date.UTC(2027, 0, 5))).toBe('Thu 26 Nov 2026, 12:50');
});

test('near days have names, and midnight belongs to the zone', () => {
  expect(en.moment(at, at)).toBe('today 12:50');
  expect(en.moment(at, at - 24 * HOUR)).toBe('tomorrow 12:50');
  expect(en.moment(at, at - 48 * HOUR)).toBe('Thu 26 Nov 12:50');
  const halfPastMidnight = Date.UTC(2026, 10, 25, 23, 30);
  expect(en.moment(halfPastMidnight, at)).toBe('today 00:30');
  expect(formatters('en', 'UTC').moment(halfPastMidnight, at)).toBe('yesterday 23:30');
  expect(en.soon(at, at)).toBe('12:50');
});

test('summer time', () => {
  expect(en.time(Date.UTC(2026, 6, 1, 10, 0))).toBe('12:00');
  expect(en.time(Date.UTC(2026, 9, 25, 0, 30))).toBe('02:30');
  expect(en.time(Date.UTC(2026, 9, 25, 1, 30))).toBe('02:30');
});

test('working time to go and gone', () => {
  expect(en.untilDue(3.5 * HOUR)).toBe('in 3 h 30 min');
  expect(en.untilDue(40 * MIN)).toBe('in 40 min');
  expect(en.untilDue(2 * 8 * HOUR + 7 * HOUR)).toBe('in 2 d 7 h');
  expect(en.untilDue(-(80 * MIN))).toBe('1 h 20 min late');
  expect(en.untilDue(8 * HOUR)).toBe('in 1 d');
  expect(en.untilDue(10_000)).toBe('now');
  expect(ru.untilDue(3.5 * HOUR)).toBe('через 3 ч 30 мин');
  expect(ru.untilDue(-(80 * MIN))).toBe('опоздание 1 ч 20 мин');
  expect(ar.untilDue(3 * HOUR + 5 * MIN)).toBe('خلال 3 س 05 د');
});

test('rounding never makes 8 hours or 60 minutes of a smaller unit', () => {
  expect(en.span(8 * HOUR - 1000)).toBe('1 d');
  expect(en.span(HOUR - 1000)).toBe('1 h');
  expect(en.span(16 * HOUR - 10 * MIN)).toBe('2 d');
});

test('what is left of a day is told in hours', () => {
  expect(en.spanOfDay(8 * HOUR)).toBe('8 h');
  expect(en.spanOfDay(9 * HOUR + 30 * MIN)).toBe('9 h 30 min');
  expect(ru.spanOfDay(40 * MIN)).toBe('40 мин');
});

test('a screen reader hears whole words', () => {
  expect(en.untilDueSpoken(3.5 * HOUR)).toBe('in 3 working hours 30 minutes');
  expect(ru.spanSpoken(2 * HOUR)).toBe('2 рабочих часа');
  expect(ar.spanSpoken(2 * HOUR)).toBe('ساعتي عمل');
});

test('budgets', () => {
  expect(en.budget(1, 'workingDays')).toBe('1 working day');
  expect(en.budget(2.5, 'workingDays')).toBe('2.5 working days');
  expect(ru.budget(5, 'workingDays')).toBe('5 рабочих дней');
  expect(ru.budget(2.5, 'workingDays')).toBe('2.5 рабочих дня'.replace('.', ','));
  expect(ar.budget(3, 'workingDays')).toBe('3 أيام عمل');
  expect(en.budgetShort(4, 'workingHours')).toBe('4 h');
  expect(en.budgetShort(1, 'workingDays')).toBe('1 day');
});

test('ranges of days', () => {
  const first = Date.UTC(2026, 4, 1, 10);
  expect(en.dayRange(first, Date.UTC(2026, 4, 3, 10))).toBe('1–3 May');
  expect(en.dayRange(Date.UTC(2026, 3, 30, 10), Date.UTC(2026, 4, 2, 10))).toBe('30 Apr – 2 May');
  expect(en.dayRange(first, first)).toBe('1 May');
});

test('numbers keep Latin digits in Arabic', () => {
  expect(ar.percent(0.5)).toBe('50٪');
  expect(en.percent(0.5)).toBe('50 %');
  expect(ar.number(1234.5)).toMatch(/^1.234.5$/);
  expect(en.money(2480, 'EUR')).toBe('2,480.00 €');
  expect(en.hoursMinutes(14 * HOUR + 40 * MIN)).toBe('14:40');
});

test('puts two of something and one minute into the case that "within" and "late by" ask for', () => {
  const [ar, ru] = [formatters('ar', 'Europe/Berlin'), formatters('ru', 'Europe/Berlin')];
  expect(ar.untilDueSpoken(2 * 8 * HOUR)).toBe('خلال يومي عمل');
  expect(ar.untilDueSpoken(-2 * HOUR)).toBe('متأخر ساعتي عمل');
  expect(ar.untilDueSpoken(2 * HOUR + 2 * 60_000)).toBe('خلال ساعتي عمل ودقيقتين');
  expect(ar.budget(2, 'days')).toBe('يومين تقويميين');
  expect(ru.untilDueSpoken(60_000)).toBe('через 1 рабочую минуту');
  expect(ru.untilDueSpoken(HOUR + 60_000)).toBe('через 1 рабочий час 1 минуту');
});

test('says what is left, and every how long, in the case of those sentences', () => {
  expect(twoLeft('خلال ساعتي عمل ودقيقتين')).toBe('خلال ساعتا عمل ودقيقتان');
  expect(oneLeft('1 рабочий час 1 минуту')).toBe('1 рабочий час 1 минута');
  expect(['1 рабочий день', '1 рабочую минуту', '2 рабочих дня', '21 минуту'].map(each)).toEqual([
    'каждый рабочий день',
    'каждую рабочую минуту',
    'каждые 2 рабочих дня',
    'каждые 21 минуту',
  ]);
});

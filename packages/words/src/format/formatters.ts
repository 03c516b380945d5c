// Times, working time, numbers and lists as a person of one language and one time zone reads them. Made once per screen
// or per recipient of an alert.
import type { Locale } from '../locales';
import { words } from '../words';
import { compactSpan, daySpan, hoursAndMinutes, spokenSpan } from './working-span';
import { type ZonedParts, zoneCity, zonedParts } from './zoned-parts';

/** Units that a time target may be written in. */
export type BudgetUnit = 'workingDays' | 'workingHours' | 'workingMinutes' | 'days' | 'hours' | 'minutes';

/** Instants are epoch ms; spans are ms of working time unless said otherwise. `now` decides about "today" and the year. */
export interface Formatters {
  readonly locale: Locale;
  readonly zone: string;
  /** "Thu 26 Nov, 12:50"; with the year where it is not this one. */
  instant(at: number, now?: number): string;
  /** "Thu 26 Nov 2026, 12:50 (Berlin)". */
  instantFull(at: number): string;
  /** In running text: "today 10:00", "tomorrow 11:00", "Mon 30 Nov 13:00". */
  moment(at: number, now: number): string;
  /** As `moment`, but without the day where it is today: "12:50". */
  soon(at: number, now: number): string;
  /** "Thu 26 Nov". */
  day(at: number, now?: number): string;
  /** "Thu 26": for an axis and for rows of the walk. */
  dayShort(at: number): string;
  /** "Thu" (on an axis: one letter in languages that have it so). */
  weekday(at: number): string;
  /** "Mon 14 Dec 2026". */
  date(at: number): string;
  /** "30 Apr" or, over several days, "1–3 May", "30 Apr – 2 May". Both ends inclusive. */
  dayRange(fromAt: number, toAt: number): string;
  /** "12:50". */
  time(at: number): string;
  /** "in 3 h 30 min"; negative: "1 h 20 min late". */
  untilDue(leftIn: number): string;
  /** "in 3 working hours 30 minutes". */
  untilDueSpoken(leftIn: number): string;
  /** "2 d 7 h". */
  span(spanIn: number): string;
  /** "8 h", "7 h 59 min": within one day, never told in days. */
  spanOfDay(spanIn: number): string;
  /** "2 working days 7 working hours". */
  spanSpoken(spanIn: number): string;
  /** "14:40". */
  hoursMinutes(spanIn: number): string;
  /** "2 working days". */
  budget(amount: number, unit: BudgetUnit): string;
  /** "2 days", "4 h": where width is dear. */
  budgetShort(amount: number, unit: BudgetUnit): string;
  number(value: number, fractionDigits?: number): string;
  money(value: number, currency: string): string;
  /** `share` 1 is 100 %. */
  percent(share: number): string;
  list(items: readonly string[]): string;
  /** Two instants fall on the same local day. */
  sameDay(oneAt: number, otherAt: number): boolean;
}

export function formatters(locale: Locale, zone: string): Formatters {
  const t = words(locale).time;
  const tag = `${locale}-u-nu-latn`;
  const integers = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const parts = (at: number) => zonedParts(at, zone);
  const dayOf = (p: ZonedParts, year: boolean) =>
    `${t.weekdaysShort[p.weekday]} ${p.day} ${t.monthsShort[p.month]}${year ? ` ${p.year}` : ''}`;
  const otherYear = (p: ZonedParts, now: number | undefined) => now !== undefined && parts(now).year !== p.year;

  const moment = (at: number, now: number): string => {
    const p = parts(at);
    const away = p.dayNumber - parts(now).dayNumber;
    const near = away === 0 ? t.today : away === 1 ? t.tomorrow : away === -1 ? t.yesterday : undefined;
    return t.dayThenTime(near ?? dayOf(p, otherYear(p, now)), p.clock);
  };
  const untilDue = (leftIn: number, span: (ms: number) => string): string => {
    if (Math.abs(leftIn) < 30_000) return t.now;
    return leftIn < 0 ? t.late(span(-leftIn)) : t.inTime(span(leftIn));
  };
  const span = (ms: number) => compactSpan(ms, t);
  const spanSpoken = (ms: number) => spokenSpan(ms, t);

  return {
    locale,
    zone,
    instant: (at, now) => {
      const p = parts(at);
      return t.dayAndTime(dayOf(p, otherYear(p, now)), p.clock);
    },
    instantFull: (at) => {
      const p = parts(at);
      return t.inZone(t.dayAndTime(dayOf(p, true), p.clock), zoneCity(zone));
    },
    moment,
    soon: (at, now) => (parts(at).dayNumber === parts(now).dayNumber ? parts(at).clock : moment(at, now)),
    day: (at, now) => {
      const p = parts(at);
      return dayOf(p, otherYear(p, now));
    },
    dayShort: (at) => {
      const p = parts(at);
      return `${t.weekdaysAxis[p.weekday]} ${p.day}`;
    },
    weekday: (at) => t.weekdaysAxis[parts(at).weekday] ?? '',
    date: (at) => dayOf(parts(at), true),
    dayRange: (fromAt, toAt) => {
      const [a, b] = [parts(fromAt), parts(toAt)];
      const [monthA, monthB] = [t.monthsShort[a.month], t.monthsShort[b.month]];
      if (a.dayNumber === b.dayNumber) return `${a.day} ${monthA}`;
      return a.month === b.month ? `${a.day}–${b.day} ${monthB}` : `${a.day} ${monthA} – ${b.day} ${monthB}`;
    },
    time: (at) => parts(at).clock,
    untilDue: (leftIn) => untilDue(leftIn, span),
    untilDueSpoken: (leftIn) => untilDue(leftIn, spanSpoken),
    span,
    spanOfDay: (ms) => daySpan(ms, t),
    spanSpoken,
    hoursMinutes: hoursAndMinutes,
    budget: (amount, unit) => t[unit](amount),
    budgetShort: (amount, unit) => {
      if (unit === 'workingDays' || unit === 'days') return t.shortDays(amount);
      return unit === 'workingHours' || unit === 'hours'
        ? t.h(integers.format(amount))
        : t.min(integers.format(amount));
    },
    number: (value, fractionDigits) =>
      fractionDigits === undefined
        ? integers.format(value)
        : new Intl.NumberFormat(tag, {
            minimumFractionDigits: fractionDigits,
            maximumFractionDigits: fractionDigits,
          }).format(value),
    money: (value, currency) =>
      `${new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)} ${currencySign(currency)}`,
    percent: (share) => t.percent(percents.format(share * 100)),
    list: (items) => lists.format(items),
    sameDay: (oneAt, otherAt) => parts(oneAt).dayNumber === parts(otherAt).dayNumber,
  };
}

/** The narrow sign of a currency ("€"); its code where there is none. */
function currencySign(currency: string): string {
  const part = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find((p) => p.type === 'currency');
  return part?.value ?? currency;
}

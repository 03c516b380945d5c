// Russian: words of time.
import type { TimeWords } from '../en/time';
import { count } from './count';

/** A minute as the subject of a sentence ("1 minute is left"); all units are written as they stand after «за», «через», «на». */
export function asSubject(span: string): string {
  return span.replace('рабочую минуту', 'рабочая минута').replace(/минуту$/, 'минута');
}

/** «каждые 2 рабочих дня», «каждый рабочий день», «каждую минуту». */
export function each(span: string): string {
  const one = /^1 (.*)$/.exec(span)?.[1];
  if (one === undefined) return `каждые ${span}`;
  return `${/минуту/.test(one) ? 'каждую' : 'каждый'} ${one}`;
}

export const time: TimeWords = {
  weekdays: ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'],
  weekdaysShort: ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб'],
  weekdaysAxis: ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб'],
  weekdaysTwo: ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб'],
  months: [
    'январь',
    'февраль',
    'март',
    'апрель',
    'май',
    'июнь',
    'июль',
    'август',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
  ],
  monthsShort: ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
  dayAndTime: (day, clock) => `${day}, ${clock}`,
  dayThenTime: (day, clock) => `${day} ${clock}`,
  inZone: (instant, zone) => `${instant} (${zone})`,
  today: 'сегодня',
  tomorrow: 'завтра',
  yesterday: 'вчера',
  now: 'сейчас',
  d: (n) => `${n} д`,
  h: (n) => `${n} ч`,
  min: (n) => `${n} мин`,
  hoursMinutes: (h, m) => `${h} ч ${m} мин`,
  percent: (n) => `${n} %`,
  inTime: (span) => `через ${span}`,
  late: (span) => `опоздание ${span}`,
  left: (span) => `осталось ${span}`,
  waiting: (span) => `ждёт ${span}`,
  at: (clock) => `в ${clock}`,
  of: (span, whole) => `${span} из ${whole}`,
  workingDays: (n) => count(n, { one: '# рабочий день', few: '# рабочих дня', many: '# рабочих дней' }),
  workingHours: (n) => count(n, { one: '# рабочий час', few: '# рабочих часа', many: '# рабочих часов' }),
  workingMinutes: (n) => count(n, { one: '# рабочую минуту', few: '# рабочие минуты', many: '# рабочих минут' }),
  days: (n) => count(n, { one: '# календарный день', few: '# календарных дня', many: '# календарных дней' }),
  hours: (n) => count(n, { one: '# час круглосуточно', few: '# часа круглосуточно', many: '# часов круглосуточно' }),
  minutes: (n) => count(n, { one: '# минуту', few: '# минуты', many: '# минут' }),
  unitNames: {
    workingDays: 'рабочие дни',
    workingHours: 'рабочие часы',
    workingMinutes: 'рабочие минуты',
    days: 'календарные дни',
    hours: 'часы круглосуточно',
    minutes: 'минуты круглосуточно',
  },
  shortDays: (n) => count(n, { one: '# день', few: '# дня', many: '# дней' }),
  spokenMinutes: (n) => count(n, { one: '# минуту', few: '# минуты', many: '# минут' }),
  workingTimeLate: (span) => `опоздание ${span} рабочего времени`,
  workingTimeLeft: (span) => `осталось ${span} рабочего времени`,
};

// Arabic: words of time.
import type { TimeWords } from '../en/time';
import { count } from './count';

/** Two of something as the subject of a sentence ("two hours are left"); all units are written as they stand after "within", "after", "late by". */
export function asSubject(span: string): string {
  return span
    .replace('يومي عمل', 'يوما عمل')
    .replace('ساعتي عمل', 'ساعتا عمل')
    .replace('دقيقتي عمل', 'دقيقتا عمل')
    .replace('ودقيقتين', 'ودقيقتان');
}

export const time: TimeWords = {
  weekdays: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  weekdaysShort: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  weekdaysAxis: ['ح', 'ن', 'ث', 'ر', 'خ', 'ج', 'س'],
  weekdaysTwo: ['ح', 'ن', 'ث', 'ر', 'خ', 'ج', 'س'],
  months: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'مايو',
    'يونيو',
    'يوليو',
    'أغسطس',
    'سبتمبر',
    'أكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
  monthsShort: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'مايو',
    'يونيو',
    'يوليو',
    'أغسطس',
    'سبتمبر',
    'أكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
  dayAndTime: (day, clock) => `${day}، ${clock}`,
  dayThenTime: (day, clock) => `${day} ${clock}`,
  inZone: (instant, zone) => `${instant} (${zone})`,
  today: 'اليوم',
  tomorrow: 'غدًا',
  yesterday: 'أمس',
  now: 'الآن',
  d: (n) => `${n} ي`,
  h: (n) => `${n} س`,
  min: (n) => `${n} د`,
  hoursMinutes: (h, m) => `${h} س ${m} د`,
  percent: (n) => `${n}٪`,
  inTime: (span) => `خلال ${span}`,
  late: (span) => `متأخر ${span}`,
  left: (span) => `باقٍ ${span}`,
  waiting: (span) => `ينتظر منذ ${span}`,
  at: (clock) => `الساعة ${clock}`,
  of: (span, whole) => `${span} من ${whole}`,
  workingDays: (n) =>
    count(n, {
      zero: 'بلا أيام عمل',
      one: 'يوم عمل واحد',
      two: 'يومي عمل',
      few: '# أيام عمل',
      many: '# يوم عمل',
      other: '# يوم عمل',
    }),
  workingHours: (n) =>
    count(n, {
      zero: 'بلا ساعات عمل',
      one: 'ساعة عمل واحدة',
      two: 'ساعتي عمل',
      few: '# ساعات عمل',
      many: '# ساعة عمل',
      other: '# ساعة عمل',
    }),
  workingMinutes: (n) =>
    count(n, {
      zero: 'بلا دقائق عمل',
      one: 'دقيقة عمل واحدة',
      two: 'دقيقتي عمل',
      few: '# دقائق عمل',
      many: '# دقيقة عمل',
      other: '# دقيقة عمل',
    }),
  days: (n) =>
    count(n, {
      zero: 'بلا أيام',
      one: 'يوم تقويمي واحد',
      two: 'يومين تقويميين',
      few: '# أيام تقويمية',
      many: '# يومًا تقويميًا',
      other: '# يوم تقويمي',
    }),
  hours: (n) =>
    count(n, {
      zero: 'بلا ساعات',
      one: 'ساعة على مدار اليوم',
      two: 'ساعتين على مدار اليوم',
      few: '# ساعات على مدار اليوم',
      many: '# ساعة على مدار اليوم',
      other: '# ساعة على مدار اليوم',
    }),
  minutes: (n) =>
    count(n, { zero: 'بلا دقائق', one: 'دقيقة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' }),
  unitNames: {
    workingDays: 'أيام عمل',
    workingHours: 'ساعات عمل',
    workingMinutes: 'دقائق عمل',
    days: 'أيام تقويمية',
    hours: 'ساعات على مدار اليوم',
    minutes: 'دقائق على مدار اليوم',
  },
  shortDays: (n) =>
    count(n, { zero: '0 يوم', one: 'يوم', two: 'يومان', few: '# أيام', many: '# يومًا', other: '# يوم' }),
  spokenMinutes: (n) =>
    count(n, { zero: '', one: 'ودقيقة', two: 'ودقيقتين', few: 'و# دقائق', many: 'و# دقيقة', other: 'و# دقيقة' }),
  workingTimeLate: (span) => `متأخر ${span} من وقت العمل`,
  workingTimeLeft: (span) => `باقٍ ${span} من وقت العمل`,
};

// Words of time: names of days and months, compact and spoken working time, units of a time target.
import { count } from './count';

export const time = {
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  weekdaysShort: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  weekdaysAxis: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  weekdaysTwo: ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  /** Day and hour in one line, and the same in running text. */
  dayAndTime: (day: string, clock: string) => `${day}, ${clock}`,
  dayThenTime: (day: string, clock: string) => `${day} ${clock}`,
  inZone: (instant: string, zone: string) => `${instant} (${zone})`,
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  now: 'now',
  /** Compact parts of working time. */
  d: (n: string) => `${n} d`,
  h: (n: string) => `${n} h`,
  min: (n: string) => `${n} min`,
  hoursMinutes: (h: string, m: string) => `${h} h ${m} min`,
  percent: (n: string) => `${n} %`,
  inTime: (span: string) => `in ${span}`,
  late: (span: string) => `${span} late`,
  left: (span: string) => `${span} left`,
  waiting: (span: string) => `waiting ${span}`,
  at: (clock: string) => `at ${clock}`,
  of: (span: string, whole: string) => `${span} of ${whole}`,
  /** Units of a time target, in full. */
  workingDays: (n: number) => count(n, { one: '# working day', other: '# working days' }),
  workingHours: (n: number) => count(n, { one: '# working hour', other: '# working hours' }),
  workingMinutes: (n: number) => count(n, { one: '# working minute', other: '# working minutes' }),
  days: (n: number) => count(n, { one: '# calendar day', other: '# calendar days' }),
  hours: (n: number) => count(n, { one: '# hour round the clock', other: '# hours round the clock' }),
  minutes: (n: number) => count(n, { one: '# minute', other: '# minutes' }),
  /** The same units without their number, for a choice list beside a number field. */
  unitNames: {
    workingDays: 'working days',
    workingHours: 'working hours',
    workingMinutes: 'working minutes',
    days: 'calendar days',
    hours: 'hours round the clock',
    minutes: 'minutes round the clock',
  },
  /** On a step's card, where width is dear. */
  shortDays: (n: number) => count(n, { one: '# day', other: '# days' }),
  spokenMinutes: (n: number) => count(n, { one: '# minute', other: '# minutes' }),
  workingTimeLate: (span: string) => `${span} of working time late`,
  workingTimeLeft: (span: string) => `${span} of working time left`,
};
export type TimeWords = typeof time;

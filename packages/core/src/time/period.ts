// The day, week, month or year in which a moment lies, as text that sorts: `2026-04-30`, `2026-W18` (ISO 8601), `2026-04`, `2026`. Called where a process
// begins one case for each period.
import type { OnePer } from '../diagram/schedule';
import { dateOf, parseDate, WEEKDAYS, weekdayOf } from './local-date';
import { wallClock } from './zone';

/** Of the calendar in `zone`; `back`: so many periods before. `at`: epoch ms. */
export function periodOf(zone: string, at: number, { unit, back = 0 }: Pick<OnePer, 'unit' | 'back'>): string {
  const { date } = wallClock(zone, at);
  const [year = 0, month = 1] = date.split('-').map(Number);
  if (unit === 'year') return textOf(year - back);
  if (unit === 'month') return monthText(year * 12 + (month - 1) - back);
  const day = (parseDate(date) ?? 0) - back * (unit === 'week' ? 7 : 1);
  return unit === 'week' ? weekText(day) : dateOf(day);
}

/** Whether a text has the form of such a period. */
export function isPeriod(text: string, unit: OnePer['unit']): boolean {
  if (unit === 'day') return parseDate(text) !== null;
  if (unit === 'week') return /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(text);
  return unit === 'month' ? /^\d{4}-(0[1-9]|1[0-2])$/.test(text) : /^\d{4}$/.test(text);
}

function monthText(months: number): string {
  return `${textOf(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** A week belongs to the year of its Thursday. */
function weekText(day: number): string {
  const thursday = day - WEEKDAYS.indexOf(weekdayOf(day)) + 3;
  const year = Number(dateOf(thursday).slice(0, 4));
  const first = parseDate(`${textOf(year)}-01-01`) ?? 0;
  return `${textOf(year)}-W${String(Math.floor((thursday - first) / 7) + 1).padStart(2, '0')}`;
}

function textOf(year: number): string {
  return String(year).padStart(4, '0');
}

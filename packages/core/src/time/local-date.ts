// Dates without a zone, as numbers of days since 1970-01-01: what calendars are compiled from and what holidays are looked up by.

export const DAY_MS = 86_400_000;

/** Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Day number of a date of the proleptic Gregorian calendar; `month` from 1 to 12. */
export function dayNumberOf(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);
}

/** Day number of `YYYY-MM-DD` (years 1900 to 2399), or null where that is no date. */
export function parseDate(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return null;
  const year = Number(parts[1]);
  if (year < 1900 || year > 2399) return null;
  const dayNumber = dayNumberOf(year, Number(parts[2]), Number(parts[3]));
  return dateOf(dayNumber) === text ? dayNumber : null;
}

/** `YYYY-MM-DD` of a day number. */
export function dateOf(dayNumber: number): string {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
}

export function weekdayOf(dayNumber: number): Weekday {
  // Day 0 was a Thursday.
  return WEEKDAYS[(((dayNumber + 3) % 7) + 7) % 7]!;
}

/** Minutes since midnight of `HH:MM` (00:00 to 24:00), or null where that is no time. */
export function parseTime(text: string): number | null {
  const parts = /^(\d{2}):(\d{2})$/.exec(text);
  if (!parts) return null;
  const hours = Number(parts[1]);
  const minutes = Number(parts[2]);
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return null;
  return hours * 60 + minutes;
}

/** `HH:MM` of minutes since midnight. */
export function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

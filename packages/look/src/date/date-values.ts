// Between what our screens hold (a day as "2026-11-26", a moment as epoch ms) and what the calendar controls hold.
import { type CalendarDate, fromAbsolute, parseDate, type ZonedDateTime } from '@internationalized/date';

/** Null for an empty or unreadable day. */
export function dayFromText(text: string | null | undefined): CalendarDate | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return parseDate(text);
  } catch {
    return null;
  }
}

export function momentIn(at: number | null | undefined, zone: string): ZonedDateTime | null {
  return at === null || at === undefined ? null : fromAbsolute(at, zone);
}

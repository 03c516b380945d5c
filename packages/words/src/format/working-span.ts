// A span of working time in words: compact for lists ("2 d 7 h"), spoken for screen readers and alerts. 1 d is 8 h.
import type { TimeWords } from '../en/time';

export const WORKING_DAY_HOURS = 8;
const MINUTE = 60_000;

interface SpanParts {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** Under one hour minutes, under one day hours and minutes, above it days and hours. Rounded to the minute (above a day: hour). */
export function compactSpan(ms: number, words: TimeWords): string {
  const { days, hours } = split(ms);
  if (days > 0) return hours > 0 ? `${words.d(String(days))} ${words.h(String(hours))}` : words.d(String(days));
  return daySpan(ms, words);
}

/** Hours and minutes, however many: what is left of a day is not told in days. */
export function daySpan(ms: number, words: TimeWords): string {
  const all = Math.round(Math.abs(ms) / MINUTE);
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  if (hours === 0) return words.min(String(minutes));
  return minutes > 0 ? words.hoursMinutes(String(hours), String(minutes).padStart(2, '0')) : words.h(String(hours));
}

/** "3 working hours 30 minutes". */
export function spokenSpan(ms: number, words: TimeWords): string {
  const { days, hours, minutes } = split(ms);
  if (days > 0) {
    return hours > 0 ? `${words.workingDays(days)} ${words.workingHours(hours)}` : words.workingDays(days);
  }
  if (hours === 0) return words.workingMinutes(minutes);
  return minutes > 0 ? `${words.workingHours(hours)} ${words.spokenMinutes(minutes)}` : words.workingHours(hours);
}

/** Hours and minutes as in a sum: "14:40". */
export function hoursAndMinutes(ms: number): string {
  const minutes = Math.round(ms / MINUTE);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function split(ms: number): SpanParts {
  const minutes = Math.round(Math.abs(ms) / MINUTE);
  if (minutes < WORKING_DAY_HOURS * 60) return { days: 0, hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  const hours = Math.round(minutes / 60);
  return { days: Math.floor(hours / WORKING_DAY_HOURS), hours: hours % WORKING_DAY_HOURS, minutes: 0 };
}

// Hours of a day as the form holds them, "09:00-13:00" in two fields a span, and back. Pure; what is wrong with a day is said by a code.
import { parseTime, type TimeSpan, timeOf } from '@baton/core';

export interface SpanDraft {
  readonly from: string;
  readonly to: string;
}

export type DayProblem = 'time' | 'overlap';

const DAY = 1440;

/** "9", "9:30", "0930" as people type them; "24:00" only as an end. */
export function readTime(text: string, isEnd: boolean): string | null {
  const parts = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/.exec(text.trim());
  if (!parts) return null;
  const clock = `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? '00'}`;
  const minutes = parseTime(clock);
  return minutes === null || (minutes === DAY && !isEnd) ? null : clock;
}

/** In order of their beginnings, or what is wrong. An end that is not after its beginning lies on the next day. */
export function spansOf(drafts: readonly SpanDraft[]): readonly TimeSpan[] | DayProblem {
  const spans: TimeSpan[] = [];
  for (const { from, to } of drafts) {
    const [begins, ends] = [readTime(from, false), readTime(to, true)];
    if (begins === null || ends === null) return 'time';
    spans.push({ from: begins, to: ends });
  }
  spans.sort((a, b) => minutesOf(a).from - minutesOf(b).from);
  for (let i = 1; i < spans.length; i++) {
    if (minutesOf(spans[i] as TimeSpan).from < minutesOf(spans[i - 1] as TimeSpan).to) return 'overlap';
  }
  return spans;
}

/** The first day whose spans reach into the next one's; the last day is followed by the first. */
export function firstRunningOver(days: readonly (readonly TimeSpan[])[]): number | null {
  const found = days.findIndex((spans, i) => {
    const tail = Math.max(0, ...spans.map((span) => minutesOf(span).to - DAY));
    return (days[(i + 1) % days.length] ?? []).some((span) => minutesOf(span).from < tail);
  });
  return found < 0 ? null : found;
}

export function minutesOf({ from, to }: TimeSpan): { readonly from: number; readonly to: number } {
  const [begins, ends] = [parseTime(from) ?? 0, parseTime(to) ?? 0];
  return { from: begins, to: ends <= begins ? ends + DAY : ends };
}

/** Working minutes of a day. */
export function lengthOf(spans: readonly TimeSpan[]): number {
  return spans.reduce((sum, span) => sum + minutesOf(span).to - minutesOf(span).from, 0);
}

/** One more span: after an hour's break, eight hours where there is none yet. */
export function withSpan(drafts: readonly SpanDraft[]): readonly SpanDraft[] {
  const last = drafts.at(-1);
  const ends = last ? parseTime(readTime(last.to, true) ?? '') : null;
  if (ends === null) return [...drafts, { from: '09:00', to: '17:00' }];
  const from = Math.min(ends + 60, DAY - 60);
  return [...drafts, { from: timeOf(from), to: timeOf(Math.min(from + 240, DAY)) }];
}

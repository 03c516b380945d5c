// What a calendar says about one date: its spans, or why it is closed. The schema checks neighbouring days with it, the compiler builds
// years from it. An opening overrides the holiday and the week; a holiday overrides the week.
import type { BusinessCalendar } from './business-calendar';
import type { Rota, TimeSpan } from './calendar-parts';
import { parseDate, parseTime, weekdayOf } from './local-date';

/** Minutes since the date's midnight; `to` exceeds 1440 where the span crosses midnight. */
export interface MinuteSpan {
  readonly from: number;
  readonly to: number;
}

export interface DayPlan {
  readonly spans: readonly MinuteSpan[];
  /** Why the day has no spans. A named closing (an opening without spans) counts as a holiday. */
  readonly closed?: { readonly type: 'weekend' } | { readonly type: 'holiday'; readonly name: string };
  /** Name of the exceptional opening (a moved working day, a short day) that gives the spans. */
  readonly opening?: string;
}

export type DayPlanner = (dayNumber: number) => DayPlan;

/** A span whose `to` is not after `from` ends on the next day: 22:00 to 06:00, and 00:00 to 00:00 is a whole day. */
export function minuteSpan(span: TimeSpan): MinuteSpan {
  const from = parseTime(span.from) ?? Number.NaN;
  const to = parseTime(span.to) ?? Number.NaN;
  return { from, to: to <= from ? to + 1440 : to };
}

export function planDays(calendar: BusinessCalendar): DayPlanner {
  const week = {} as Record<string, DayPlan>;
  for (const [weekday, spans] of Object.entries(calendar.week)) {
    week[weekday] = spans.length > 0 ? { spans: inOrder(spans) } : { spans: [], closed: { type: 'weekend' } };
  }
  const special = new Map<number, DayPlan>();
  for (const { date, name } of calendar.holidays) {
    const dayNumber = parseDate(date) ?? Number.NaN;
    const before = special.get(dayNumber)?.closed;
    const both = before?.type === 'holiday' && before.name !== name ? `${before.name}, ${name}` : name;
    special.set(dayNumber, { spans: [], closed: { type: 'holiday', name: both } });
  }
  for (const { date, spans, name } of calendar.openings) {
    special.set(
      parseDate(date) ?? Number.NaN,
      spans.length > 0 ? { spans: inOrder(spans), opening: name } : { spans: [], closed: { type: 'holiday', name } },
    );
  }
  const rota = calendar.rota && planRota(calendar.rota);
  return (dayNumber) => special.get(dayNumber) ?? rota?.(dayNumber) ?? week[weekdayOf(dayNumber)]!;
}

function planRota({ startsOn, days }: Rota): DayPlanner {
  const first = parseDate(startsOn) ?? 0;
  const plans = days.map(
    (spans): DayPlan => (spans.length > 0 ? { spans: inOrder(spans) } : { spans: [], closed: { type: 'weekend' } }),
  );
  return (dayNumber) => plans[(((dayNumber - first) % days.length) + days.length) % days.length]!;
}

function inOrder(spans: readonly TimeSpan[]): MinuteSpan[] {
  return spans.map(minuteSpan).sort((a, b) => a.from - b.from);
}

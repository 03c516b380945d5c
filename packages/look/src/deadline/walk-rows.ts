// From the lines of a proof to the rows that are drawn: closed days in a row become one row, and all rows share one scale of
// the hours of a day.
import { zonedParts } from '@baton/words';
import type { ClosedReason, WalkLine } from './shade';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface WalkRow {
  /** Beginning of the (first) local day. */
  readonly fromAt: number;
  /** Beginning of the last local day of the row. */
  readonly lastAt: number;
  /** End of the last local day. */
  readonly toAt: number;
  readonly spans: readonly { readonly fromAt: number; readonly toAt: number }[];
  readonly countedIn: number;
  readonly sumIn: number;
  readonly closed?: ClosedReason | undefined;
  /** Nothing was counted, since the clock stood still all day. */
  readonly isPaused?: boolean | undefined;
}

/** Time in which the clock stood still. */
export interface WalkPause {
  readonly fromAt: number;
  readonly toAt: number;
}

/** Hours of the day that are drawn, and where an instant of a row's day stands, 0 to 1. */
export interface WalkScale {
  readonly fromHour: number;
  readonly toHour: number;
  /** Gaps that every day has (lunch), in hours of the day. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
  readonly hours: readonly { readonly share: number; readonly text: string }[];
  shareOf(dayAt: number, at: number): number;
}

/** Days on which the clock ran twice are one row; whole days of a pause come between them, those in a row as one. */
export function walkRows(
  lines: readonly WalkLine[],
  zone: string,
  pauses: readonly WalkPause[] = [],
): readonly WalkRow[] {
  const days: WalkRow[] = [];
  for (const line of lines) {
    const fromAt = startOfDay(line.date, zone);
    const last = days.at(-1);
    const row: WalkRow = { ...line, fromAt, lastAt: fromAt, toAt: fromAt + DAY };
    if (last?.fromAt === fromAt) days[days.length - 1] = bothOf(last, row);
    else days.push(row);
  }
  const rows: WalkRow[] = [];
  const put = (row: WalkRow) => {
    const last = rows.at(-1);
    const joins = last?.isPaused
      ? row.isPaused
      : last?.closed?.type === 'weekend' && row.closed?.type === 'weekend' && !row.isPaused;
    if (last && joins) rows[rows.length - 1] = { ...last, lastAt: row.fromAt, toAt: row.toAt };
    else rows.push(row);
  };
  for (const [i, day] of days.entries()) {
    put(day);
    const untilAt = days[i + 1]?.fromAt ?? Number.POSITIVE_INFINITY;
    for (const pause of pauses) {
      let fromAt = Math.max(day.fromAt, startOfDay(dateOf(pause.fromAt, zone), zone));
      if (fromAt <= day.fromAt) fromAt = nextDay(day.fromAt, zone);
      for (; fromAt < Math.min(pause.toAt, untilAt); fromAt = nextDay(fromAt, zone)) {
        if (pause.fromAt >= fromAt + DAY) continue;
        const toAt = fromAt + DAY;
        put({ fromAt, lastAt: fromAt, toAt, spans: [], countedIn: 0, sumIn: day.sumIn, isPaused: true });
      }
    }
  }
  return rows;
}

function bothOf(one: WalkRow, other: WalkRow): WalkRow {
  const { closed: _closed, ...open } = one.closed ? other : one;
  return {
    ...open,
    spans: [...one.spans, ...other.spans],
    countedIn: one.countedIn + other.countedIn,
    sumIn: other.sumIn,
    ...(one.closed && other.closed ? { closed: one.closed } : {}),
  };
}

export function makeWalkScale(lines: readonly WalkLine[], zone: string): WalkScale {
  const days = lines.map((line) => ({ dayAt: startOfDay(line.date, zone), spans: line.spans }));
  const all = days.flatMap(({ dayAt, spans }) =>
    spans.map((span) => ({ from: (span.fromAt - dayAt) / HOUR, to: (span.toAt - dayAt) / HOUR })),
  );
  const fromHour = Math.floor(Math.min(9, ...all.map((span) => span.from)));
  const toHour = Math.ceil(Math.max(18, ...all.map((span) => span.to)));
  const gaps = uncovered(all, fromHour, toHour);
  const share = (hour: number) => Math.min(Math.max((hour - fromHour) / (toHour - fromHour), 0), 1);
  const borders = [fromHour, ...gaps.flatMap((gap) => [gap.from, gap.to]), toHour];
  return {
    fromHour,
    toHour,
    gaps,
    hours: borders.map((hour) => ({ share: share(hour), text: hourText(hour) })),
    shareOf: (dayAt, at) => share((at - dayAt) / HOUR),
  };
}

/** Hours between the first and the last one counted in which nothing is ever counted: lunch. */
function uncovered(spans: readonly { from: number; to: number }[], fromHour: number, toHour: number) {
  const sorted = [...spans].sort((one, other) => one.from - other.from);
  const gaps: { from: number; to: number }[] = [];
  let until = sorted[0]?.from ?? fromHour;
  for (const span of sorted) {
    if (span.from > until) gaps.push({ from: until, to: span.from });
    until = Math.max(until, span.to);
  }
  return gaps.filter((gap) => gap.from > fromHour && gap.to < toHour);
}

function hourText(hour: number): string {
  const minutes = Math.round((hour % 1) * 60);
  const whole = String(Math.floor(hour)).padStart(2, '0');
  return minutes === 0 ? whole : `${whole}:${String(minutes).padStart(2, '0')}`;
}

function dateOf(at: number, zone: string): string {
  return new Date(zonedParts(at, zone).dayNumber * DAY).toISOString().slice(0, 10);
}

function nextDay(dayAt: number, zone: string): number {
  return startOfDay(new Date((zonedParts(dayAt, zone).dayNumber + 1) * DAY).toISOString().slice(0, 10), zone);
}

/** The instant at which that local day begins; one correction is enough, since offsets change by hours only. */
function startOfDay(date: string, zone: string): number {
  const utc = Date.parse(`${date}T00:00:00Z`);
  const guess = utc - offsetAt(utc, zone);
  return utc - offsetAt(guess, zone);
}

function offsetAt(at: number, zone: string): number {
  const { dayNumber, clock } = zonedParts(at, zone);
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return dayNumber * DAY + hour * HOUR + minute * 60_000 - Math.floor(at / 60_000) * 60_000;
}

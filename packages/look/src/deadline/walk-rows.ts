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

export function walkRows(lines: readonly WalkLine[], zone: string): readonly WalkRow[] {
  const rows: WalkRow[] = [];
  for (const line of lines) {
    const fromAt = startOfDay(line.date, zone);
    const row: WalkRow = { ...line, fromAt, lastAt: fromAt, toAt: fromAt + DAY };
    const last = rows.at(-1);
    if (last?.closed?.type === 'weekend' && line.closed?.type === 'weekend') {
      rows[rows.length - 1] = { ...last, lastAt: fromAt, toAt: row.toAt };
    } else rows.push(row);
  }
  return rows;
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

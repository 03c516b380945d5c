// Where an instant stands on the scrubber: working hours have width, a break is as long as it is, a night and a day off are folded. Pure.
import { type CompiledCalendar, nextWorkingAt, type Shade, shadeBetween, wallClock } from '@baton/core';

export interface AxisSegment {
  readonly shade: Shade;
  readonly start: number;
  readonly width: number;
}

export interface AxisDay {
  readonly date: string;
  /** An instant of that day, for its name. */
  readonly at: number;
  readonly start: number;
  readonly width: number;
  readonly isOff: boolean;
}

export interface TimeAxis {
  readonly fromAt: number;
  readonly toAt: number;
  readonly segments: readonly AxisSegment[];
  readonly days: readonly AxisDay[];
  positionOf(at: number): number;
  /** The instant under a pixel; in folded time the next opening. */
  instantAt(px: number): number;
}

const DAY_MS = 86_400_000;
const NIGHT_PX = 9;
const DAY_OFF_PX = 40;

/** From the day of `fromAt` to the end of the working day of `toAt`, on `width` pixels. */
export function timeAxis(calendar: CompiledCalendar, fromAt: number, toAt: number, width: number): TimeAxis {
  const wide = shadeBetween(calendar, fromAt - DAY_MS, toAt + 10 * DAY_MS);
  const isClosed = (shade: Shade) => !shade.working && shade.reason?.type !== 'break';
  const opens = wide.findLast((shade) => isClosed(shade) && shade.toAt <= fromAt)?.toAt ?? fromAt;
  const closes = wide.find((shade) => isClosed(shade) && shade.fromAt >= toAt)?.fromAt ?? toAt;
  const shades = shadeBetween(calendar, opens, Math.max(closes, opens + 3_600_000));
  const folded = shades.map((shade) => foldedWidth(shade));
  const foldedPx = folded.reduce<number>((sum, px) => sum + (px ?? 0), 0);
  const shrink = Math.min(1, (width * 0.4) / Math.max(foldedPx, 1));
  const counted = shades.reduce((sum, shade, i) => sum + (folded[i] === null ? shade.toAt - shade.fromAt : 0), 0);
  const perMs = counted > 0 ? (width - foldedPx * shrink) / counted : 0;
  const segments: AxisSegment[] = [];
  let cursor = 0;
  for (const [i, shade] of shades.entries()) {
    const px = folded[i] ?? null;
    const own = px === null ? (shade.toAt - shade.fromAt) * perMs : px * shrink;
    segments.push({ shade, start: cursor, width: own });
    cursor += own;
  }
  return {
    fromAt: opens,
    toAt: shades.at(-1)?.toAt ?? closes,
    segments,
    days: daysOf(segments, calendar.calendar.zone),
    positionOf(at) {
      for (const { shade, start, width: own } of segments)
        if (at <= shade.toAt) return start + (Math.max(at - shade.fromAt, 0) / (shade.toAt - shade.fromAt)) * own;
      return cursor;
    },
    instantAt(px) {
      const segment = segments.find((one) => px <= one.start + one.width) ?? segments.at(-1);
      if (!segment) return fromAt;
      const { shade, start, width: own } = segment;
      const at = shade.fromAt + ((px - start) / Math.max(own, 1)) * (shade.toAt - shade.fromAt);
      return shade.working ? at : (nextWorkingAt(calendar, shade.toAt) ?? at);
    },
  };
}

/** Null: as wide as it is long. */
function foldedWidth(shade: Shade): number | null {
  if (shade.working || shade.reason?.type === 'break') return null;
  return shade.reason?.type === 'night' ? NIGHT_PX : DAY_OFF_PX;
}

function daysOf(segments: readonly AxisSegment[], zone: string): AxisDay[] {
  const days: AxisDay[] = [];
  for (const { shade, start, width } of segments) {
    if (!shade.working && shade.reason?.type === 'night') continue;
    const { date } = wallClock(zone, shade.fromAt);
    const last = days.at(-1);
    if (last?.date === date) days[days.length - 1] = { ...last, width: start + width - last.start };
    else days.push({ date, at: shade.fromAt, start, width, isOff: !shade.working });
  }
  return days;
}

// Where an instant stands on the ribbon: working hours have width, a break is as long as it is, a night and a day off are
// folded to a few pixels.
import type { Shade } from './shade';

const NIGHT_PX = 5;
const DAY_OFF_PX = 17;
/** Folded time never takes more than this share of the ribbon. */
const FOLDED_SHARE = 0.4;

export interface RibbonSegment {
  readonly shade: Shade;
  /** Pixels from the start side. */
  readonly start: number;
  readonly width: number;
}

export interface RibbonScale {
  readonly segments: readonly RibbonSegment[];
  readonly width: number;
  /** Pixels from the start side; clamped to the ribbon. */
  positionOf(at: number): number;
  /** The instant under a pixel; inside folded time its beginning. */
  instantAt(px: number): number;
}

export function makeRibbonScale(allShades: readonly Shade[], width: number): RibbonScale {
  const shades = withoutEdgeNights(allShades);
  const atRest = shades.map((shade, index) => foldedWidth(shade, shades[index - 1], shades[index + 1]));
  const foldedAtRest = atRest.reduce<number>((sum, folded) => sum + (folded ?? 0), 0);
  const shrink = Math.min(1, (width * FOLDED_SHARE) / Math.max(foldedAtRest, 1));
  const countedIn = shades.reduce((sum, shade, index) => sum + (atRest[index] === null ? lengthOf(shade) : 0), 0);
  const perMs = countedIn > 0 ? (width - foldedAtRest * shrink) / countedIn : 0;

  const segments: RibbonSegment[] = [];
  let cursor = 0;
  shades.forEach((shade, index) => {
    const folded = atRest[index] ?? null;
    const segmentWidth = folded === null ? lengthOf(shade) * perMs : folded * shrink;
    segments.push({ shade, start: cursor, width: segmentWidth });
    cursor += segmentWidth;
  });

  return {
    segments,
    width,
    positionOf: (at) => {
      for (const { shade, start, width: segmentWidth } of segments) {
        if (at > shade.toAt) continue;
        return start + (Math.max(at - shade.fromAt, 0) / lengthOf(shade)) * segmentWidth;
      }
      return cursor;
    },
    instantAt: (px) => {
      const segment = segments.find((one) => px <= one.start + one.width) ?? segments.at(-1);
      if (!segment) return 0;
      if (!segment.shade.working) return segment.shade.fromAt;
      const share = Math.min(1, Math.max(0, (px - segment.start) / Math.max(segment.width, 1e-6)));
      return segment.shade.fromAt + share * lengthOf(segment.shade);
    },
  };
}

/** Null: not folded, as wide as it is long. A night beside a day off disappears in it. */
function foldedWidth(shade: Shade, before: Shade | undefined, after: Shade | undefined): number | null {
  if (shade.working || shade.reason?.type === 'break') return null;
  if (isDayOff(shade)) return DAY_OFF_PX;
  return isDayOff(before) || isDayOff(after) ? 0 : NIGHT_PX;
}

function isDayOff(shade: Shade | undefined): boolean {
  return shade?.reason?.type === 'holiday' || shade?.reason?.type === 'weekend';
}

function withoutEdgeNights(shades: readonly Shade[]): readonly Shade[] {
  const isNight = (shade: Shade | undefined) => shade !== undefined && !shade.working && shade.reason?.type === 'night';
  const first = isNight(shades[0]) ? 1 : 0;
  const last = isNight(shades.at(-1)) ? shades.length - 1 : shades.length;
  return shades.slice(first, Math.max(last, first));
}

function lengthOf(shade: Shade): number {
  return Math.max(shade.toAt - shade.fromAt, 1);
}

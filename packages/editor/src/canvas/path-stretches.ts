// The stretches of a drawn path that can be dragged aside, and the bends that come of it. Pure.
import type { Point } from '@baton/core';
import { snap } from '../layout/box';

export interface StretchHandle {
  /** Index of the stretch: from point `stretch` to the next one. */
  readonly stretch: number;
  readonly at: Point;
  /** It runs sideways and is dragged up or down. */
  readonly level: boolean;
}

const SHORTEST = 16;

export function handlesOf(points: readonly Point[]): readonly StretchHandle[] {
  const handles: StretchHandle[] = [];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    const inner = i > 1 && i < points.length - 1;
    const long = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    // The ends belong to their steps: a first or last stretch is bent only where it is long enough for corners.
    if (long < (inner ? SHORTEST : 4 * SHORTEST)) continue;
    handles.push({ stretch: i - 1, at: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, level: a.y === b.y });
  }
  return handles;
}

/** The bend points (without the ends) after a stretch was moved; only across its own direction. */
export function bent(points: readonly Point[], stretch: number, by: Point): readonly Point[] {
  const [a, b] = [points[stretch] as Point, points[stretch + 1] as Point];
  const level = a.y === b.y;
  const move = (point: Point): Point =>
    level ? { x: point.x, y: snap(point.y + by.y) } : { x: snap(point.x + by.x), y: point.y };
  const [first, last] = [stretch === 0, stretch === points.length - 2];
  const share = (part: number): Point => ({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part });
  // The part of it that stays with a step keeps its line.
  const from = first ? [share(0.25), move(share(0.25))] : [move(a)];
  const to = last ? [move(share(0.75)), share(0.75)] : [move(b)];
  const before = points.slice(1, Math.max(stretch, 1));
  const after = points.slice(stretch + 2, Math.max(points.length - 1, stretch + 2));
  return [...(first ? [] : before), ...from, ...to, ...after].map(({ x, y }) => ({
    x: Math.round(x),
    y: Math.round(y),
  }));
}

/** The stretch that keys move: the longest between two corners, else the longest of all. */
export function middleStretch(points: readonly Point[]): number | null {
  const handles = handlesOf(points);
  const inner = handles.filter(({ stretch }) => stretch > 0 && stretch < points.length - 2);
  const long = ({ stretch }: StretchHandle) => {
    const [a, b] = [points[stretch] as Point, points[stretch + 1] as Point];
    return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  };
  return [...(inner.length > 0 ? inner : handles)].sort((a, b) => long(b) - long(a))[0]?.stretch ?? null;
}

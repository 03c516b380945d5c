// The drawn line of a path: straight stretches with round corners, and the arrow at its end. Called by the layer of paths.
import type { Point } from '@baton/core';

const RADIUS = 10;
const ARROW = 7;

/** SVG path data; `shorten` leaves room for the arrow. */
export function roundedPath(points: readonly Point[], shorten = 0): string {
  const line = shorten > 0 ? shortened(points, shorten) : points;
  const first = line[0];
  if (!first) return '';
  let d = `M${first.x},${first.y}`;
  for (let i = 1; i < line.length; i++) {
    const [before, at, next] = [line[i - 1] as Point, line[i] as Point, line[i + 1]];
    if (!next) {
      d += ` L${at.x},${at.y}`;
      continue;
    }
    const radius = Math.min(RADIUS, distance(before, at) / 2, distance(at, next) / 2);
    const [from, to] = [towards(at, before, radius), towards(at, next, radius)];
    d += ` L${from.x},${from.y} Q${at.x},${at.y} ${to.x},${to.y}`;
  }
  return d;
}

/** A filled triangle whose tip is the last point. */
export function arrowHead(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return '';
  const [dx, dy] = [Math.sign(tip.x - before.x), Math.sign(tip.y - before.y)];
  const base = { x: tip.x - dx * ARROW, y: tip.y - dy * ARROW };
  return `M${tip.x},${tip.y} L${base.x - dy * 3.2},${base.y + dx * 3.2} L${base.x + dy * 3.2},${base.y - dx * 3.2} Z`;
}

/** The middle of the longest stretch, for the "+" of a path; `avoid` is where its words stand. */
export function middleOf(points: readonly Point[], avoid: Point | null): Point {
  let best: { at: Point; score: number } = { at: points[0] ?? { x: 0, y: 0 }, score: -1 };
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    for (const share of [0.5, 0.72, 0.28]) {
      const at = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
      const close = avoid && Math.abs(avoid.x - at.x) < 40 && Math.abs(avoid.y - at.y) < 22;
      const score = distance(a, b) * (1 - Math.abs(share - 0.5)) - (close ? 1_000 : 0);
      if (score > best.score || best.score === -1) best = { at, score };
    }
  }
  return best.at;
}

function shortened(points: readonly Point[], by: number): Point[] {
  const tip = points.at(-1) as Point;
  const before = points.at(-2);
  if (!before) return [...points];
  return [...points.slice(0, -1), towards(tip, before, Math.min(by, distance(tip, before)))];
}

function towards(from: Point, to: Point, by: number): Point {
  const long = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) / long) * by, y: from.y + ((to.y - from.y) / long) * by };
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

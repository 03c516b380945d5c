// Where the words of paths stand: in the middle of a free stretch, never over a step or other words. Called by the scene.
import type { Point } from '@baton/core';
import { type Box, overlaps } from './box';
import { GridIndex } from './grid-index';
import type { Route } from './route-paths';
import { textWidth } from './text-width';

const SIZE = 11;
const HEIGHT = 16;
const LONGEST = 150;
/** How far the ends of a chip may reach over a step. */
const TOUCH = 6;

export interface Label {
  readonly text: string;
  /** Middle of the chip. */
  readonly at: Point;
  readonly width: number;
}

export function placeLabels(
  routes: ReadonlyMap<string, Route>,
  words: ReadonlyMap<string, string | null>,
  boxes: readonly Box[],
): Map<string, Label> {
  const taken = new GridIndex<Box>();
  for (const box of boxes) taken.add(box, box);
  const labels = new Map<string, Label>();
  for (const [id, route] of routes) {
    const text = words.get(id);
    if (!text || route.points.length < 2) continue;
    const width = Math.min(LONGEST, Math.ceil(textWidth(text, SIZE) + 12));
    const at = bestPlace(route.points, width, taken);
    const box = chip(at, width);
    taken.add(box, box);
    labels.set(id, { text, at, width });
  }
  return labels;
}

function bestPlace(points: readonly Point[], width: number, taken: GridIndex<Box>): Point {
  let best: { at: Point; cost: number } | null = null;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    const level = a.y === b.y;
    const long = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    const room = long - (level ? width + 14 : HEIGHT + 4);
    for (const share of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2]) {
      const at = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
      const own = chip(at, width - 2 * TOUCH);
      const covers = [...taken.near(own)].filter(({ box }) => overlaps(box, own)).length;
      const cost =
        covers * 1_000 + Math.max(0, -room) * 8 - Math.min(room, 120) / 3 + Math.abs(share - 0.5) * 40 + i * 2;
      if (!best || cost < best.cost) best = { at, cost };
    }
  }
  const { at } = best as { at: Point };
  return { x: Math.round(at.x), y: Math.round(at.y) };
}

function chip(at: Point, width: number): Box {
  return { x: at.x - width / 2, y: at.y - HEIGHT / 2, width, height: HEIGHT };
}

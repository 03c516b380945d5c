// Where the words of paths stand: in the middle of a free stretch, never over a step or other words. Called by the scene.
import type { Point } from '@baton/core';
import { type Box, overlaps } from './box';
import type { Measures } from './directed';
import { GridIndex } from './grid-index';
import type { LaneColumn } from './lane-columns';
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

export interface LabelGround {
  readonly measures: Measures;
  /** Words do not reach beyond the first and the last one. */
  readonly lanes: readonly LaneColumn[];
}

export function placeLabels(
  routes: ReadonlyMap<string, Route>,
  words: ReadonlyMap<string, string | null>,
  boxes: readonly Box[],
  ground: LabelGround,
): Map<string, Label> {
  const taken = new GridIndex<Box>();
  for (const box of boxes) taken.add(box, box);
  const labels = new Map<string, Label>();
  for (const [id, route] of routes) {
    const text = words.get(id);
    if (!text || route.points.length < 2) continue;
    const width = Math.min(LONGEST, Math.ceil(textWidth(text, SIZE) + 12));
    const at = bestPlace(route.points, width, taken, ground);
    const box = chip(at, width, ground.measures);
    taken.add(box, box);
    labels.set(id, { text, at, width });
  }
  return labels;
}

function bestPlace(points: readonly Point[], width: number, taken: GridIndex<Box>, ground: LabelGround): Point {
  const usual = bestOf(points, width, taken, ground, USUAL);
  // Where all usual places lie on something, any other will do.
  const { at } = usual.covers === 0 ? usual : bestOf(points, width, taken, ground, CLOSE);
  return { x: Math.round(at.x), y: Math.round(at.y) };
}

/** Shares of a stretch at which words are tried. */
const USUAL = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2];
const CLOSE = Array.from({ length: 95 }, (_, i) => 0.5 + ((i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2)) / 100);

function bestOf(
  points: readonly Point[],
  width: number,
  taken: GridIndex<Box>,
  ground: LabelGround,
  shares: readonly number[],
): { readonly at: Point; readonly covers: number } {
  const { measures } = ground;
  let best: { at: Point; cost: number; covers: number } | null = null;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    // Whether the words lie along it.
    const level = (a.y === b.y) !== measures.sideways;
    const long = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    const room = long - (level ? width + 14 : HEIGHT + 4);
    for (const share of shares) {
      const at = within({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }, width, ground);
      const own = chip(at, width - 2 * TOUCH, measures);
      const covers = [...taken.near(own)].filter(({ box }) => overlaps(box, own)).length;
      const cost =
        covers * 1_000 + Math.max(0, -room) * 8 - Math.min(room, 120) / 3 + Math.abs(share - 0.5) * 40 + i * 2;
      if (!best || cost < best.cost) best = { at, cost, covers };
    }
  }
  return best as { at: Point; covers: number };
}

/** Where a path runs along the edge of the drawing, its words stand beside it rather than being cut there. */
function within(at: Point, width: number, { lanes, measures }: LabelGround): Point {
  const [first, last] = [lanes[0], lanes.at(-1)];
  if (!first || !last || measures.sideways) return at;
  const half = width / 2 + 6;
  const [from, to] = [first.x + half, last.x + last.width - half];
  // What runs outside of the lanes takes its words along.
  const isIn = at.x >= first.x - 6 && at.x <= last.x + last.width + 6;
  return isIn && from < to ? { ...at, x: Math.min(to, Math.max(from, at.x)) } : at;
}

export function chip(at: Point, width: number, { sideways }: Measures): Box {
  const [w, h] = sideways ? [HEIGHT, width] : [width, HEIGHT];
  return { x: at.x - w / 2, y: at.y - h / 2, width: w, height: h };
}

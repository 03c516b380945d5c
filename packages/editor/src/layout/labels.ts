// Where the words of paths stand: in the middle of a free stretch, never over a step or other words. Called by the scene.
import type { Point } from '@baton/core';
import { type Box, overlaps } from './box';
import type { Measures } from './directed';
import { GridIndex } from './grid-index';
import type { LaneColumn } from './lane-columns';
import type { Route } from './route-paths';
import { textWidth } from './text-width';

const SIZE = 11;
/** Of a chip with words. */
export const CHIP_HEIGHT = 16;
const LONGEST = 150;
/** How far the ends of a chip may reach over a step. */
const TOUCH = 6;
/** Between the ends of two chips. */
const APART = 4;
/** What it costs to cover a step or other words, and the corner where a problem of a step may be shown. */
const COVERED = 1_000;
const BADGE_COVERED = 900;
/** Of that sign, with its rim, on the corner. */
const BADGE = 20;

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

/** `boxes`: of steps; `standing`: of words that stay where they are. */
export function placeLabels(
  routes: ReadonlyMap<string, Route>,
  words: ReadonlyMap<string, string | null>,
  boxes: readonly Box[],
  ground: LabelGround,
  standing: readonly Box[] = [],
): Map<string, Label> {
  const taken = new GridIndex<number>();
  for (const box of boxes) {
    taken.add(box, COVERED);
    taken.add(badgeOf(box, ground.measures), BADGE_COVERED);
  }
  for (const box of standing) taken.add(box, COVERED);
  const labels = new Map<string, Label>();
  for (const [id, route] of routes) {
    const text = words.get(id);
    if (!text || route.points.length < 2) continue;
    const width = Math.min(LONGEST, Math.ceil(textWidth(text, SIZE) + 12));
    const at = bestPlace(route.points, width, taken, ground);
    const box = roomOf({ at, width }, ground.measures);
    taken.add(box, COVERED);
    labels.set(id, { text, at, width });
  }
  return labels;
}

function bestPlace(points: readonly Point[], width: number, taken: GridIndex<number>, ground: LabelGround): Point {
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
  taken: GridIndex<number>,
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
    const room = long - (level ? width + 14 : CHIP_HEIGHT + 4);
    for (const share of shares) {
      const at = within({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }, width, ground);
      const own = chip(at, width - 2 * TOUCH, measures);
      let covers = 0;
      for (const { box, item } of taken.near(own)) if (overlaps(box, own)) covers += item;
      const cost = covers + Math.max(0, -room) * 8 - Math.min(room, 120) / 3 + Math.abs(share - 0.5) * 40 + i * 2;
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

/** Where the sign of a problem stands, and what words keep free beside it; the place is kept whether or not there is one. */
export function badgeOf(box: Box, { turned }: Measures): Box {
  const { x, y, width } = turned(box);
  const half = BADGE / 2;
  return turned({ x: x + width - half - TOUCH, y: y - half, width: BADGE + 2 * TOUCH, height: BADGE });
}

/** What a chip keeps free of others. */
export function roomOf({ at, width }: Pick<Label, 'at' | 'width'>, measures: Measures): Box {
  return chip(at, width + 2 * (TOUCH + APART), measures);
}

export function chip(at: Point, width: number, { sideways }: Measures): Box {
  const [w, h] = sideways ? [CHIP_HEIGHT, width] : [width, CHIP_HEIGHT];
  return { x: at.x - w / 2, y: at.y - h / 2, width: w, height: h };
}

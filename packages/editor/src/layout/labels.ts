// Where the words of paths stand: in the middle of a free stretch or, where that is too short, beside it; never over a step, other words or
// the arrow. Called by the scene.
import type { Point } from '@baton/core';
import { type Box, boundsOf, grow, overlaps } from './box';
import type { Measures } from './directed';
import { GridIndex } from './grid-index';
import type { LaneColumn } from './lane-columns';
import type { Route } from './route-paths';
import { textWidth } from './text-width';

const SIZE = 11;
/** Of a chip with words. */
export const CHIP_HEIGHT = 16;
const LONGEST = 150;
/** How far the ends of a chip may reach over a step where there is no better place. */
const TOUCH = 6;
/** Between a chip and a step. */
const CLEAR = 2;
/** Between the ends of two chips. */
const APART = 3;
/** Between a chip and the path beside which it stands. */
const BESIDE = 5;
/** Of the head of a path, with what of its line is seen before it. */
const ARROW = { long: 5, half: 4 } as const;
/** Of the sign of a problem, with its rim, on the corner. */
const BADGE = 20;

/** What it costs to lie over something, and to be nearer to it than `CLEAR`. */
interface Price {
  readonly over: number;
  readonly near: number;
}

const STEP: Price = { over: 1_300, near: 70 };
const WORDS: Price = { over: 1_300, near: 30 };
/** The corner where a problem of a step may be shown. */
const SIGN: Price = { over: 900, near: 0 };
const COST = { arrow: 1_000, beside: 60, line: 1_000 } as const;

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
  /** Paths that end without an arrow. */
  readonly bare?: ReadonlySet<string>;
}

/** `boxes`: of steps; `standing`: of words that stay where they are. */
export function placeLabels(
  routes: ReadonlyMap<string, Route>,
  words: ReadonlyMap<string, string | null>,
  boxes: readonly Box[],
  ground: LabelGround,
  standing: readonly Box[] = [],
): Map<string, Label> {
  const taken = new GridIndex<Price>();
  for (const box of boxes) {
    taken.add(box, STEP);
    taken.add(badgeOf(box, ground.measures), SIGN);
  }
  for (const box of standing) taken.add(box, WORDS);
  const among = { ...ground, taken, lines: linesOf(routes) };
  const labels = new Map<string, Label>();
  for (const [id, route] of routes) {
    const text = words.get(id);
    if (!text || route.points.length < 2) continue;
    const width = Math.min(LONGEST, Math.ceil(textWidth(text, SIZE) + 12));
    const arrow = ground.bare?.has(id) ? null : arrowOf(route.points);
    const at = bestPlace({ route, width, arrow }, among);
    taken.add(roomOf({ at, width }, ground.measures), WORDS);
    labels.set(id, { text, at, width });
  }
  return labels;
}

interface Placing {
  readonly route: Route;
  readonly width: number;
  readonly arrow: Box | null;
}

interface Among extends LabelGround {
  readonly taken: GridIndex<Price>;
  /** Stretches of all paths, gathered when they are first asked for. */
  readonly lines: () => GridIndex<Route>;
}

function bestPlace(placing: Placing, among: Among): Point {
  const usual = bestOf(placing, among, () => USUAL, ON);
  // Where all usual places lie on something, any other will do.
  const { at } = usual.covers === 0 ? usual : bestOf(placing, among, closeTo, AROUND);
  return { x: Math.round(at.x), y: Math.round(at.y) };
}

/** Shares of a stretch at which words are tried. */
const USUAL = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2];
/** About every other pixel, from the middle on. */
function closeTo(long: number): number[] {
  const tries = Math.min(190, Math.max(9, Math.ceil(long / 2)));
  return Array.from({ length: tries }, (_, i) => 0.5 + ((i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2)) / (tries + 5));
}

/** On the path, or to either side of it. */
const ON = [0];
const AROUND = [0, 1, -1];

function bestOf(
  { route, width, arrow }: Placing,
  among: Among,
  sharesOf: (long: number) => readonly number[],
  sides: readonly number[],
): { readonly at: Point; readonly covers: number } {
  const { measures, taken } = among;
  const { points } = route;
  let best: { at: Point; cost: number; covers: number } | null = null;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    const isLevel = a.y === b.y;
    // Whether the words lie along it.
    const along = isLevel !== measures.sideways;
    const long = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    const room = long - (along ? width + 14 : CHIP_HEIGHT + 4);
    const away = (along ? CHIP_HEIGHT : width) / 2 + BESIDE;
    for (const share of sharesOf(long)) {
      for (const side of sides) {
        const on = side === 0 ? Math.max(0, -room) * 8 - Math.min(room, 120) / 3 : COST.beside;
        const plain = on + Math.abs(share - 0.5) * 40 + i * 2;
        if (best && plain >= best.cost) continue;
        const [x, y] = [a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share];
        const at = within(isLevel ? { x, y: y - side * away } : { x: x + side * away, y }, width, among);
        const whole = chip(at, width, measures);
        const least = chip(at, width - 2 * TOUCH, measures);
        const clear = grow(whole, CLEAR);
        let covers = arrow && overlaps(arrow, whole) ? COST.arrow : 0;
        for (const { box, item } of taken.near(clear))
          if (overlaps(box, least)) covers += item.over;
          else if (overlaps(box, clear)) covers += item.near;
        if (side !== 0 && isNearLine(whole, route, among)) covers += COST.line;
        if (!best || plain + covers < best.cost) best = { at, cost: plain + covers, covers };
      }
    }
  }
  return best as { at: Point; covers: number };
}

/** Words beside a path are not to be taken for those of another one. */
function isNearLine(chip: Box, own: Route, { lines }: Among): boolean {
  const around = grow(chip, BESIDE - 1);
  return lines()
    .near(around)
    .some(({ box, item }) => item !== own && overlaps(box, around));
}

function arrowOf(points: readonly Point[]): Box | null {
  const [before, tip] = points.slice(-2);
  if (!before || !tip) return null;
  const [x, y] = [Math.sign(before.x - tip.x) * ARROW.long, Math.sign(before.y - tip.y) * ARROW.long];
  const line = boundsOf([tip, { x: tip.x + x, y: tip.y + y }].map(spot));
  return line && grow(line, ARROW.half);
}

function linesOf(routes: ReadonlyMap<string, Route>): () => GridIndex<Route> {
  let lines: GridIndex<Route> | null = null;
  return () => {
    if (lines) return lines;
    lines = new GridIndex();
    for (const route of routes.values())
      for (const [i, b] of route.points.entries()) {
        const stretch = boundsOf([route.points[i - 1] ?? b, b].map(spot));
        if (stretch) lines.add(stretch, route);
      }
    return lines;
  };
}

const spot = (point: Point): Box => ({ ...point, width: 0, height: 0 });

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

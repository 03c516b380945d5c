// Where the stretches of a path may run: rows between steps, gutters between lanes and columns. Called by the routing.
import type { Point } from '@baton/core';
import { type Box, bottom, right } from './box';
import type { LaneColumn } from './lane-columns';
import type { Obstacles } from './way-costs';

export interface Tracks {
  /** Heights of horizontal stretches between steps. */
  readonly rows: readonly number[];
  /** How far from a port the first row may lie: farther ones would only make detours. */
  readonly reach: number;
  /** Places of vertical stretches between lanes and columns. */
  readonly gutters: readonly number[];
  /** What it costs to run in a gutter that is not the usual one, by its place. */
  readonly gutterCost: ReadonlyMap<number, number>;
}

export function tracksFor(from: Box, to: Box, lanes: readonly LaneColumn[]): Tracks {
  const rows = new Set<number>();
  for (const box of [from, to]) {
    for (const away of [11, 16, 24]) {
      rows.add(box.y - away);
      rows.add(bottom(box) + away);
    }
  }
  const between = to.y - bottom(from);
  if (between > 0) rows.add(Math.round(bottom(from) + between / 2));
  const [low, high] = [Math.min(from.x, to.x) - 280, Math.max(right(from), right(to)) + 280];
  const gutterCost = new Map<number, number>();
  const offer = (x: number, cost: number) => gutterCost.set(x, Math.min(cost, gutterCost.get(x) ?? cost));
  for (const lane of lanes) {
    const end = lane.x + lane.width;
    if (lane.index === 0) for (const [i, x] of [lane.x + 12, lane.x + 4, lane.x - 6].entries()) offer(x, i * 24);
    else for (const away of [0, -9, 9, 18]) offer(lane.x + away, away === 0 ? 0 : 24);
    if (lane.index === lanes.length - 1) for (const [i, x] of [end - 12, end - 4, end + 6].entries()) offer(x, i * 24);
  }
  const borders = lanes.flatMap((lane) => [lane.x, lane.x + lane.width]);
  for (const x of [from.x - 18, right(from) + 18, to.x - 18, right(to) + 18]) {
    if (!borders.some((border) => Math.abs(border - x) < 30)) offer(x, 12);
  }
  if (right(from) < to.x) offer(Math.round((right(from) + to.x) / 2), 12);
  if (right(to) < from.x) offer(Math.round((right(to) + from.x) / 2), 12);
  const gutters = [...gutterCost.keys()].filter((x) => x >= low && x <= high);
  return { rows: [...rows], gutters, gutterCost, reach: 64 };
}

/** With those beside the steps through which a way runs. */
export function tracksAround(tracks: Tracks, points: readonly Point[], obstacles: Obstacles): Tracks {
  const rows = new Set(tracks.rows);
  const gutters = new Set(tracks.gutters);
  for (const [i, b] of points.entries()) {
    const a = points[i - 1] ?? b;
    const [left, top] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
    for (const { box } of obstacles.between(left, top, Math.max(a.x, b.x), Math.max(a.y, b.y))) {
      for (const away of [6, 11, 16]) rows.add(box.y - away).add(bottom(box) + away);
      gutters.add(box.x - 18).add(right(box) + 18);
    }
  }
  return { ...tracks, rows: [...rows], gutters: [...gutters], reach: 3 * tracks.reach };
}

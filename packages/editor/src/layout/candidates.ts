// The ways in which one path could run between two ports: straight, with one corner, over a row between steps, through a gutter between
// lanes. Called by the routing, which judges them.
import type { Point } from '@baton/core';
import type { Port, Side } from './ports';

export interface Tracks {
  /** Heights of horizontal stretches between steps. */
  readonly rows: readonly number[];
  /** Places of vertical stretches between lanes and columns. */
  readonly gutters: readonly number[];
  /** What it costs to run in a gutter that is not the usual one, by its place. */
  readonly gutterCost: ReadonlyMap<number, number>;
}

const isUpright = (side: Side): boolean => side === 'top' || side === 'bottom';

/**
 * Each way as all of its points, ports included. Ways that would leave or enter through the step itself are left out, and so are those that
 * are longer than `limit` allows now: the judge lowers it as better ways are found.
 */
export function* candidates(from: Port, to: Port, tracks: Tracks, limit: () => number): Generator<Point[]> {
  const [a, b] = [from.at, to.at];
  const out = (...points: Point[]): Point[] | null => {
    const way = [a, ...points, b];
    return leavesWell(way, from.side) && entersWell(way, to.side) ? tidy(way) : null;
  };
  const fromUpright = isUpright(from.side);
  const toUpright = isUpright(to.side);
  const [across, along] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
  const tooFar = (length: number) => length >= limit();
  /** How long a way is at least that runs at `x`, or at `y`. */
  const byGutter = (x: number) => Math.abs(a.x - x) + Math.abs(b.x - x) + along;
  const byRow = (y: number) => Math.abs(a.y - y) + Math.abs(b.y - y) + across;
  if (tooFar(across + along)) return;

  let way: Point[] | null = null;
  if (a.x === b.x || a.y === b.y) {
    way = out();
    if (way) yield way;
  }
  if (fromUpright !== toUpright) {
    way = out(fromUpright ? { x: a.x, y: b.y } : { x: b.x, y: a.y });
    if (way) yield way;
  }
  if (fromUpright && toUpright) {
    for (const y of tracks.rows) {
      if (tooFar(byRow(y))) continue;
      way = out({ x: a.x, y }, { x: b.x, y });
      if (way) yield way;
    }
  }
  const [nearFrom, nearTo] = [
    fromUpright ? nearRows(tracks.rows, from) : NONE,
    toUpright ? nearRows(tracks.rows, to) : NONE,
  ];
  for (const x of tracks.gutters) {
    if (tooFar(byGutter(x))) continue;
    if (fromUpright && toUpright) {
      for (const first of nearFrom) {
        for (const second of nearTo) {
          way = out({ x: a.x, y: first }, { x, y: first }, { x, y: second }, { x: b.x, y: second });
          if (way) yield way;
        }
      }
    } else if (!fromUpright && !toUpright) {
      way = out({ x, y: a.y }, { x, y: b.y });
      if (way) yield way;
    } else if (fromUpright) {
      for (const y of nearFrom) {
        way = out({ x: a.x, y }, { x, y }, { x, y: b.y });
        if (way) yield way;
      }
    } else {
      for (const y of nearTo) {
        way = out({ x, y: a.y }, { x, y }, { x: b.x, y });
        if (way) yield way;
      }
    }
  }
}

const NONE: readonly number[] = [];

/** The rows close outside a port; far ones would only make detours. */
function nearRows(rows: readonly number[], { side, at }: Port): number[] {
  return rows.filter((row) => {
    const away = side === 'bottom' ? row - at.y : side === 'top' ? at.y - row : Math.abs(row - at.y);
    return away > 0 && away <= 64;
  });
}

function leavesWell(way: readonly Point[], side: Side): boolean {
  const port = way[0] as Point;
  for (let i = 1; i < way.length; i++) if (!same(way[i] as Point, port)) return goes(port, way[i], side);
  return false;
}

function entersWell(way: readonly Point[], side: Side): boolean {
  const port = way[way.length - 1] as Point;
  for (let i = way.length - 2; i >= 0; i--) if (!same(way[i] as Point, port)) return goes(port, way[i], side);
  return false;
}

/** Whether `next` lies outwards of `port` on its side. */
function goes(port: Point, next: Point | undefined, side: Side): boolean {
  if (!next) return false;
  if (side === 'bottom') return next.x === port.x && next.y > port.y;
  if (side === 'top') return next.x === port.x && next.y < port.y;
  if (side === 'end') return next.y === port.y && next.x > port.x;
  return next.y === port.y && next.x < port.x;
}

const same = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;

/** Without doubled points and points in the middle of a straight stretch. */
export function tidy(way: readonly Point[]): Point[] {
  const result: Point[] = [];
  for (const point of way) {
    const [before, last] = [result.at(-2), result.at(-1)];
    if (last && same(last, point)) continue;
    if (before && last && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y)))
      result.pop();
    result.push(point);
  }
  return result;
}

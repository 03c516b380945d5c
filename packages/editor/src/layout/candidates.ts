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

/** Each way as all of its points, ports included. Ways that would leave or enter through the step itself are left out. */
export function* candidates(from: Port, to: Port, tracks: Tracks): Generator<Point[]> {
  const [a, b] = [from.at, to.at];
  const out = (points: Point[]): Point[] | null => {
    const way = [a, ...points, b];
    return leavesWell(way, from.side) && entersWell(way, to.side) ? tidy(way) : null;
  };
  const tried: (Point[] | null)[] = [];
  const fromUpright = isUpright(from.side);
  const toUpright = isUpright(to.side);

  if (a.x === b.x || a.y === b.y) tried.push(out([]));
  if (fromUpright !== toUpright) tried.push(out([fromUpright ? { x: a.x, y: b.y } : { x: b.x, y: a.y }]));
  if (fromUpright && toUpright) {
    for (const y of tracks.rows)
      tried.push(
        out([
          { x: a.x, y },
          { x: b.x, y },
        ]),
      );
    for (const x of tracks.gutters) {
      for (const first of nearRows(tracks.rows, from)) {
        for (const second of nearRows(tracks.rows, to)) {
          tried.push(
            out([
              { x: a.x, y: first },
              { x, y: first },
              { x, y: second },
              { x: b.x, y: second },
            ]),
          );
        }
      }
    }
  } else if (!fromUpright && !toUpright) {
    for (const x of tracks.gutters)
      tried.push(
        out([
          { x, y: a.y },
          { x, y: b.y },
        ]),
      );
  } else if (fromUpright) {
    for (const x of tracks.gutters) {
      for (const y of nearRows(tracks.rows, from))
        tried.push(
          out([
            { x: a.x, y },
            { x, y },
            { x, y: b.y },
          ]),
        );
    }
  } else {
    for (const x of tracks.gutters) {
      for (const y of nearRows(tracks.rows, to))
        tried.push(
          out([
            { x, y: a.y },
            { x, y },
            { x: b.x, y },
          ]),
        );
    }
  }
  for (const way of tried) if (way) yield way;
}

/** The rows close outside a port; far ones would only make detours. */
function nearRows(rows: readonly number[], { side, at }: Port): number[] {
  return rows.filter((row) => {
    const away = side === 'bottom' ? row - at.y : side === 'top' ? at.y - row : Math.abs(row - at.y);
    return away > 0 && away <= 64;
  });
}

function leavesWell(way: readonly Point[], side: Side): boolean {
  return goes(way[0] as Point, way.find((point) => !same(point, way[0] as Point)) as Point | undefined, side);
}

function entersWell(way: readonly Point[], side: Side): boolean {
  const last = way.at(-1) as Point;
  const before = [...way].reverse().find((point) => !same(point, last));
  return goes(last, before, side);
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

// The ways in which one path could run between two ports: straight, with one corner, over a row between steps, through a gutter between
// lanes. Called by the search, which judges them.
import type { Port, Side } from './ports';
import type { Tracks } from './tracks';
import type { Way } from './way';

export interface Judge {
  /** The way to judge is put here. */
  readonly way: Way;
  /** Whether a way of at least this length with at least so many corners cannot be the best any more. */
  isBeaten(length: number, corners: number): boolean;
  /** Judges what stands in `way`, which may be changed by that. */
  judge(): void;
}

const isUpright = (side: Side): boolean => side === 'top' || side === 'bottom';

/** Leaves out ways that would leave or enter through the step itself, and those that are beaten before they are looked at. */
export function tryWays(from: Port, to: Port, tracks: Tracks, judge: Judge): void {
  const { way } = judge;
  const { x: ax, y: ay } = from.at;
  const { x: bx, y: by } = to.at;
  const fromUpright = isUpright(from.side);
  const toUpright = isUpright(to.side);
  const [across, along] = [Math.abs(ax - bx), Math.abs(ay - by)];
  const begin = () => {
    way.count = 0;
    way.add(ax, ay);
  };
  const end = () => {
    way.add(bx, by);
    if (!leavesWell(way, from.side) || !entersWell(way, to.side)) return;
    way.tidy();
    judge.judge();
  };
  const isAligned = fromUpright === toUpright && (fromUpright ? ax === bx : ay === by);
  if (judge.isBeaten(across + along, isAligned ? 0 : fromUpright === toUpright ? 2 : 1)) return;

  if (ax === bx || ay === by) {
    begin();
    end();
  }
  if (fromUpright !== toUpright) {
    begin();
    if (fromUpright) way.add(ax, by);
    else way.add(bx, ay);
    end();
  }
  if (fromUpright && toUpright) {
    for (const y of tracks.rows) {
      if (judge.isBeaten(Math.abs(ay - y) + Math.abs(by - y) + across, isAligned ? 0 : 2)) continue;
      begin();
      way.add(ax, y);
      way.add(bx, y);
      end();
    }
  }
  const nearFrom = fromUpright ? nearRows(tracks, from) : NONE;
  const nearTo = toUpright ? nearRows(tracks, to) : NONE;
  for (const x of tracks.gutters) {
    const least = Math.abs(ax - x) + Math.abs(bx - x) + along;
    if (judge.isBeaten(least, x === ax || x === bx ? 0 : 2)) continue;
    if (fromUpright && toUpright) {
      for (const first of nearFrom) {
        for (const second of nearTo) {
          begin();
          way.add(ax, first);
          way.add(x, first);
          way.add(x, second);
          way.add(bx, second);
          end();
        }
      }
    } else if (!fromUpright && !toUpright) {
      begin();
      way.add(x, ay);
      way.add(x, by);
      end();
    } else if (fromUpright) {
      for (const y of nearFrom) {
        begin();
        way.add(ax, y);
        way.add(x, y);
        way.add(x, by);
        end();
      }
    } else {
      for (const y of nearTo) {
        begin();
        way.add(x, ay);
        way.add(x, y);
        way.add(bx, y);
        end();
      }
    }
  }
}

const NONE: readonly number[] = [];

/** The rows close outside a port. */
function nearRows({ rows, reach }: Tracks, { side, at }: Port): number[] {
  return rows.filter((row) => {
    const away = side === 'bottom' ? row - at.y : side === 'top' ? at.y - row : Math.abs(row - at.y);
    return away > 0 && away <= reach;
  });
}

function leavesWell({ x, y, count }: Way, side: Side): boolean {
  const [px, py] = [x[0] as number, y[0] as number];
  for (let i = 1; i < count; i++)
    if (x[i] !== px || y[i] !== py) return goes(px, py, x[i] as number, y[i] as number, side);
  return false;
}

function entersWell({ x, y, count }: Way, side: Side): boolean {
  const [px, py] = [x[count - 1] as number, y[count - 1] as number];
  for (let i = count - 2; i >= 0; i--)
    if (x[i] !== px || y[i] !== py) return goes(px, py, x[i] as number, y[i] as number, side);
  return false;
}

/** Whether the next corner lies outwards of the port on its side. */
function goes(px: number, py: number, x: number, y: number, side: Side): boolean {
  if (side === 'bottom') return x === px && y > py;
  if (side === 'top') return x === px && y < py;
  if (side === 'end') return y === py && x > px;
  return y === py && x < px;
}

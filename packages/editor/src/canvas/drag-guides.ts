// Where a dragged step lines up with others: a line at each agreement, and how far the step must go to agree exactly. Pure; coordinates of
// the drawing as it is seen. Called while steps are dragged.
import type { Point } from '@baton/core';
import { type Box, boundsOf, centerX, centerY, right } from '../layout/box';

const NEAR = 5;
/** Only neighbours count: a line across the whole drawing says nothing. */
const REACH = 700;

export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  /** From where to where it is drawn, on the other axis. */
  readonly from: number;
  readonly to: number;
}

export interface Agreement {
  readonly shift: Point;
  readonly guides: readonly Guide[];
}

export function agreement(moving: Box, others: readonly Box[]): Agreement {
  const near = others.filter(
    (box) => Math.abs(centerX(box) - centerX(moving)) < REACH && Math.abs(centerY(box) - centerY(moving)) < REACH,
  );
  const x = closest(near, (box) => [centerX(box) - centerX(moving), box.x - moving.x, right(box) - right(moving)]);
  const y = closest(near, (box) => [
    centerY(box) - centerY(moving),
    box.y - moving.y,
    box.y + box.height - (moving.y + moving.height),
  ]);
  const shift = { x: x?.by ?? 0, y: y?.by ?? 0 };
  const moved = { ...moving, x: moving.x + shift.x, y: moving.y + shift.y };
  const guides: Guide[] = [];
  for (const line of [
    { axis: 'x' as const, found: x },
    { axis: 'y' as const, found: y },
  ]) {
    if (!line.found) continue;
    const all = boundsOf([moved, line.found.box]) as Box;
    const at = lineOf(line.axis, line.found.edge, moved);
    guides.push(
      line.axis === 'x'
        ? { axis: 'x', at, from: all.y - 8, to: all.y + all.height + 8 }
        : { axis: 'y', at, from: all.x - 8, to: right(all) + 8 },
    );
  }
  return { shift, guides };
}

function closest(others: readonly Box[], gaps: (box: Box) => readonly number[]) {
  let best: { by: number; box: Box; edge: number; away: number } | null = null;
  for (const box of others) {
    for (const [edge, by] of gaps(box).entries()) {
      if (Math.abs(by) > NEAR) continue;
      // The middle before the edges, the nearer before the farther.
      const away = Math.abs(by) + edge * 0.01;
      if (!best || away < best.away) best = { by, box, edge, away };
    }
  }
  return best;
}

function lineOf(axis: 'x' | 'y', edge: number, box: Box): number {
  if (edge === 0) return axis === 'x' ? centerX(box) : centerY(box);
  if (edge === 1) return axis === 'x' ? box.x : box.y;
  return axis === 'x' ? right(box) : box.y + box.height;
}

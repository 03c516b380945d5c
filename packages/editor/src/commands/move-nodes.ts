// Moves steps on the drawing, and with a lane: into that lane. Who is responsible follows (behaviour `responsibleByLane`).
import type { Point } from '@baton/core';
import { snap } from '../layout/box';
import { type Measures, measuresOf } from '../layout/directed';
import { type CommandDefinition, done, refused } from './command';
import { columnsOf, writePlaces } from './placing/places';

export interface MoveNodes {
  readonly type: 'moveNodes';
  readonly nodes: readonly string[];
  /** Canvas units: x across the work, y along it. */
  readonly by: Point;
  readonly lane?: string;
  /** Puts them into the first place of the lane instead of moving them sideways. */
  readonly align?: boolean;
}

export const moveNodes: CommandDefinition<MoveNodes> = {
  type: 'moveNodes',
  run(change, { nodes, by, lane, align }) {
    const { diagram } = change;
    if (lane !== undefined && !diagram.lanes.some((candidate) => candidate.id === lane))
      return refused('lane.unknown', { lane });
    const moved = diagram.nodes.filter((node) => nodes.includes(node.id) && node.kind !== 'boundaryEvent');
    if (moved.length === 0) return refused('nothing-to-do');
    const measures = measuresOf(diagram);
    const { card, lane: room, nominal } = measures;
    const places = writePlaces(change);
    // The first one comes to stand on the grid; the others keep their distance to it.
    const first = moved.find((node) => places[node.id]);
    const from = first && places[first.id];
    if (!first || !from) return refused('nothing-to-do');
    const shift = {
      x: snapTo(from.x + by.x, nominal[first.kind].width, measures) - from.x,
      y: snap(from.y + by.y) - from.y,
    };
    for (const node of moved) {
      const at = places[node.id];
      if (!at) continue;
      let x = at.x + shift.x;
      if (lane !== undefined && align) {
        const column = columnsOf(change, node.parent ?? null).find((candidate) => candidate.lane?.id === lane);
        if (column)
          x = snapTo(
            column.x + room.inset + (card.width - nominal[node.kind].width) / 2,
            nominal[node.kind].width,
            measures,
          );
      }
      places[node.id] = { x, y: at.y + shift.y };
      if (lane !== undefined) node.lane = lane;
    }
    return done({ nodes: moved.map((node) => node.id) });
  },
};

/** Snaps the middle, so that rings and cards under each other stay in line. Middles of cards stand 2 off the grid. */
function snapTo(x: number, width: number, { card, lane }: Measures): number {
  const first = lane.inset + card.width / 2;
  return snap(x + width / 2 - first) + first - width / 2;
}

// The columns of the lanes: as wide as what stands in them, side by side from the start; rows where the drawing runs sideways. Called by the scene and by commands
// that need to know in which lane a place lies.
import type { Lane } from '@baton/core';
import { type Box, right, snapUp } from './box';
import { SHAPE } from './measures';
import type { Scope } from './scope';

export interface LaneColumn {
  /** Null: the one column of a drawing without lanes. */
  readonly lane: Lane | null;
  readonly index: number;
  /** Across the work, like `width`: from top to bottom of a drawing that runs sideways. */
  readonly x: number;
  readonly width: number;
}

export function laneColumns(
  lanes: readonly (Lane | null)[],
  scope: Scope,
  boxes: ReadonlyMap<string, Box>,
  laneIndex: ReadonlyMap<string, number>,
): LaneColumn[] {
  const { lane: room, sideways } = scope.measures;
  const reach = new Array<number>(lanes.length).fill(-Infinity);
  for (const node of scope.nodes) {
    const box = boxes.get(node.id);
    const index = laneIndex.get(node.id) ?? 0;
    if (box && (SHAPE[node.kind] === 'card' || (sideways && STANDS.has(SHAPE[node.kind]))))
      reach[index] = Math.max(reach[index] ?? -Infinity, right(box));
  }
  const columns: LaneColumn[] = [];
  let x = 0;
  for (const [index, lane] of lanes.entries()) {
    const wanted = (reach[index] ?? -Infinity) + room.inset - x;
    const width = Math.max(room.width, Number.isFinite(wanted) ? snapUp(wanted) : 0);
    columns.push({ lane, index, x, width });
    x += width;
  }
  return columns;
}

/** What makes a row higher that it stands in. */
const STANDS: ReadonlySet<string> = new Set(['ring', 'decision', 'flag']);

/** The column under `x`; before the first and behind the last: that one. */
export function columnAt(columns: readonly LaneColumn[], x: number): LaneColumn {
  const hit = columns.find((column) => x < column.x + column.width);
  return hit ?? (columns.at(-1) as LaneColumn);
}

// Where dragged steps stand as they are stored: on the grid, in columns, in which lane and in which unfolded sub-process. Pure. Called by the drag.
import type { Node, Point } from '@baton/core';
import { type Box, snap } from '../layout/box';
import { cornerOf } from '../layout/drawn-boxes';
import { type Level, levelAt } from '../layout/insets';
import { columnAt } from '../layout/lane-columns';
import { FRAME, SHAPE } from '../layout/measures';
import type { Scene, SceneNode } from '../layout/scene';
import { boxAsStored, shiftAsSeen } from '../layout/seen';

const MAGNET = 22;

export function storedCorner(scene: Scene, node: Node, seen: Box): Point {
  return cornerOf(node, boxAsStored(scene, seen), scene.scope.measures);
}

/** Along the work on the grid; across it to a column of the lane when near one. */
export function snapped(scene: Scene, { node, box, depth }: SceneNode, corner: Point): Point {
  if (depth !== undefined) {
    const from = storedCorner(scene, node, box);
    return { x: from.x + snap(corner.x - from.x), y: from.y + snap(corner.y - from.y) };
  }
  const { card, lane: room, nominal } = scene.scope.measures;
  const half = nominal[node.kind].width / 2;
  const middle = corner.x + half;
  const lane = laneUnder(scene, node, corner);
  const start = lane ? laneStart(scene, lane) + room.inset + card.width / 2 : middle;
  const column = start + Math.round((middle - start) / room.column) * room.column;
  const x = Math.abs(column - middle) <= Math.min(MAGNET, room.near) ? column : snap(middle - start) + start;
  return { x: x - half, y: snap(corner.y) };
}

/** With what was snapped along the work. */
export function alongSnapped(scene: Scene, seen: Box, by: number): Box {
  const { x, y } = shiftAsSeen(scene, { x: 0, y: by });
  return { ...seen, x: seen.x + x, y: seen.y + y };
}

/** Where something let go at this corner would stand: on the sheet or in an unfolded sub-process. */
export function levelUnder(
  scene: Scene,
  step: Pick<SceneNode, 'id' | 'node'>,
  to: Point,
  dragged: ReadonlyMap<string, Point>,
): Level {
  const { card, nominal, turned } = scene.scope.measures;
  // Of a sub-process the head counts.
  const isPart = step.node.kind === 'subProcess';
  const { width, height } = isPart
    ? turned({ ...turned({ x: 0, y: 0, ...card }), height: FRAME.head })
    : nominal[step.node.kind];
  return levelAt(scene, { x: to.x + width / 2, y: to.y + height / 2 }, new Set(dragged.keys()));
}

export function laneUnder(scene: Scene, node: Node, corner: Point) {
  const columns = scene.former.lanes;
  const { width } = scene.scope.measures.nominal[node.kind];
  return columns.length === 0 ? undefined : columnAt(columns, corner.x + width / 2);
}

function laneStart(scene: Scene, lane: { index: number }): number {
  return scene.former.lanes.find((column) => column.index === lane.index)?.x ?? 0;
}

/** Bars and tags stand where others put them, rings have no edges: nothing lines up with them. */
export function linesUp(node: Node): boolean {
  return SHAPE[node.kind] !== 'bar' && SHAPE[node.kind] !== 'tag' && SHAPE[node.kind] !== 'ring';
}

// What stands where on one sheet, or inside one unfolded sub-process, before paths are drawn: boxes of steps, columns of lanes. Called by the scene
// and by the plan of an arrangement.
import type { Diagram, Frame, Lane, Node } from '@baton/core';
import { barSpans } from './bars';
import type { Box } from './box';
import { drawnBox, tagBoxes } from './drawn-boxes';
import { type LaneColumn, laneColumns } from './lane-columns';
import { lanesOf } from './lanes-of';
import { flowOrder } from './order';
import { positionsOf } from './positions';
import { type Scope, scopeOf } from './scope';

export interface DrawnLevel {
  readonly scope: Scope;
  readonly boxes: Map<string, Box>;
  readonly laneIndex: ReadonlyMap<string, number>;
  readonly lanes: readonly LaneColumn[];
}

/** `tag`: what stands on a step without a name. `frame`: the part of its drawing that an unfolded sub-process shows. */
export function drawnLevel(
  diagram: Diagram,
  inside: string | null,
  tag: (node: Node) => string,
  frame?: Frame,
): DrawnLevel {
  const scope = scopeOf(diagram, inside);
  const positions = positionsOf(diagram, scope);
  const boxes = new Map<string, Box>();
  for (const node of scope.nodes) {
    const at = positions.get(node.id);
    if (at) boxes.set(node.id, drawnBox(node, at, scope.measures, tag, scope.open.get(node.id)));
  }
  for (const [id, box] of tagBoxes(scope, boxes, tag)) boxes.set(id, box);
  for (const [id, box] of barSpans(scope, boxes)) boxes.set(id, box);
  const laneIndex = lanesOf(scope, flowOrder(scope), frame ? [] : diagram.lanes);
  const lanes = frame
    ? [{ lane: null, index: 0, x: frame.x, width: frame.width }]
    : laneColumns(shownLanes(diagram.lanes), scope, boxes, laneIndex);
  return { scope, boxes, laneIndex, lanes };
}

function shownLanes(lanes: readonly Lane[]): readonly (Lane | null)[] {
  return lanes.length === 0 ? [null] : lanes;
}

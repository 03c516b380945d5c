// Whether a drawing runs from the left to the right: its pools and lanes say so, and where it has none, most of its paths do. Called by the layout.
import type { Point } from '@baton/core';
import { type BpmnElement, isA } from '../model/element';

/** `lanes`: of each pool and lane whether it is drawn horizontally. */
export function runsSideways(lanes: readonly boolean[], edges: ReadonlyMap<BpmnElement, readonly Point[]>): boolean {
  if (lanes.length > 0) return lanes.some((isHorizontal) => isHorizontal);
  let [across, down] = [0, 0];
  for (const [element, points] of edges) {
    const [from, to] = [points[0], points.at(-1)];
    if (!from || !to || !isA(element, 'SequenceFlow')) continue;
    across += Math.max(0, to.x - from.x);
    down += Math.max(0, to.y - from.y);
  }
  return across > down;
}

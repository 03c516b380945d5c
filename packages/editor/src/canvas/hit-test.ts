// What lies at a place of the drawing as it is seen. Called by the gestures.
import type { Point } from '@baton/core';
import { type Box, grow, holds } from '../layout/box';
import { boxWithWords } from '../layout/drawn-boxes';
import { FRAME } from '../layout/measures';
import type { Scene, SceneNode, ScenePath } from '../layout/scene';
import { boxAsSeen, boxAsStored } from '../layout/seen';

/** The step under a point, tags before the steps they sit on. */
export function stepAt(scene: Scene, point: Point, margin = 4): SceneNode | null {
  const hit = scene.nodes.filter((candidate) => holds(grow(touchBox(candidate, scene), margin), point));
  return hit.find((candidate) => candidate.node.kind === 'boundaryEvent') ?? hit.at(-1) ?? null;
}

/** The words of a start or an end belong to it; of an unfolded sub-process only its head is it. */
function touchBox({ node, box, open }: SceneNode, scene: Scene): Box {
  if (open) return { ...box, height: FRAME.head };
  if (node.kind !== 'startEvent' && node.kind !== 'endEvent') return box;
  return boxAsSeen(scene, boxWithWords(node, boxAsStored(scene, box), node.name ?? '', scene.scope.measures));
}

export function pathAt(scene: Pick<Scene, 'paths'>, point: Point, within = 14): ScenePath | null {
  let best: { path: ScenePath; away: number } | null = null;
  for (const path of scene.paths) {
    for (let i = 1; i < path.points.length; i++) {
      const away = distance(point, path.points[i - 1] as Point, path.points[i] as Point);
      if (away <= within && (!best || away < best.away)) best = { path, away };
    }
  }
  return best?.path ?? null;
}

function distance(p: Point, a: Point, b: Point): number {
  const dx = Math.max(Math.min(a.x, b.x) - p.x, 0, p.x - Math.max(a.x, b.x));
  const dy = Math.max(Math.min(a.y, b.y) - p.y, 0, p.y - Math.max(a.y, b.y));
  return Math.hypot(dx, dy);
}

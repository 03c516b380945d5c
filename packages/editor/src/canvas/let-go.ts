// What letting go of dragged steps does: into a path, into an unfolded sub-process or out of one, or only elsewhere. Each is one act. Called by the drag.
import type { Point } from '@baton/core';
import { levelOf } from '../layout/insets';
import { SHAPE } from '../layout/measures';
import type { Scene } from '../layout/scene';
import { shiftAsSeen } from '../layout/seen';
import type { Acts } from './acts';
import { type Over, pathUnder } from './drag-onto';
import { laneUnder, levelUnder, storedCorner } from './drag-places';
import { memberships } from './memberships';

/** Stored places of what is dragged, the first one is that under the pointer. */
type Places = ReadonlyMap<string, Point>;

export function letGo(scene: Scene, places: Places, acts: Acts): void {
  const [id, to] = [...places][0] ?? [];
  const step = id === undefined ? undefined : scene.byId.get(id);
  if (!step || !to) return;
  const from = storedCorner(scene, step.node, step.box);
  const level = levelOf(scene, step.id);
  const isInside = level.inside !== null;
  const isBar = SHAPE[step.node.kind] === 'bar';
  const by = { x: isBar && !isInside ? 0 : to.x - from.x, y: to.y - from.y };
  if (by.x === 0 && by.y === 0) return;
  const also = memberships(scene, [...places.keys()], by);
  const onto = levelUnder(scene, step, to, places);
  const lane = onto.inside === null ? laneUnder(scene, step.node, to)?.lane?.id : undefined;
  const over = pathOver(scene, places);
  const onlyMoved = over && acts.moveOnto(over.steps, over.flow, lane, also);
  if (over && onlyMoved === null) return;
  if (onto.inside !== level.inside) {
    const shift = { x: by.x + level.by.x - onto.by.x, y: by.y + level.by.y - onto.by.y };
    const same = [...places.keys()].filter((other) => levelOf(scene, other).inside === level.inside);
    acts.moveInto(same, onto.inside, shift, lane);
  } else {
    acts.move([...places.keys()], by, lane !== undefined && !isBar && !isInside ? { id: lane } : undefined, also);
  }
  if (onlyMoved) acts.say(() => onlyMoved, true);
}

/** The path under the step that the hand holds. */
export function pathOver(scene: Scene, places: Places): Over | null {
  const [id, to] = [...places][0] ?? [];
  const step = id === undefined ? undefined : scene.byId.get(id);
  if (!step || !to) return null;
  const from = storedCorner(scene, step.node, step.box);
  const dragged = new Set(places.keys());
  const flow = pathUnder(scene, step.id, dragged, shiftAsSeen(scene, { x: to.x - from.x, y: to.y - from.y }));
  return flow === null ? null : { steps: [...dragged], flow };
}

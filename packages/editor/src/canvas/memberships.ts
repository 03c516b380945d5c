// To which stages dragged steps belong where they are let go: to the one in whose frame the first of them stands. Called by the drag.
import type { Point } from '@baton/core';
import type { SetGroup } from '../commands/set-group';
import { boundsOf, centerX, centerY, grow, holds } from '../layout/box';
import { STAGE } from '../layout/notes';
import type { Scene } from '../layout/scene';
import { shiftAsSeen } from '../layout/seen';

/** Only the changes. `by`: how far they were dragged in stored coordinates. */
export function memberships(scene: Scene, dragged: readonly string[], by: Point): SetGroup[] {
  const step = scene.byId.get(dragged[0] ?? '');
  if (!step) return [];
  const seen = shiftAsSeen(scene, by);
  const middle = { x: centerX(step.box) + seen.x, y: centerY(step.box) + seen.y };
  const ids = new Set(dragged);
  return scene.groups.flatMap(({ id, members, group }): SetGroup[] => {
    const others = members.filter((member) => !ids.has(member));
    // All of a stage that is dragged stays a stage.
    const bounds = boundsOf(others.flatMap((member) => scene.byId.get(member)?.box ?? []));
    const sameSheet = others.some((member) => scene.byId.get(member)?.node.parent === step.node.parent);
    if (!bounds || !sameSheet) return [];
    const isIn = holds(grow(bounds, STAGE.around + 8), middle);
    const belongs = dragged.filter((member) => group.members.includes(member));
    if (isIn === (belongs.length === dragged.length) || (!isIn && belongs.length === 0)) return [];
    const stay = group.members.filter((member) => !ids.has(member));
    return [{ type: 'setGroup', id, members: isIn ? [...stay, ...dragged] : stay }];
  });
}

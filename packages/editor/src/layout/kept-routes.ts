// Which routes of a former scene can stay: all of them while nothing moved (a name was written), and those out of the way where the drawing is
// large. Called by the scene.
import type { Diagram, Point } from '@baton/core';
import { type Box, bottom, grow, right } from './box';
import type { Label } from './labels';
import type { LaneColumn } from './lane-columns';
import type { Route } from './route-paths';
import type { Scope } from './scope';

/** A drawing with more paths than this routes anew only what an act touches. */
const LARGE = 160;

export interface FormerRoutes {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly lanes: readonly LaneColumn[];
  readonly ends: ReadonlyMap<string, string>;
  readonly routes: ReadonlyMap<string, Route>;
  readonly labels: ReadonlyMap<string, Label>;
  readonly stored: NonNullable<Diagram['layout']>['flows'];
}

export function keptRoutes(
  former: FormerRoutes,
  scope: Scope,
  boxes: ReadonlyMap<string, Box>,
  lanes: readonly LaneColumn[],
  stored: FormerRoutes['stored'],
): ReadonlyMap<string, Route> {
  const changed = changedBoxes(former.boxes, boxes);
  const sameLanes =
    lanes.length === former.lanes.length &&
    lanes.every((lane, i) => lane.x === former.lanes[i]?.x && lane.width === former.lanes[i]?.width);
  const partly = changed.size > 0 || !sameLanes;
  const kept = new Map<string, Route>();
  if (partly && scope.flows.length <= LARGE) return kept;
  const walls = [...changed].flatMap((id) => boxes.get(id) ?? []).map((box) => grow(box, 5));
  for (const flow of scope.flows) {
    const route = former.routes.get(flow.id);
    if (
      !route ||
      former.ends.get(flow.id) !== `${flow.from} ${flow.to}` ||
      former.stored?.[flow.id] !== stored?.[flow.id]
    )
      continue;
    if (changed.has(flow.from) || changed.has(flow.to)) continue;
    if (partly && walls.some((wall) => runsThrough(route.points, wall))) continue;
    kept.set(flow.id, route);
  }
  return kept;
}

function changedBoxes(former: ReadonlyMap<string, Box>, boxes: ReadonlyMap<string, Box>): Set<string> {
  const changed = new Set<string>();
  for (const [id, box] of boxes) {
    const was = former.get(id);
    if (!was || was.x !== box.x || was.y !== box.y || was.width !== box.width || was.height !== box.height)
      changed.add(id);
  }
  for (const id of former.keys()) if (!boxes.has(id)) changed.add(id);
  return changed;
}

export function runsThrough(points: readonly Point[], wall: Box): boolean {
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    if (
      Math.min(a.x, b.x) < right(wall) &&
      Math.max(a.x, b.x) > wall.x &&
      Math.min(a.y, b.y) < bottom(wall) &&
      Math.max(a.y, b.y) > wall.y
    )
      return true;
  }
  return false;
}

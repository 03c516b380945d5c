// What of a new scene is as it was: the very same objects, so that only the others are drawn anew. Called by the scene.
import type { Point } from '@baton/core';
import { axisOf } from './axis';
import type { Box } from './box';
import type { Scene, ScenePath } from './scene';

/** Steps and paths that are as they were are the very ones of before, so that only the others are drawn anew. */
export function withKnown(scene: Scene, keep: Scene): Scene {
  if (scene.mirrored !== keep.mirrored || scene.sideways !== keep.sideways) return scene;
  if (scene.mirrored && axisOf(scene) !== axisOf(keep)) return scene;
  const paths = new Map(keep.paths.map((path) => [path.id, path]));
  return {
    ...scene,
    nodes: scene.nodes.map((step) => {
      const was = keep.byId.get(step.id);
      const same =
        was?.node === step.node &&
        was.lane === step.lane &&
        was.tinted === step.tinted &&
        was.open === step.open &&
        was.depth === step.depth &&
        sameBox(was.box, step.box);
      return same ? was : step;
    }),
    paths: scene.paths.map((path) => {
      const was = paths.get(path.id);
      const same =
        was?.from === path.from &&
        was.to === path.to &&
        was.aside === path.aside &&
        was.bare === path.bare &&
        (scene.former.routes.has(path.id)
          ? scene.former.routes.get(path.id) === keep.former.routes.get(path.id)
          : samePoints(was.points, path.points)) &&
        sameLabel(was.label, path.label);
      return same ? was : path;
    }),
  };
}

function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function samePoints(a: readonly Point[], b: readonly Point[]): boolean {
  return a === b || (a.length === b.length && a.every(({ x, y }, i) => x === b[i]?.x && y === b[i]?.y));
}

function sameLabel(a: ScenePath['label'], b: ScenePath['label']): boolean {
  if (a === null || b === null) return a === b;
  return a.text === b.text && a.width === b.width && a.at.x === b.at.x && a.at.y === b.at.y;
}

// From the drawing as it is stored and arranged to the drawing as it is seen, and back: turned where work runs from side to side, mirrored where one
// reads from the right. The only place that turns or mirrors. Called by the scene and by all that follows the pointer.
import type { Point } from '@baton/core';
import { axisOf } from './axis';
import type { Box } from './box';
import type { Scene, ScenePath } from './scene';

/** How a scene is seen, apart from what is in it. */
export type Sight = Pick<Scene, 'sideways' | 'mirrored' | 'bounds'>;

const turnedPoint = ({ x, y }: Point): Point => ({ x: y, y: x });
const turnedBox = <B extends Box>(box: B): B => ({
  ...box,
  x: box.y,
  y: box.x,
  width: box.height,
  height: box.width,
});

/** Of a scene as it is stored. `bounds`: of the scene that it is part of, as seen; its own when absent. */
export function asSeen(scene: Scene, sideways: boolean, mirrored: boolean, bounds?: Box): Scene {
  if (!sideways && !mirrored) return scene;
  const sight = {
    sideways,
    mirrored,
    bounds: bounds ?? boxAsSeen({ sideways, mirrored, bounds: scene.bounds }, scene.bounds),
  };
  const box = <B extends Box>(stored: B) => boxAsSeen(sight, stored);
  const point = (stored: Point) => pointAsSeen(sight, stored);
  return {
    ...scene,
    ...sight,
    nodes: scene.nodes.map((node) => ({ ...node, box: box(node.box) })),
    notes: scene.notes.map((note) => ({
      ...note,
      box: box(note.box),
      line: note.line && [point(note.line[0]), point(note.line[1])],
    })),
    groups: scene.groups.map((group) => ({ ...group, box: box(group.box), title: box(group.title) })),
    // Lanes lie across the work: a mirror beside it leaves them where they are.
    lanes:
      mirrored && !sideways
        ? scene.lanes.map((lane) => ({ ...lane, x: axisOf(sight) - lane.x - lane.width }))
        : scene.lanes,
    paths: scene.paths.map((path) => pathAsSeen(sight, path)),
  };
}

export function pointAsSeen(sight: Sight, stored: Point): Point {
  const { x, y } = sight.sideways ? turnedPoint(stored) : stored;
  return { x: sight.mirrored ? axisOf(sight) - x : x, y };
}

export function pointAsStored(sight: Sight, seen: Point): Point {
  const point = { x: sight.mirrored ? axisOf(sight) - seen.x : seen.x, y: seen.y };
  return sight.sideways ? turnedPoint(point) : point;
}

export function boxAsSeen<B extends Box>(sight: Sight, stored: B): B {
  const box = sight.sideways ? turnedBox(stored) : stored;
  return sight.mirrored ? { ...box, x: axisOf(sight) - box.x - box.width } : box;
}

export function boxAsStored<B extends Box>(sight: Sight, seen: B): B {
  const box = sight.mirrored ? { ...seen, x: axisOf(sight) - seen.x - seen.width } : seen;
  return sight.sideways ? turnedBox(box) : box;
}

/** How far and whereto, without a place. */
export function shiftAsStored({ sideways, mirrored }: Omit<Sight, 'bounds'>, { x, y }: Point): Point {
  const by = { x: mirrored && x !== 0 ? -x : x, y };
  return sideways ? turnedPoint(by) : by;
}

export function shiftAsSeen({ sideways, mirrored }: Omit<Sight, 'bounds'>, stored: Point): Point {
  const { x, y } = sideways ? turnedPoint(stored) : stored;
  return { x: mirrored && x !== 0 ? -x : x, y };
}

export function pathAsSeen(sight: Sight, path: ScenePath): ScenePath {
  const point = (stored: Point) => pointAsSeen(sight, stored);
  return { ...path, points: path.points.map(point), label: path.label && { ...path.label, at: point(path.label.at) } };
}

// The insides of unfolded sub-processes among the steps and paths of the sheet around them. Called by the scene, also while something is
// dragged.
import type { Frame, Point } from '@baton/core';
import type { Box } from './box';
import type { Measures } from './directed';
import type { SceneNote } from './notes';
import type { Scene, SceneNode, ScenePath } from './scene';
import type { Scope } from './scope';

/** The inside of an unfolded sub-process. */
export interface Inset {
  readonly id: string;
  /** Its own drawing, in its own coordinates; never turned nor mirrored. */
  readonly scene: Scene;
  /** From its coordinates to those of the scene around, as they are stored. */
  readonly by: Point;
}

/** `box`: of the unfolded sub-process; `frame`: the part of its drawing that it shows. */
export function offsetOf(box: Box, frame: Frame, { frame: { head } }: Measures): Point {
  return { x: box.x + head.x - frame.x, y: box.y + head.y - frame.y };
}

/** The scene of one level, as it is stored, with what stands in its unfolded sub-processes. */
export function withInsets(scene: Scene, insets: readonly Inset[]): Scene {
  if (insets.length === 0) return scene;
  const own = scene.nodes;
  return {
    ...scene,
    insets,
    nodes: [...own, ...insets.flatMap((inset) => stepsOf(inset, own.find(({ id }) => id === inset.id)?.lane ?? 0))],
    paths: [...scene.paths, ...insets.flatMap(pathsOf)],
    notes: [...scene.notes, ...insets.flatMap(({ scene: { notes }, by }) => notes.map((note) => noteAt(note, by)))],
    groups: [
      ...scene.groups,
      ...insets.flatMap(({ scene: { groups }, by }) =>
        groups.map((group) => ({ ...group, box: shifted(group.box, by), title: shifted(group.title, by) })),
      ),
    ],
  };
}

function noteAt(note: SceneNote, by: Point): SceneNote {
  const to = ({ x, y }: Point) => ({ x: x + by.x, y: y + by.y });
  return { ...note, box: shifted(note.box, by), line: note.line && [to(note.line[0]), to(note.line[1])] };
}

function shifted(box: Box, by: Point): Box {
  return { ...box, x: box.x + by.x, y: box.y + by.y };
}

/** Of an inset, in the coordinates of the scene around; `lane` is that in which its sub-process stands. */
export function stepsOf({ scene, by }: Inset, lane: number): SceneNode[] {
  return scene.nodes.map((step) => {
    const known = steps.get(step);
    if (known?.lane === lane && known.box.x === step.box.x + by.x && known.box.y === step.box.y + by.y) return known;
    const box = { ...step.box, x: step.box.x + by.x, y: step.box.y + by.y };
    const moved = { ...step, box, lane, tinted: false, depth: (step.depth ?? 0) + 1 };
    steps.set(step, moved);
    return moved;
  });
}

export function pathsOf({ scene, by }: Inset): ScenePath[] {
  return scene.paths.map((path) => {
    const known = paths.get(path);
    if (known && known.by.x === by.x && known.by.y === by.y) return known.path;
    const to = ({ x, y }: Point) => ({ x: x + by.x, y: y + by.y });
    const moved = {
      ...path,
      points: path.points.map(to),
      label: path.label && { ...path.label, at: to(path.label.at) },
    };
    paths.set(path, { by, path: moved });
    return moved;
  });
}

/** What is the same in the inset is the same around it, as long as the inset stands where it stood. */
const steps = new WeakMap<SceneNode, SceneNode>();
const paths = new WeakMap<ScenePath, { readonly by: Point; readonly path: ScenePath }>();

/** The sheet or the unfolded sub-process in which a step of the scene stands. */
export function levelOf(scene: Scene, id: string): Level {
  for (let level: Level = { inside: null, scope: scene.scope, by: { x: 0, y: 0 }, scene }; ; ) {
    if (level.scope.byId.has(id)) return level;
    const inset = level.scene.insets.find((candidate) => candidate.scene.byId.has(id));
    if (!inset) return level;
    level = within(level, inset);
  }
}

export interface Level {
  /** The unfolded sub-process; null: the sheet itself. */
  readonly inside: string | null;
  readonly scope: Scope;
  /** From its coordinates to those of the sheet, as they are stored. */
  readonly by: Point;
  readonly scene: Scene;
}

/** From the coordinates of a sheet in the scene to those of the scene as stored; null: it is not unfolded here. */
export function offsetTo(scene: Scene, inside: string | null): Point | null {
  if (inside === null) return { x: 0, y: 0 };
  for (const inset of scene.insets) {
    if (inset.id === inside) return inset.by;
    const further = offsetTo(inset.scene, inside);
    if (further) return { x: inset.by.x + further.x, y: inset.by.y + further.y };
  }
  return null;
}

/** The innermost level under a place of the sheet, as it is stored: that in which something let go there would stand. */
export function levelAt(scene: Scene, at: Point, except: ReadonlySet<string> = new Set()): Level {
  for (let level: Level = { inside: null, scope: scene.scope, by: { x: 0, y: 0 }, scene }; ; ) {
    const inset = level.scene.insets.find(({ id, scene: { bounds }, by }) => {
      const [x, y] = [at.x - level.by.x - by.x, at.y - level.by.y - by.y];
      const isIn = x >= bounds.x && x <= bounds.x + bounds.width && y >= bounds.y && y <= bounds.y + bounds.height;
      return isIn && !except.has(id);
    });
    if (!inset) return level;
    level = within(level, inset);
  }
}

function within(level: Level, { id, scene, by }: Inset): Level {
  return { inside: id, scope: scene.scope, by: { x: level.by.x + by.x, y: level.by.y + by.y }, scene };
}

// The scene while something is dragged: only what moves is placed, routed and drawn anew; everything else is the very same as before, so that a
// large drawing follows the pointer as fast as a small one. Lanes stay as they are until it is let go. Called by the canvas, every frame.
import type { Flow, Point } from '@baton/core';
import { barSpans } from './bars';
import { type Box, grow, overlaps } from './box';
import { drawnBox, tagBoxes } from './drawn-boxes';
import { flowWords } from './flow-words';
import type { GridIndex } from './grid-index';
import { offsetOf, withInsets } from './insets';
import { runsThrough } from './kept-routes';
import { type Label, placeLabels, roomOf } from './labels';
import { SHAPE } from './measures';
import { placeGroups, placeNotes } from './notes';
import { obstaclesOf, type Route, routeSome } from './route-paths';
import {
  isTinted,
  labelGround,
  pathOf,
  type Scene,
  type SceneNode,
  type ScenePath,
  type SceneTexts,
  withIndex,
} from './scene';
import type { Scope } from './scope';
import { asSeen, boxAsSeen, pathAsSeen } from './seen';
import { Stretches } from './stretches';
import type { Obstacle, Obstacles } from './way-costs';

/** `moved`: stored places; of what stands in an unfolded sub-process, in the coordinates of the sheet. */
export function dragScene(still: Scene, moved: ReadonlyMap<string, Point>, texts: SceneTexts): Scene {
  if (still.insets.length === 0) return dragLevel(still, moved, texts);
  const own = new Map([...moved].filter(([id]) => still.scope.byId.has(id)));
  const level = own.size > 0 ? dragLevel(still, own, texts) : still;
  return withIndex(moveInsets(still, level, moved, texts));
}

/** What stands in unfolded sub-processes: goes along with them, or is dragged in them. */
function moveInsets(still: Scene, level: Scene, moved: ReadonlyMap<string, Point>, texts: SceneTexts): Scene {
  const insets = still.insets.map((inset) => {
    const frame = still.scope.open.get(inset.id);
    const box = level.former.boxes.get(inset.id);
    const by = frame && box ? offsetOf(box, frame, still.scope.measures) : inset.by;
    const inside = [...moved].filter(([id]) => inset.scene.byId.has(id));
    if (inside.length === 0) return by.x === inset.by.x && by.y === inset.by.y ? inset : { ...inset, by };
    const places = new Map(inside.map(([id, { x, y }]) => [id, { x: x - inset.by.x, y: y - inset.by.y }]));
    return { id: inset.id, by, scene: dragScene(inset.scene, places, texts) };
  });
  const inner = new Set(insets.flatMap(({ scene }) => [...scene.notes, ...scene.groups].map(({ id }) => id)));
  const own = {
    ...level,
    notes: level.notes.filter(({ id }) => !inner.has(id)),
    groups: level.groups.filter(({ id }) => !inner.has(id)),
    nodes: level.nodes.filter(({ id }) => level.scope.byId.has(id)),
    paths: level.paths.filter(({ id }) => level.former.ends.has(id)),
  };
  if (!still.mirrored && !still.sideways) return withInsets(own, insets);
  // Only what is inside comes as it is stored; the sheet's own steps are as they are seen.
  const empty = { ...own, nodes: [], paths: [], notes: [], groups: [] };
  const stored = { ...withInsets(empty, insets), lanes: [], sideways: false, mirrored: false };
  const inside = asSeen(stored, still.sideways, still.mirrored, still.bounds);
  return {
    ...own,
    insets,
    nodes: [...own.nodes, ...inside.nodes],
    paths: [...own.paths, ...inside.paths],
    notes: [...own.notes, ...inside.notes],
    groups: [...own.groups, ...inside.groups],
  };
}

function dragLevel(still: Scene, moved: ReadonlyMap<string, Point>, texts: SceneTexts): Scene {
  const { scope, former } = still;
  const changed = changedBoxes(still, moved, texts);
  const boxes = new Map(former.boxes);
  for (const [id, box] of changed) boxes.set(id, box);

  const ground = groundOf(still, [...moved.keys()].join(' '));
  const flows = affected(still, changed);
  const stretches = new Stretches(ground.stretches);
  const input = { scope, boxes, lanes: former.lanes, stored: former.stored ?? {} };
  const routes = routeSome(flows, input, new Around(ground.obstacles, obstaclesOf(scope, changed), changed), stretches);
  const labels = labelsOf(still, routes, boxes, texts);

  const steps = new Map<string, SceneNode>();
  for (const [id, box] of changed) {
    const step = still.byId.get(id);
    if (!step) continue;
    const tinted = isTinted(box, former.lanes);
    steps.set(id, { ...step, tinted, box: boxAsSeen(still, box) });
  }
  const paths = new Map<string, ScenePath>();
  for (const flow of flows) {
    const route = routes.get(flow.id);
    if (route) paths.set(flow.id, pathAsSeen(still, pathOf(scope, flow, route, labels.get(flow.id) ?? null)));
  }
  const scene = {
    ...still,
    nodes: still.nodes.map((step) => steps.get(step.id) ?? step),
    paths: still.paths.map((path) => paths.get(path.id) ?? path),
    former: { ...former, boxes, routes: new Map([...former.routes, ...routes]) },
  };
  return withIndex(still.notes.length + still.groups.length > 0 ? withNotes(scene, boxes) : scene);
}

/** Notes that hang on what is dragged go along, frames of stages stretch. Those of insets stand where they stand in theirs. */
function withNotes(scene: Scene, boxes: ReadonlyMap<string, Box>): Scene {
  const own = { ...scene, nodes: [], paths: [], lanes: [], sideways: false, mirrored: false };
  const level = { ...own, notes: placeNotes(scene.scope, boxes), groups: placeGroups(scene.scope, boxes) };
  const { notes, groups } = asSeen(level, scene.sideways, scene.mirrored, scene.bounds);
  const ids = new Set([...notes, ...groups].map(({ id }) => id));
  const others = {
    notes: scene.notes.filter(({ id }) => !ids.has(id)),
    groups: scene.groups.filter(({ id }) => !ids.has(id)),
  };
  return { ...scene, notes: [...notes, ...others.notes], groups: [...groups, ...others.groups] };
}

/** What is dragged, the tags on it and the bars that reach from or to it. */
function changedBoxes(still: Scene, moved: ReadonlyMap<string, Point>, texts: SceneTexts): Map<string, Box> {
  const { scope, former } = still;
  const changed = new Map<string, Box>();
  for (const [id, at] of moved) {
    const node = scope.byId.get(id);
    if (node) changed.set(id, drawnBox(node, at, scope.measures, texts.tag, scope.open.get(id)));
  }
  const hosts = new Map([...scope.attached].filter(([host]) => changed.has(host)));
  for (const [id, box] of tagBoxes({ ...scope, attached: hosts }, changed, texts.tag)) changed.set(id, box);
  const bars = new Set<string>();
  for (const id of moved.keys()) {
    if (isBar(scope, id)) bars.add(id);
    for (const { from } of scope.incoming.get(id) ?? []) if (isBar(scope, from)) bars.add(from);
    for (const { to } of scope.outgoing.get(id) ?? []) if (isBar(scope, to)) bars.add(to);
  }
  if (bars.size === 0) return changed;
  const sought = new Map(former.boxes);
  for (const [id, box] of changed) sought.set(id, box);
  const some = { ...scope, nodes: scope.nodes.filter((node) => bars.has(node.id)) };
  for (const [id, box] of barSpans(some, sought)) changed.set(id, box);
  return changed;
}

function isBar(scope: Scope, id: string): boolean {
  const kind = scope.byId.get(id)?.kind;
  return kind !== undefined && SHAPE[kind] === 'bar';
}

/** The paths of what changed, and those over which it lies now. */
function affected({ scope, former }: Scene, changed: ReadonlyMap<string, Box>): Flow[] {
  const walls = [...changed.values()].map((box) => grow(box, 5));
  return scope.flows.filter((flow) => {
    if (changed.has(flow.from) || changed.has(flow.to)) return true;
    const route = former.routes.get(flow.id);
    return route !== undefined && walls.some((wall) => runsThrough(route.points, wall));
  });
}

interface Ground {
  readonly moving: string;
  readonly obstacles: GridIndex<string>;
  readonly stretches: Stretches;
}

const grounds = new WeakMap<Scene, Ground>();

/** What stays where it is, gathered once for all frames of one drag. */
function groundOf(still: Scene, moving: string): Ground {
  const known = grounds.get(still);
  if (known?.moving === moving) return known;
  const { scope, former } = still;
  const ids = new Set(moving.split(' '));
  const stretches = new Stretches();
  for (const flow of scope.flows) {
    const route = ids.has(flow.from) || ids.has(flow.to) ? undefined : former.routes.get(flow.id);
    if (route) stretches.add(flow, route.points);
  }
  const ground = { moving, obstacles: obstaclesOf(scope, former.boxes), stretches };
  grounds.set(still, ground);
  return ground;
}

/** The steps that stay, with those that changed at their new places. */
class Around implements Obstacles {
  constructor(
    private readonly still: Obstacles,
    private readonly now: Obstacles,
    private readonly changed: ReadonlyMap<string, Box>,
  ) {}

  between(x: number, y: number, right: number, bottom: number): readonly Obstacle[] {
    const still = this.still.between(x, y, right, bottom).filter(({ item }) => !this.changed.has(item));
    const now = this.now.between(x, y, right, bottom);
    return now.length === 0 ? still : [...still, ...now];
  }
}

/** Words of the paths that were routed anew; those of the others stay where they stand. */
function labelsOf(
  { scope, former }: Scene,
  routes: ReadonlyMap<string, Route>,
  boxes: ReadonlyMap<string, Box>,
  texts: SceneTexts,
): Map<string, Label> {
  const words = new Map<string, string | null>();
  for (const flow of scope.flows) if (routes.has(flow.id)) words.set(flow.id, flowWords(scope, flow, texts));
  const reach = boundsAround(routes);
  const near = [...boxes.values()].filter((box) => reach !== null && overlaps(box, reach));
  const standing = [...former.labels].flatMap(([id, label]) => (routes.has(id) ? [] : [roomOf(label, scope.measures)]));
  return placeLabels(routes, words, near, labelGround(scope, former.lanes), standing);
}

function boundsAround(routes: ReadonlyMap<string, Route>): Box | null {
  let [left, top, end, low] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { points } of routes.values())
    for (const { x, y } of points) {
      left = Math.min(left, x);
      end = Math.max(end, x);
      top = Math.min(top, y);
      low = Math.max(low, y);
    }
  return left > end ? null : grow({ x: left, y: top, width: end - left, height: low - top }, 160);
}

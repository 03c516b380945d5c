// Where the arrow keys lead: with the work and back along paths, across it to what stands beside. By what is seen, also from right to left and
// where work runs from side to side: then the same is asked of the drawing as it is stored.
import type { Point } from '@baton/core';
import { bottom, centerX, centerY, right } from '../layout/box';
import { levelOf } from '../layout/insets';
import { FRAME } from '../layout/measures';
import type { Scene, SceneNode } from '../layout/scene';
import { boxAsStored, shiftAsStored } from '../layout/seen';

export type Arrow = 'up' | 'down' | 'left' | 'right';

/** By the name of the key. */
export const ARROWS: Readonly<Record<string, Arrow>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Whereto an arrow points, as seen. */
export const TOWARDS: Readonly<Record<Arrow, Point>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/** An arrow as it is seen, in the drawing as it is stored: `down` is with the work. */
export function arrowAsStored(scene: Pick<Scene, 'sideways' | 'mirrored'>, arrow: Arrow): Arrow {
  const { x, y } = shiftAsStored(scene, TOWARDS[arrow]);
  return x < 0 ? 'left' : x > 0 ? 'right' : y < 0 ? 'up' : 'down';
}

/** The step that the keyboard moves to; null: there is none in that direction. */
export function walk(seen: Scene, from: string, key: Arrow): string | null {
  const [scene, arrow] = [stored(seen), arrowAsStored(seen, key)];
  const here = scene.byId.get(from);
  if (!here) return first(seen);
  if (arrow === 'down') return inOf(scene, here) ?? along(scene, here, 'out') ?? outOf(scene, here, arrow);
  if (arrow === 'up') return along(scene, here, 'in') ?? outOf(scene, here, arrow);
  return nearest(scene, here, arrow);
}

/** In reading order: along the work. */
export function readingOrder(seen: Scene): readonly SceneNode[] {
  const places = stored(seen).byId;
  const at = ({ id, box }: SceneNode) => places.get(id)?.box ?? box;
  return [...seen.nodes].sort((a, b) => at(a).y - at(b).y || at(a).x - at(b).x);
}

export function first(scene: Scene): string | null {
  const start = scene.nodes.find((candidate) => candidate.node.kind === 'startEvent');
  return (start ?? readingOrder(scene)[0])?.id ?? null;
}

const flat = new WeakMap<Scene, Scene>();

/** With all steps where they are stored. */
function stored(scene: Scene): Scene {
  if (!scene.sideways && !scene.mirrored) return scene;
  const known = flat.get(scene);
  if (known) return known;
  const nodes = scene.nodes.map((step) => ({ ...step, box: boxAsStored(scene, step.box) }));
  const byId = new Map(nodes.map((step) => [step.id, step]));
  const result = { ...scene, nodes, byId, sideways: false, mirrored: false };
  flat.set(scene, result);
  return result;
}

/** With the work from the head of an unfolded sub-process leads into it. */
function inOf(scene: Scene, { id, open }: SceneNode): string | null {
  const inset = open && levelOf(scene, id).scene.insets.find((candidate) => candidate.id === id);
  return inset ? first(inset.scene) : null;
}

/** Where nothing leads on inside of one: back to its head, or on to what follows it. */
function outOf(scene: Scene, here: SceneNode, arrow: 'up' | 'down'): string | null {
  const { inside } = levelOf(scene, here.id);
  const around = inside === null ? undefined : scene.byId.get(inside);
  if (!around) return nearest(scene, here, arrow);
  return arrow === 'up' ? around.id : (along(scene, around, 'out') ?? outOf(scene, around, arrow));
}

/** The next step along a path that leads that way; straight on before sideways. */
function along(scene: Scene, here: SceneNode, way: 'out' | 'in'): string | null {
  if (way === 'in' && here.node.kind === 'boundaryEvent') return here.node.attachedTo;
  const { scope } = levelOf(scene, here.id);
  const flows = way === 'out' ? scope.outgoing.get(here.id) : scope.incoming.get(here.id);
  const ends = (flows ?? []).flatMap((flow) => scene.byId.get(way === 'out' ? flow.to : flow.from) ?? []);
  const ahead = ends.filter((end) => (way === 'out' ? bottom(end.box) > here.box.y : end.box.y < bottom(here.box)));
  const sorted = ahead.sort((a, b) => aside(a, here) - aside(b, here));
  return sorted[0]?.id ?? null;
}

/** How far aside; what lies before in its whole width (a bar) is straight on. */
function aside(end: SceneNode, here: SceneNode): number {
  const [a, b] = [centerX(here.box), centerX(end.box)];
  return a >= end.box.x && a <= right(end.box) ? Math.min(Math.abs(a - b), 1) : Math.abs(a - b);
}

/** Of an unfolded sub-process the middle of its head. */
function middleOf({ scope }: Scene, { box, open }: SceneNode): Point {
  const middle = { x: centerX(box), y: centerY(box) };
  if (!open) return middle;
  return scope.measures.sideways ? { ...middle, x: box.x + FRAME.head / 2 } : { ...middle, y: box.y + FRAME.head / 2 };
}

function nearest(scene: Scene, here: SceneNode, arrow: Arrow): string | null {
  let best: { id: string; cost: number } | null = null;
  const from = middleOf(scene, here);
  for (const other of scene.nodes) {
    if (other.id === here.id) continue;
    const to = middleOf(scene, other);
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const level = arrow === 'left' || arrow === 'right';
    const ahead = arrow === 'left' ? -dx : arrow === 'right' ? dx : arrow === 'up' ? -dy : dy;
    const away = level ? Math.abs(dy) : Math.abs(dx);
    if (ahead < 8 || away > ahead * 2.5 + 40) continue;
    const cost = ahead + away * 2.2;
    if (!best || cost < best.cost) best = { id: other.id, cost };
  }
  return best?.id ?? null;
}

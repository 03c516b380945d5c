// Where the arrow keys lead: down and up along paths, sideways to what stands beside. By what is seen, also from right to left.
import { bottom, centerX, centerY, right } from '../layout/box';
import { levelOf } from '../layout/insets';
import { FRAME } from '../layout/measures';
import type { Scene, SceneNode } from '../layout/scene';

export type Arrow = 'up' | 'down' | 'left' | 'right';

/** By the name of the key. */
export const ARROWS: Readonly<Record<string, Arrow>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The step that the keyboard moves to; null: there is none in that direction. */
export function walk(scene: Scene, from: string, arrow: Arrow): string | null {
  const here = scene.byId.get(from);
  if (!here) return first(scene);
  if (arrow === 'down') return inOf(scene, here) ?? along(scene, here, 'out') ?? outOf(scene, here, arrow);
  if (arrow === 'up') return along(scene, here, 'in') ?? outOf(scene, here, arrow);
  return nearest(scene, here, arrow);
}

/** In reading order. */
export function readingOrder(scene: Scene): readonly SceneNode[] {
  return [...scene.nodes].sort((a, b) => a.box.y - b.box.y || (scene.mirrored ? b.box.x - a.box.x : a.box.x - b.box.x));
}

export function first(scene: Scene): string | null {
  const start = scene.nodes.find((candidate) => candidate.node.kind === 'startEvent');
  return (start ?? readingOrder(scene)[0])?.id ?? null;
}

/** Down from the head of an unfolded sub-process leads into it. */
function inOf(scene: Scene, { id, open }: SceneNode): string | null {
  const inset = open && levelOf(scene, id).scene.insets.find((candidate) => candidate.id === id);
  return inset ? first(inset.scene) : null;
}

/** Where nothing leads on inside of one: up to its head, down to what follows it. */
function outOf(scene: Scene, here: SceneNode, arrow: 'up' | 'down'): string | null {
  const { inside } = levelOf(scene, here.id);
  const around = inside === null ? undefined : scene.byId.get(inside);
  if (!around) return nearest(scene, here, arrow);
  return arrow === 'up' ? around.id : (along(scene, around, 'out') ?? outOf(scene, around, arrow));
}

/** The next step along a path that leads that way; straight below before sideways. */
function along(scene: Scene, here: SceneNode, way: 'out' | 'in'): string | null {
  if (way === 'in' && here.node.kind === 'boundaryEvent') return here.node.attachedTo;
  const { scope } = levelOf(scene, here.id);
  const flows = way === 'out' ? scope.outgoing.get(here.id) : scope.incoming.get(here.id);
  const ends = (flows ?? []).flatMap((flow) => scene.byId.get(way === 'out' ? flow.to : flow.from) ?? []);
  const ahead = ends.filter((end) => (way === 'out' ? bottom(end.box) > here.box.y : end.box.y < bottom(here.box)));
  const sorted = ahead.sort((a, b) => sideways(a, here) - sideways(b, here));
  return sorted[0]?.id ?? null;
}

/** How far aside; what lies below in its whole width (a bar) is straight below. */
function sideways(end: SceneNode, here: SceneNode): number {
  const [a, b] = [centerX(here.box), centerX(end.box)];
  return a >= end.box.x && a <= right(end.box) ? Math.min(Math.abs(a - b), 1) : Math.abs(a - b);
}

function middleOf({ box, open }: SceneNode): number {
  return open ? box.y + FRAME.head / 2 : centerY(box);
}

function nearest(scene: Scene, here: SceneNode, arrow: Arrow): string | null {
  let best: { id: string; cost: number } | null = null;
  for (const other of scene.nodes) {
    if (other.id === here.id) continue;
    const dx = centerX(other.box) - centerX(here.box);
    const dy = middleOf(other) - middleOf(here);
    const level = arrow === 'left' || arrow === 'right';
    const ahead = arrow === 'left' ? -dx : arrow === 'right' ? dx : arrow === 'up' ? -dy : dy;
    const aside = level ? Math.abs(dy) : Math.abs(dx);
    if (ahead < 8 || aside > ahead * 2.5 + 40) continue;
    const cost = ahead + aside * 2.2;
    if (!best || cost < best.cost) best = { id: other.id, cost };
  }
  return best?.id ?? null;
}

// Arranges some steps of a sheet among themselves and leaves all others where they are: each in its lane as wide as that is now, below where the
// first of them stood, moved down where something stands in the way. Called by the plan of an arrangement.
import type { Diagram, Node, Point } from '@baton/core';
import { placing } from './auto-layout';
import { type Box, bottom, overlaps, right } from './box';
import type { Measures } from './directed';
import { drawnLevel } from './drawn-level';
import { framesOf, sizeOf } from './frames';
import { SHAPE } from './measures';
import { positionsOf } from './positions';
import { type Scope, scopeOf } from './scope';
import type { Steps } from './steps';

/** New places of the chosen steps, sheet by sheet; boundary events go with their step. */
export function* arrangeSome(diagram: Diagram, nodes: readonly string[]): Steps<Map<string, Point>> {
  const chosen = new Set(nodes);
  const sheets = new Set(diagram.nodes.flatMap(({ id, parent }) => (chosen.has(id) ? [parent ?? null] : [])));
  const places = new Map<string, Point>();
  for (const sheet of sheets) for (const [id, at] of yield* onSheet(diagram, sheet, chosen)) places.set(id, at);
  return places;
}

function* onSheet(diagram: Diagram, inside: string | null, chosen: ReadonlySet<string>): Steps<Map<string, Point>> {
  const whole = scopeOf(diagram, inside);
  const scope = partOf(whole, chosen);
  const steps = scope.nodes.filter((node) => node.kind !== 'boundaryEvent');
  const now = positionsOf(diagram, whole);
  const { lanes, boxes, laneIndex: laneOf } = drawnLevel(diagram, inside, (node) => node.name ?? '');
  yield;
  const { measures } = whole;
  const { card, gap, lane: room, nominal } = measures;
  const wanted = yield* placing(scope, laneOf);
  const frames = framesOf(diagram);
  const taken: Box[] = whole.nodes.flatMap((node) => {
    const at = now.get(node.id);
    return at && !chosen.has(node.id) ? [{ ...at, ...sizeOf(node, frames, measures) }] : [];
  });
  const top = Math.min(...steps.map((node) => now.get(node.id)?.y ?? Number.POSITIVE_INFINITY));
  const first = Math.min(...steps.map((node) => wanted.get(node.id)?.y ?? Number.POSITIVE_INFINITY));
  const pinned = widest(whole.nodes, boxes, laneOf, chosen, lanes.length - 1);
  const placed = steps
    .map((node) => {
      const { lane, column, y } = wanted.get(node.id) ?? { lane: 0, column: 0, y: first };
      const { x = 0, width = room.width } = lanes[lane] ?? {};
      const middle = x + room.inset + card.width / 2 + Math.min(column, columnsIn(width, measures) - 1) * room.column;
      const size = sizeOf(node, frames, measures);
      const at = pinned.has(node.id) ? (now.get(node.id)?.x ?? 0) : middle - nominal[node.kind].width / 2;
      return { id: node.id, box: { ...size, x: at, y: top + y - first } };
    })
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);

  const result = new Map<string, Point>();
  let down = 0;
  for (const { id, box } of placed) {
    let own: Box = { ...box, y: box.y + down };
    for (let hit = inTheWay(own, taken, gap.apart); hit; hit = inTheWay(own, taken, gap.apart))
      own = { ...own, y: bottom(hit) + gap.apart };
    // What follows keeps its distance.
    down = own.y - box.y;
    taken.push(own);
    result.set(id, { x: own.x, y: own.y });
    yield;
  }
  return result;
}

/** Chosen cards that alone make their lane as wide as it is: they stay in their column, or the lanes behind would move. */
function widest(
  nodes: readonly Node[],
  boxes: ReadonlyMap<string, Box>,
  laneOf: ReadonlyMap<string, number>,
  chosen: ReadonlySet<string>,
  last: number,
): Set<string> {
  const most = new Map<number, { readonly id: string; readonly to: number }>();
  for (const { id, kind } of nodes) {
    const [box, lane = 0] = [boxes.get(id), laneOf.get(id)];
    if (!box || SHAPE[kind] !== 'card' || lane === last) continue;
    const reach = right(box) - (most.get(lane)?.to ?? Number.NEGATIVE_INFINITY);
    // Of those that reach as far, one that stays where it is holds the lane.
    if (reach > 0 || (reach === 0 && !chosen.has(id))) most.set(lane, { id, to: right(box) });
  }
  return new Set([...most.values()].flatMap(({ id }) => (chosen.has(id) ? [id] : [])));
}

function inTheWay(box: Box, taken: readonly Box[], apart: number): Box | undefined {
  const around = { x: box.x, y: box.y - apart + 1, width: box.width, height: box.height + 2 * apart - 2 };
  return taken.find((other) => overlaps(around, other));
}

function columnsIn(width: number, { lane }: Measures): number {
  return Math.max(1, 1 + Math.floor((width - lane.width) / lane.column));
}

function partOf(scope: Scope, chosen: ReadonlySet<string>): Scope {
  const nodes = scope.nodes.filter(
    (node) => chosen.has(node.id) || (node.kind === 'boundaryEvent' && chosen.has(node.attachedTo)),
  );
  const ids = new Set(nodes.map(({ id }) => id));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const flows = scope.flows.filter((flow) => ids.has(flow.from) && ids.has(flow.to));
  const of = <T>(groups: ReadonlyMap<string, readonly T[]>, keep: (entry: T) => boolean) =>
    new Map([...groups].flatMap(([id, group]) => (ids.has(id) ? [[id, group.filter(keep)] as const] : [])));
  const isIn = (flow: { readonly from: string; readonly to: string }) => ids.has(flow.from) && ids.has(flow.to);
  return {
    ...scope,
    nodes,
    flows,
    byId,
    outgoing: of(scope.outgoing, isIn),
    incoming: of(scope.incoming, isIn),
    attached: of(scope.attached, () => true),
  };
}

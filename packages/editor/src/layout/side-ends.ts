// Ends that a decision leads to beside the main way ("Lost"): they stand in the narrow strip at the start of the lane, where they take
// no row of their own. Called by the auto-layout only.
import type { Node, Point } from '@baton/core';
import { type Box, bottom, grow, overlaps } from './box';
import { LANE, NOMINAL, SHAPE } from './measures';
import type { FlowOrder } from './order';
import type { Scope } from './scope';
import { textWidth } from './text-width';

const STRIP = 5;
const LONGEST_WORDS = 88;
const SEARCH = 420;

/** The ends that are to stand aside; at most one for each decision. */
export function asideRings(scope: Scope, order: FlowOrder, lane: ReadonlyMap<string, number>): Set<string> {
  const result = new Set<string>();
  for (const node of scope.nodes) {
    if (SHAPE[node.kind] !== 'decision') continue;
    const links = order.after.get(node.id) ?? [];
    const goesOn = links.some((link) => scope.byId.get(link.to)?.kind !== 'endEvent');
    const end = links.find((link) => {
      const target = scope.byId.get(link.to);
      if (target?.kind !== 'endEvent' || lane.get(link.to) !== lane.get(node.id)) return false;
      return scope.incoming.get(link.to)?.length === 1 && textWidth(target.name ?? '', 11.5) <= LONGEST_WORDS;
    });
    if (goesOn && end) result.add(end.to);
  }
  return result;
}

/** Adds their places to `points`; answers those for which there is no room. */
export function placeAsideRings(
  scope: Scope,
  order: FlowOrder,
  points: Map<string, Point>,
  aside: ReadonlySet<string>,
): string[] {
  const unplaced: string[] = [];
  const boxes = drawnBoxes(scope, points);
  for (const id of aside) {
    const end = scope.byId.get(id) as Node;
    const decision = order.before.get(id)?.[0]?.from ?? '';
    const from = points.get(decision);
    if (!from) {
      unplaced.push(id);
      continue;
    }
    const x = from.x - LANE.inset + STRIP;
    const width = 20 + textWidth(end.name ?? '', 11.5);
    const free = firstFree(boxes, { x, y: from.y + 56, width, height: 22 }, from.x + 95);
    if (free === null) unplaced.push(id);
    else {
      points.set(id, { x, y: free });
      boxes.push({ x, y: free, width, height: 22 });
    }
  }
  return unplaced;
}

function firstFree(boxes: readonly Box[], wanted: Box, column: number): number | null {
  if (wanted.x + wanted.width > column - 8) return null;
  for (let y = wanted.y; y < wanted.y + SEARCH; y += 4) {
    const tries = { ...wanted, y };
    if (!boxes.some((box) => overlaps(grow(box, 8), tries))) return centred(boxes, tries);
  }
  return null;
}

/** In a gap that is higher than needed, the middle of it (but not far below). */
function centred(boxes: readonly Box[], at: Box): number {
  let next = at.y + 60;
  for (const box of boxes) {
    if (box.x < at.x + at.width && at.x < box.x + box.width && box.y > at.y) next = Math.min(next, box.y);
  }
  const slack = next - bottom(at) - 8;
  return at.y + Math.max(0, Math.floor(slack / 8) * 4);
}

function drawnBoxes(scope: Scope, points: ReadonlyMap<string, Point>): Box[] {
  const boxes: Box[] = [];
  for (const [id, point] of points) {
    const node = scope.byId.get(id) as Node;
    const nominal = NOMINAL[node.kind];
    if (SHAPE[node.kind] === 'bar') boxes.push({ x: point.x + 60, y: point.y, width: 70, height: 6 });
    else boxes.push({ ...point, ...nominal });
  }
  return boxes;
}

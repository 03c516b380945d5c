// Bars of "do together": from their first to their last path and a little beyond. Called by the scene.
import { type Box, centerX } from './box';
import { middleX } from './frames';
import { SHAPE } from './measures';
import type { Scope } from './scope';

export function barSpans(scope: Scope, boxes: ReadonlyMap<string, Box>): Map<string, Box> {
  const { bar } = scope.measures;
  const spans = new Map<string, Box>();
  for (const node of scope.nodes) {
    const box = boxes.get(node.id);
    if (SHAPE[node.kind] !== 'bar' || !box) continue;
    const ends = [
      ...(scope.incoming.get(node.id) ?? []).map((flow) => flow.from),
      ...(scope.outgoing.get(node.id) ?? []).map((flow) => flow.to),
    ];
    const middles = ends.flatMap((id) => {
      const other = scope.byId.get(id);
      const otherBox = boxes.get(id);
      return other && otherBox && SHAPE[other.kind] !== 'bar' && id !== node.id
        ? [middleX(other.kind, otherBox, scope.measures)]
        : [];
    });
    if (middles.length === 0) middles.push(centerX(box));
    let from = Math.min(...middles) - bar.reach;
    let to = Math.max(...middles) + bar.reach;
    if (to - from < bar.shortest) {
      const middle = (from + to) / 2;
      [from, to] = [middle - bar.shortest / 2, middle + bar.shortest / 2];
    }
    spans.set(node.id, { ...box, x: from, width: to - from });
  }
  return spans;
}

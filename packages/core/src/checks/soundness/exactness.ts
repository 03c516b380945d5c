// Whether what is found at a level is certain: there are joins of which the check sees more than what can happen. Asked by
// `checkSoundness`, which stops nobody from publishing for what is not certain.
import type { Node } from '../../nodes/node';
import { type DrawingIndex, TOP } from '../drawing-index';
import type { Level } from './levels';
import { linkTarget } from './moves';

/**
 * False where the level holds a join that goes on with the n-th arrival (taken for one that waits for all that can still come), a join of
 * any paths that lies in a round, or a sub-process with such a join that seems not to come to its end.
 */
export function isExact(drawing: DrawingIndex, levels: ReadonlyMap<string, Level>, level: Level): boolean {
  return isExactFrom(drawing, levels, level, new Set());
}

function isExactFrom(
  drawing: DrawingIndex,
  levels: ReadonlyMap<string, Level>,
  level: Level,
  seen: Set<string>,
): boolean {
  if (seen.has(level.id)) return true;
  seen.add(level.id);
  return level.nodes.every((node) => {
    const inside = node.kind === 'subProcess' && node.id !== TOP ? levels.get(node.id) : undefined;
    const isHeld = inside !== undefined && (inside.explored.stuck.length > 0 || !inside.outcome.ends);
    if (inside && isHeld && !isExactFrom(drawing, levels, inside, seen)) return false;
    if ((drawing.incoming.get(node.id) ?? []).length < 2) return true;
    if (node.kind === 'parallelGateway') return node.waitFor === undefined;
    return node.kind !== 'inclusiveGateway' || !liesInRound(drawing, node);
  });
}

/** Whether a way on from the step leads back to it. */
function liesInRound(drawing: DrawingIndex, step: Node): boolean {
  const seen = new Set(waysFrom(drawing, step.id));
  for (const id of seen) for (const next of waysFrom(drawing, id)) seen.add(next);
  return seen.has(step.id);
}

function waysFrom(drawing: DrawingIndex, id: string): readonly string[] {
  const node = drawing.nodes.get(id);
  const jump = linkTarget(drawing.children.get(node?.parent ?? TOP) ?? [], node);
  return [
    ...(drawing.outgoing.get(id) ?? []).map((flow) => flow.to),
    ...(drawing.boundaries.get(id) ?? []).map((event) => event.id),
    ...(jump === undefined ? [] : [jump]),
  ];
}

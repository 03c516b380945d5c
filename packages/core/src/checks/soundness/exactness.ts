// Levels with joins that a reduced net does not tell exactly, and whether what is found at a level is certain. Asked by `levels.ts`, and by
// `checkSoundness`, which stops nobody from publishing for what is not certain.
import type { Node } from '../../nodes/node';
import { type DrawingIndex, TOP } from '../drawing-index';
import type { Level } from './levels';
import { whoReaches } from './reaching';

/** Whether the level holds a join that goes on with the n-th arrival, or one of any paths that lies in a round. */
export function dependsOnDrawing(drawing: DrawingIndex, nodes: readonly Node[]): boolean {
  return nodes.some((node) => {
    if ((drawing.incoming.get(node.id) ?? []).length < 2) return false;
    if (node.kind === 'parallelGateway') return node.waitFor !== undefined;
    return node.kind === 'inclusiveGateway' && liesInRound(drawing, nodes, node);
  });
}

/** False: joins were taken for others there, or in a sub-process that seems not to come to its end. */
export function isExact(levels: ReadonlyMap<string, Level>, level: Level): boolean {
  return isExactFrom(levels, level, new Set());
}

function isExactFrom(levels: ReadonlyMap<string, Level>, level: Level, seen: Set<string>): boolean {
  if (seen.has(level.id)) return true;
  seen.add(level.id);
  return (
    level.exact &&
    level.nodes.every((node) => {
      const inside = node.kind === 'subProcess' && node.id !== TOP ? levels.get(node.id) : undefined;
      const isHeld = inside !== undefined && (inside.explored.stuck.length > 0 || !inside.outcome.ends);
      return !inside || !isHeld || isExactFrom(levels, inside, seen);
    })
  );
}

/** Whether a way on from the step leads back to it. */
function liesInRound(drawing: DrawingIndex, nodes: readonly Node[], step: Node): boolean {
  const flows = nodes.flatMap((node) => drawing.outgoing.get(node.id) ?? []);
  return whoReaches(nodes, flows, step.id).has(step.id);
}

// Levels with joins that a reduced net does not tell exactly, and whether what is found at a level is certain. Asked by `levels.ts`, and by
// `checkSoundness`, which stops nobody from publishing for what is not certain.
import type { Node } from '../../nodes/node';
import { type DrawingIndex, TOP } from '../drawing-index';
import { joinOf } from './behaviour';
import type { Level } from './level';
import { reaching } from './reaching';

/** Steps of a level times its joins, at most: beyond, it is not gone through as it was drawn. */
const MOST_TO_RELATE = 300_000;

/** Whether the level holds a join that goes on with the n-th arrival, or one of any paths that lies in a round. */
export function dependsOnDrawing(drawing: DrawingIndex, nodes: readonly Node[]): boolean {
  const joins = nodes.filter((node) => (drawing.incoming.get(node.id) ?? []).length > 1);
  if (joins.some((node) => node.kind === 'parallelGateway' && node.waitFor !== undefined)) return true;
  const any = joins.filter((node) => node.kind === 'inclusiveGateway');
  if (any.length === 0) return false;
  const reaches = reaching(
    nodes,
    nodes.flatMap((node) => drawing.outgoing.get(node.id) ?? []),
  );
  // Of very many it is taken that one does.
  return any.length * nodes.length > MOST_TO_RELATE || any.some(({ id }) => reaches(id).has(id));
}

/** Whether what each of its joins depends on can be worked out in time. */
export function isRelatable(drawing: DrawingIndex, nodes: readonly Node[]): boolean {
  const joins = nodes.filter((node) => joinOf(node) !== null && (drawing.incoming.get(node.id) ?? []).length > 1);
  return joins.length * nodes.length <= MOST_TO_RELATE;
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

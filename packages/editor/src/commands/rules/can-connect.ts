// Whether a path may lead from one step to another, with the reason when not.
import { type Diagram, kindOf, type Node } from '@baton/core';
import { type Refusal, refused } from '../command';

/** Null: it may. Asked by the commands, and by the canvas to dim what cannot be reached. */
export function canConnect(diagram: Diagram, { from, to }: { from: Node; to: Node }): Refusal | null {
  const facts = { from: from.name ?? from.id, to: to.name ?? to.id };
  if (!kindOf(from.kind).traits.outgoing) return refused('connect.out-of-end', facts);
  if (to.kind === 'boundaryEvent') return refused('connect.into-boundary', facts);
  if (!kindOf(to.kind).traits.incoming) return refused('connect.into-start', facts);
  if (from.id === to.id) return refused('connect.to-itself', facts);
  if ((from.parent ?? null) !== (to.parent ?? null)) return refused('connect.crosses-border', facts);
  if (diagram.flows.some((flow) => flow.from === from.id && flow.to === to.id)) return refused('connect.twice', facts);
  return null;
}

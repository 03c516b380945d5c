// Whether a path may lead from one step to another, with the reason when not.

import type { Diagram, Node } from '@baton/core';
import { TRAITS } from '../../kinds/traits';
import { type Refusal, refused } from '../command';

/** Null: it may. Asked by the commands, and by the canvas to dim what cannot be reached. */
export function canConnect(diagram: Diagram, { from, to }: { from: Node; to: Node }): Refusal | null {
  const facts = { from: from.name ?? from.id, to: to.name ?? to.id };
  if (!TRAITS[from.kind].outgoing) return refused('connect.out-of-end', facts);
  if (to.kind === 'boundaryEvent') return refused('connect.into-boundary', facts);
  if (!TRAITS[to.kind].incoming) return refused('connect.into-start', facts);
  if (from.id === to.id) return refused('connect.to-itself', facts);
  if ((from.parent ?? null) !== (to.parent ?? null)) return refused('connect.crosses-border', facts);
  if (diagram.flows.some((flow) => flow.from === from.id && flow.to === to.id)) return refused('connect.twice', facts);
  return null;
}

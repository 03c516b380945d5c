// Steps by their names, and with them the reasons why a case cannot be moved. For previews, and for refusals of moves.
import type { MigrationReason, ProcessGraph } from '@baton/core';
import { nameOf } from '../commit/project-case';
import type { NamedReason, StepName } from '../ports/process-releases';

/** A reason names a step of the version in which it is: where it stands in the old one, what would come of it in the new one. */
export function namedReason(reason: MigrationReason, from: ProcessGraph, to: ProcessGraph): NamedReason {
  if (reason.node === null) return { ...reason, name: null };
  const graph = from.ordinals.has(reason.node) ? from : to;
  return { ...reason, name: stepOf(graph, reason.node).name };
}

export function stepOf(graph: ProcessGraph, id: string): StepName {
  const ordinal = graph.ordinals.get(id);
  return { step: id, name: ordinal === undefined ? id : nameOf(graph, ordinal) };
}

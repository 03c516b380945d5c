// Two drawings as one, with what is told of each step, note and stage. Pure; loaded when drawings are first compared.
import type { Diagram } from '@baton/core';
import { businessChanges } from './business-changes';
import { mergedDrawing } from './merged-drawing';
import { idOfPart, partChanges } from './part-changes';

export type ChangeType = 'added' | 'changed' | 'removed';

export interface ComparedDrawings {
  readonly diagram: Diagram;
  /** What differs, by the id of the step, note or stage; null: does not. */
  readonly marks: ReadonlyMap<string, ChangeType | null>;
  /** Paths that are no more. */
  readonly removedFlows: ReadonlySet<string>;
  /** The first step that differs. */
  readonly first: string | null;
}

export function comparedDrawings(before: Diagram, after: Diagram): ComparedDrawings {
  const { diagram, removedFlows } = mergedDrawing(before, after);
  const marks = new Map<string, ChangeType | null>();
  for (const { id } of [...diagram.nodes, ...(diagram.notes ?? []), ...(diagram.groups ?? [])]) marks.set(id, null);
  const changes = businessChanges(before, after);
  for (const { type, node } of changes) marks.set(node.id, type);
  for (const change of partChanges(before, after)) marks.set(idOfPart(change), change.type);
  return { diagram, marks, removedFlows, first: changes[0]?.node.id ?? null };
}

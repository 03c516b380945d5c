// Two drawings shown as one on the canvas: what is new, changed and removed with a word above it, everything else quieter. Called by the frame.
import type { Diagram } from '@baton/core';
import { useWords } from '@baton/look';
import { useMemo } from 'react';
import { useDiagram } from '../document/editor-context';
import type { Comparison } from '../document/view-store';
import type { StepOverlay } from '../kinds/editor-kind';
import { businessChanges } from './business-changes';
import { mergedDrawing } from './merged-drawing';
import { idOfPart, partChanges } from './part-changes';

export interface ShownComparison {
  readonly diagram: Diagram;
  /** Of steps, notes and stages. */
  readonly overlays: Readonly<Record<string, StepOverlay>>;
  /** Paths that are no more. */
  readonly removedFlows: ReadonlySet<string>;
  /** The first step with a word above it. */
  readonly first: string | null;
}

const TONES = { added: 'ok', changed: 'accent', removed: 'late' } as const;

export function useComparison(comparison: Comparison | null): ShownComparison | null {
  const withDraft = comparison !== null && comparison.after === null;
  const draft = useDiagram((diagram) => (withDraft ? diagram : null));
  const { publish } = useWords();
  const before = comparison?.before.diagram;
  const after = comparison?.after?.diagram ?? draft;
  return useMemo(() => {
    if (!before || !after) return null;
    const { diagram, removedFlows } = mergedDrawing(before, after);
    const overlays: Record<string, StepOverlay> = {};
    for (const { id } of [...diagram.nodes, ...(diagram.notes ?? []), ...(diagram.groups ?? [])])
      overlays[id] = { ahead: true, problem: false, warning: false };
    const mark = (id: string, type: keyof typeof TONES) => {
      overlays[id] = { mark: { text: publish.mark[type], tone: TONES[type] }, problem: false, warning: false };
    };
    const changes = businessChanges(before, after);
    for (const { type, node } of changes) mark(node.id, type);
    for (const change of partChanges(before, after)) mark(idOfPart(change), change.type);
    return { diagram, overlays, removedFlows, first: changes[0]?.node.id ?? null };
  }, [before, after, publish]);
}

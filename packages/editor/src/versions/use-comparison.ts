// Two drawings shown as one on the canvas: what is new, changed and removed with a word above it, everything else quieter. Called by the frame; how
// drawings are compared is loaded when that is first asked for.
import type { Diagram } from '@baton/core';
import { useWords } from '@baton/look';
import { useEffect, useMemo, useState } from 'react';
import { useDiagram } from '../document/editor-context';
import type { Comparison } from '../document/view-store';
import type { StepOverlay } from '../kinds/editor-kind';

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

type Compare = typeof import('./compared-drawings').comparedDrawings;

export function useComparison(comparison: Comparison | null): ShownComparison | null {
  const draft = useDiagram();
  const { canvas } = useWords();
  const before = comparison?.before.diagram;
  const after = comparison ? (comparison.after?.diagram ?? draft) : undefined;
  const compare = useCompare(before !== undefined);
  return useMemo(() => {
    if (!before || !after || !compare) return null;
    const { marks, ...compared } = compare(before, after);
    const overlays: Record<string, StepOverlay> = {};
    for (const [id, type] of marks)
      overlays[id] = {
        ...(type === null ? { ahead: true } : { mark: { text: canvas.mark[type], tone: TONES[type] } }),
        problem: false,
        warning: false,
      };
    return { ...compared, overlays };
  }, [before, after, compare, canvas]);
}

function useCompare(isAsked: boolean): Compare | null {
  const [compare, setCompare] = useState<Compare | null>(null);
  useEffect(() => {
    if (!isAsked || compare) return;
    let gone = false;
    import('./compared-drawings').then(
      (part) => !gone && setCompare(() => part.comparedDrawings),
      // Without it the list tells the differences all the same.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [isAsked, compare]);
  return compare;
}

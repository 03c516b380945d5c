// What a press on a path does: selects it and tells that it was pressed. Called by the stage.
import type { NodeChange } from '@xyflow/react';
import { useMemo } from 'react';
import type { StageProps } from './stage-props';
import type { StepNodeModel } from './step-node';

/** Undefined: paths cannot be selected. While a fix is only looked at nothing is changed, but paths still lead to their panel. */
export function useSelectFlow({
  editor,
  previewed,
  onSelect,
  onPress,
}: StageProps): ((id: string) => void) | undefined {
  const canSelect = editor !== null || previewed !== undefined;
  return useMemo(() => {
    if (!canSelect) return undefined;
    return (id) => {
      onSelect({ nodes: [], flows: [id] });
      onPress?.({ nodes: [], flows: [id] });
    };
  }, [canSelect, onSelect, onPress]);
}

/** The selected steps once React Flow has told what changed; null: nothing did. */
export function selectedAfter(
  changes: readonly NodeChange<StepNodeModel>[],
  before: readonly string[],
): string[] | null {
  const chosen = new Set(before);
  let changed = false;
  for (const change of changes) {
    if (change.type !== 'select' || chosen.has(change.id) === change.selected) continue;
    changed = true;
    if (change.selected) chosen.add(change.id);
    else chosen.delete(change.id);
  }
  return changed ? [...chosen] : null;
}

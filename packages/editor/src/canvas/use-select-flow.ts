// What a press on a path does: selects it and tells that it was pressed. Called by the stage.
import { useMemo } from 'react';
import type { StageProps } from './stage-props';

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

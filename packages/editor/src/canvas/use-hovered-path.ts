// The path under the pointer, which shows its "+". It stays while the pointer is on the "+" itself. Called by the stage.
import { type PointerEvent, useCallback, useEffect, useState } from 'react';

export function useHoveredPath(active: boolean) {
  const [hovered, setHovered] = useState<string | null>(null);
  useEffect(() => {
    if (!active) setHovered(null);
  }, [active]);
  const onPointerMove = useCallback(
    (event: PointerEvent) => {
      if (!active) return;
      const target = event.target as Element;
      const path =
        target.closest?.('[data-flow]')?.getAttribute('data-flow') ??
        target.closest?.('[data-plus]')?.getAttribute('data-plus');
      setHovered(path ?? null);
    },
    [active],
  );
  const onPointerLeave = useCallback(() => setHovered(null), []);
  return { hovered, onPointerMove, onPointerLeave };
}

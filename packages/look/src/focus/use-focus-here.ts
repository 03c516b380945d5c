// The keyboard goes into a part that opens at a press, and back to where it came from when that closes. Called by the columns beside the drawing.
import { type RefObject, useEffect } from 'react';

/** The element can have the keyboard (`tabIndex={-1}`). Whoever has gone on elsewhere meanwhile stays there. */
export function useFocusHere(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    area.current?.focus({ preventScroll: true });
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [area]);
}

// The keyboard goes into a part that opens at a press, and back to where it came from when that closes. Called by the columns beside the drawing.
import { type RefObject, useLayoutEffect } from 'react';

/** The element can have the keyboard (`tabIndex={-1}`). Whoever has gone on elsewhere meanwhile stays there. */
export function useFocusHere(area: RefObject<HTMLElement | null>): void {
  // Before it is gone from the page: afterwards whatever stands in its place would have been given the keyboard.
  useLayoutEffect(() => {
    const part = area.current;
    const before = document.activeElement;
    part?.focus({ preventScroll: true });
    return () => {
      const now = document.activeElement;
      const isLost = now === null || now === document.body || part?.contains(now);
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [area]);
}

// When what had the keyboard goes (a removed step, a written name), the keyboard goes on to the step that has the tab stop, instead of being
// lost. Called by the stage.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

export function useKeepFocus(
  frame: RefObject<HTMLElement | null>,
  step: string | null,
  active: boolean,
  goTo: (id: string) => void,
): void {
  const inside = useRef(false);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const onIn = () => {
      inside.current = true;
    };
    const onOut = (event: FocusEvent) => {
      const to = event.relatedTarget as Node | null;
      if (to && !element.contains(to)) inside.current = false;
    };
    // A press beside the canvas takes the keyboard away on purpose.
    const onDown = (event: PointerEvent) => {
      if (!element.contains(event.target as Node)) inside.current = false;
    };
    element.addEventListener('focusin', onIn);
    element.addEventListener('focusout', onOut);
    element.ownerDocument.addEventListener('pointerdown', onDown, true);
    return () => {
      element.removeEventListener('focusin', onIn);
      element.removeEventListener('focusout', onOut);
      element.ownerDocument.removeEventListener('pointerdown', onDown, true);
    };
  }, [frame]);

  useEffect(() => {
    if (!active || step === null) return;
    // React Flow draws its steps a moment after we did.
    const look = requestAnimationFrame(() => {
      const { activeElement, body } = document;
      const lost = activeElement === null || activeElement === body;
      if (inside.current && lost) goTo(step);
    });
    return () => cancelAnimationFrame(look);
  });
}

/** The keyboard is sent to a step: once for each time that it is asked for. */
export function useGoTo() {
  const taken = useRef(0);
  const takeFocus = useCallback((n: number) => {
    if (n <= taken.current) return false;
    taken.current = n;
    return true;
  }, []);
  const [focusNow, setFocusNow] = useState({ id: null as string | null, n: 0 });
  const goTo = useCallback((id: string) => setFocusNow((before) => ({ id, n: before.n + 1 })), []);
  return { focusNow, goTo, takeFocus };
}

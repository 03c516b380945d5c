// The keyboard stays in the panel when what it was at is taken away (a condition, a field, a reminder): it goes to what stands in its place, else to what
// stood before it. Called by the panel.
import { type RefObject, useEffect } from 'react';

const REACHABLE = 'button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

export function useHoldFocus(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = frame.current;
    if (!root) return;
    /** What had the keyboard last, and what stood before and after it then. */
    let last: { readonly at: Element; readonly around: readonly HTMLElement[] } | null = null;
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const all = [...root.querySelectorAll<HTMLElement>(REACHABLE)];
      const at = all.indexOf(target);
      // First what follows, from near to far, then what stood before.
      last = { at: target, around: at < 0 ? [] : [...all.slice(at + 1), ...all.slice(0, at).reverse()] };
    };
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Element && !root.contains(relatedTarget)) last = null;
    };
    const watch = new MutationObserver(() => {
      if (!last || last.at.isConnected || document.activeElement !== document.body) return;
      const next = last.around.find((one) => one.isConnected);
      last = null;
      next?.focus({ preventScroll: true });
    });
    root.addEventListener('focusin', note);
    root.addEventListener('focusout', leave);
    watch.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener('focusin', note);
      root.removeEventListener('focusout', leave);
      watch.disconnect();
    };
  }, [frame]);
}

// Whether the person has done anything on the page, or with what is looked at there, since the canvas came up. Until then it may still choose its
// view. Called by use-fit.
import { type RefObject, useEffect, useRef } from 'react';

const ACTS = ['pointerdown', 'wheel', 'keydown'] as const;

/** `area`: only what is done there counts. */
export function useTouched(area: RefObject<HTMLElement | null> | null): RefObject<boolean> {
  const touched = useRef(false);
  useEffect(() => {
    const where = area?.current ?? window;
    const onAct = () => {
      touched.current = true;
    };
    for (const act of ACTS) where.addEventListener(act, onAct, { capture: true, passive: true });
    return () => {
      for (const act of ACTS) where.removeEventListener(act, onAct, true);
    };
  }, [area]);
  return touched;
}

// Whether the person has done anything on the page since the canvas came up. Until then it may still choose its opening view. Called by
// use-fit.
import { type RefObject, useEffect, useRef } from 'react';

const ACTS = ['pointerdown', 'wheel', 'keydown'] as const;

export function useTouched(): RefObject<boolean> {
  const touched = useRef(false);
  useEffect(() => {
    const stop = () => {
      for (const act of ACTS) window.removeEventListener(act, onAct, true);
    };
    const onAct = () => {
      touched.current = true;
      stop();
    };
    for (const act of ACTS) window.addEventListener(act, onAct, { capture: true, passive: true });
    return stop;
  }, []);
  return touched;
}

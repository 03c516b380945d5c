// Guards against a second tap: what has only just come under the finger is not completed by it. Called by the task's page.
import { useCallback, useEffect, useState } from 'react';

/** A second tap that was meant for what stood there before comes within this time. */
const MOMENT_IN = 700;

export interface JustShown {
  /** Its button does not answer yet. */
  readonly isTooSoon: boolean;
  /** Something else stands here from now on. */
  readonly shown: () => void;
  /** The reader has begun with it: whatever they press now they mean. */
  readonly begun: () => void;
}

/** `isNext`: it came in the place of another; the moment begins when it is there to be read. */
export function useJustShown(isNext: boolean, isLoaded: boolean): JustShown {
  const [isTooSoon, setIsTooSoon] = useState(isNext);
  useEffect(() => {
    if (!isTooSoon || !isLoaded) return;
    const timer = setTimeout(() => setIsTooSoon(false), MOMENT_IN);
    return () => clearTimeout(timer);
  }, [isTooSoon, isLoaded]);
  const shown = useCallback(() => setIsTooSoon(true), []);
  const begun = useCallback(() => setIsTooSoon(false), []);
  return { isTooSoon, shown, begun };
}

// The real clock: what time it is and being woken at a moment, however far away. Used by the Node runtime.

export interface NodeClock {
  /** Epoch ms. */
  now(): number;
  /** Calls back once, not before `at` and never within this call; answers how to stop it. */
  wakeAt(at: number, callback: () => void): () => void;
}

/**
 * The longest single wait. `setTimeout` cannot wait beyond 24.8 days, and counts the time that the machine runs: after a sleep, or when the
 * clock is set, it is late or early. Looking again each minute bounds both.
 */
const LONGEST_WAIT_IN = 60_000;

export function systemClock(): NodeClock {
  const now = () => Date.now();
  return {
    now,
    wakeAt(at, callback) {
      let timer: NodeJS.Timeout;
      const look = () => {
        const left = at - now();
        if (left <= 0) callback();
        else timer = setTimeout(look, Math.min(left, LONGEST_WAIT_IN));
      };
      timer = setTimeout(look, Math.min(Math.max(at - now(), 0), LONGEST_WAIT_IN));
      return () => clearTimeout(timer);
    },
  };
}

// How long to wait before a message is tried again, and how often: quickly at first, then every four hours over a long weekend.

const MINUTE = 60_000;
const WAITS = [MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE];
const LONG_WAIT = 240 * MINUTE;
/** Attempts in all: the last one is more than three days after the first. */
export const MOST_ATTEMPTS = 24;

/** Null: that was the last attempt. `attempt` counts from 1. */
export function waitAfter(attempt: number): number | null {
  return attempt >= MOST_ATTEMPTS ? null : (WAITS[attempt - 1] ?? LONG_WAIT);
}

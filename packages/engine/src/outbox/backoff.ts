// How long to wait before a message is tried again, and how often.

const MINUTE = 60_000;
const WAITS = [MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE, 240 * MINUTE];

/** Null: that was the last attempt. `attempt` counts from 1. */
export function waitAfter(attempt: number): number | null {
  return WAITS[attempt - 1] ?? null;
}

// What time it is and waking up later, as the engine takes it from its host. The real clock lives with the host (core has no I/O); tests and
// the editor's try-out use `VirtualClock`.

/** Given out by the clock that set the timer, and only of use to it. */
export type TimerHandle = number;

/**
 * Instants are epoch ms. An implementation over `setTimeout` must split waits of more than 24.8 days (2^31 - 1 ms), which otherwise fire at
 * once, and must compare with `now()` when it wakes, since machines sleep and clocks are set.
 */
export interface Clock {
  now(): number;
  /** Calls back once, not before `at`; as soon as possible, but never within this call, where `at` has passed. */
  setTimer(callback: () => void, at: number): TimerHandle;
  /** Nothing happens where the timer has fired or been cleared. */
  clearTimer(handle: TimerHandle): void;
}

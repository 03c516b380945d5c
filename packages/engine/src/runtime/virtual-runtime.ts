// A runtime whose time is a VirtualClock: for tests, the editor's try-out and simulation. Ids count up, so a run is the same each time.
import type { VirtualClock } from '@baton/core';
import type { Runtime } from '../ports/runtime';
import { sha256 } from './sha256';

/** `onFault` gets what is nobody's reply; by default it surfaces as an unhandled rejection, which fails a test and harms nothing under way. */
export function virtualRuntime(clock: VirtualClock, onFault: Runtime['fault'] = surface): Runtime {
  let ids = 0;
  return {
    now: () => clock.now(),
    wakeAt(at, callback) {
      const timer = clock.set(callback, at);
      return () => clock.clear(timer);
    },
    newId: () => `id-${(++ids).toString().padStart(6, '0')}`,
    sha256,
    fault: onFault,
  };
}

function surface(error: unknown): void {
  void Promise.reject(error);
}

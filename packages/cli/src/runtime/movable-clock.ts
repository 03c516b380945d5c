// A clock that runs on like the real one and can be moved forward: for tests by hand and end to end. `serve` uses it where
// BATON_TEST_CLOCK is set, and the server then offers to move it.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { TimeError } from '@baton/core';
import { type NodeClock, systemClock } from './node-clock';

export interface MovableClock extends NodeClock {
  /** Calls back who is due by then, in order of time. Throws TimeError `clock.backwards`, `time.out-of-range`. */
  moveTo(at: number): void;
  advanceBy(ms: number): void;
}

interface Wake {
  readonly at: number;
  readonly callback: () => void;
  stopWaiting: () => void;
}

export interface MovableClockOptions {
  /** Keeps how far the clock was moved, so that it does not go back when the process is started again. */
  readonly file?: string;
  readonly real?: NodeClock;
}

export function createMovableClock({ file, real = systemClock() }: MovableClockOptions = {}): MovableClock {
  let aheadIn = readAhead(file);
  const wakes = new Set<Wake>();

  const now = () => real.now() + aheadIn;
  const fire = (wake: Wake) => {
    wakes.delete(wake);
    wake.stopWaiting();
    wake.callback();
  };
  const wait = (wake: Wake) => {
    wake.stopWaiting = real.wakeAt(wake.at - aheadIn, () => fire(wake));
  };

  const moveTo = (at: number) => {
    const from = now();
    if (!Number.isFinite(at)) throw new TimeError('time.out-of-range', { at: String(at) });
    if (at < from) throw new TimeError('clock.backwards', { now: from, at });
    aheadIn += at - from;
    if (file !== undefined) writeAhead(file, aheadIn);
    for (const wake of [...wakes].sort((a, b) => a.at - b.at)) {
      if (!wakes.has(wake)) continue;
      if (wake.at <= at) {
        fire(wake);
      } else {
        wake.stopWaiting();
        wait(wake);
      }
    }
  };

  return {
    now,
    wakeAt(at, callback) {
      const wake: Wake = { at, callback, stopWaiting: () => {} };
      wakes.add(wake);
      wait(wake);
      return () => {
        wakes.delete(wake);
        wake.stopWaiting();
      };
    },
    moveTo,
    advanceBy: (ms) => moveTo(now() + ms),
  };
}

function readAhead(file: string | undefined): number {
  if (file === undefined || !existsSync(file)) return 0;
  const { aheadIn } = JSON.parse(readFileSync(file, 'utf8')) as { aheadIn?: unknown };
  return typeof aheadIn === 'number' && aheadIn > 0 ? aheadIn : 0;
}

function writeAhead(file: string, aheadIn: number): void {
  writeFileSync(`${file}.part`, JSON.stringify({ aheadIn }));
  renameSync(`${file}.part`, file);
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VirtualClock } from '@baton/core';
import { expect, it } from 'vitest';
import { createMovableClock } from './movable-clock';
import type { NodeClock } from './node-clock';

const HOUR = 3_600_000;
const START_AT = Date.UTC(2026, 0, 5, 9);

/** The real clock, standing until the test moves it. */
function real() {
  const clock = new VirtualClock(START_AT);
  const nodeClock: NodeClock = {
    now: () => clock.now(),
    wakeAt: (at, callback) => {
      const timer = clock.set(callback, at);
      return () => clock.clear(timer);
    },
  };
  return { clock, nodeClock };
}

it('runs on with the real clock, and further ahead once it was moved', () => {
  const { clock, nodeClock } = real();
  const movable = createMovableClock({ real: nodeClock });
  clock.advanceBy(HOUR);
  expect(movable.now()).toBe(START_AT + HOUR);
  movable.advanceBy(5 * HOUR);
  clock.advanceBy(HOUR);
  expect(movable.now()).toBe(START_AT + 7 * HOUR);
});

it('wakes who is due when it is moved, in order of time, and the others so much earlier', () => {
  const { clock, nodeClock } = real();
  const movable = createMovableClock({ real: nodeClock });
  const woken: string[] = [];
  movable.wakeAt(START_AT + 3 * HOUR, () => woken.push('third'));
  movable.wakeAt(START_AT + HOUR, () => woken.push('first'));
  const stop = movable.wakeAt(START_AT + 2 * HOUR, () => woken.push('stopped'));
  movable.wakeAt(START_AT + 10 * HOUR, () => woken.push('later'));
  const stopLater = movable.wakeAt(START_AT + 10 * HOUR, () => woken.push('stopped later'));
  stop();
  movable.moveTo(START_AT + 4 * HOUR);
  expect(woken).toEqual(['first', 'third']);
  stopLater();
  clock.advanceBy(6 * HOUR - 1);
  expect(woken).toEqual(['first', 'third']);
  clock.advanceBy(1);
  expect(woken).toEqual(['first', 'third', 'later']);
  expect(clock.size).toBe(0);
});

it('does not go back, nor to nowhere', () => {
  const movable = createMovableClock({ real: real().nodeClock });
  expect(() => movable.moveTo(START_AT - 1)).toThrow(expect.objectContaining({ code: 'clock.backwards' }));
  expect(() => movable.moveTo(Number.NaN)).toThrow(expect.objectContaining({ code: 'time.out-of-range' }));
  expect(movable.now()).toBe(START_AT);
});

it('does not go back when it is made again from its file', () => {
  const directory = mkdtempSync(join(tmpdir(), 'baton-clock-'));
  const file = join(directory, 'test-clock.json');
  const { nodeClock } = real();
  createMovableClock({ file, real: nodeClock }).advanceBy(48 * HOUR);
  expect(createMovableClock({ file, real: nodeClock }).now()).toBe(START_AT + 48 * HOUR);
  rmSync(directory, { recursive: true });
});

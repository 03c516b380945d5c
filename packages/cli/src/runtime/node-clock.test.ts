import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { systemClock } from './node-clock';

const DAY = 86_400_000;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 5, 9) });
});
afterEach(() => {
  vi.useRealTimers();
});

it('wakes after 40 days, which setTimeout alone cannot wait for, and not a moment earlier', () => {
  const clock = systemClock();
  const woken: number[] = [];
  const at = clock.now() + 40 * DAY;
  clock.wakeAt(at, () => woken.push(clock.now()));
  vi.advanceTimersByTime(40 * DAY - 1);
  expect(woken).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(woken).toEqual([at]);
  expect(vi.getTimerCount()).toBe(0);
});

it('wakes for a moment that has passed, though not within the call', () => {
  const clock = systemClock();
  const woken: string[] = [];
  clock.wakeAt(clock.now() - DAY, () => woken.push('late'));
  expect(woken).toEqual([]);
  vi.advanceTimersByTime(0);
  expect(woken).toEqual(['late']);
});

it('notices within a minute that the clock was set forward', () => {
  const clock = systemClock();
  const woken: string[] = [];
  clock.wakeAt(clock.now() + 10 * DAY, () => woken.push('due'));
  vi.setSystemTime(clock.now() + 11 * DAY);
  vi.advanceTimersByTime(60_000);
  expect(woken).toEqual(['due']);
});

it('stays silent once it was stopped, also after a long wait', () => {
  const clock = systemClock();
  const woken: string[] = [];
  const stop = clock.wakeAt(clock.now() + 2 * DAY, () => woken.push('never'));
  vi.advanceTimersByTime(DAY);
  stop();
  vi.advanceTimersByTime(2 * DAY);
  expect(woken).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

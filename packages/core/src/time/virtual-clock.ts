// A clock that stands still until it is told to move: for scenario tests (the project's and its users'), simulation and the try-out.
import type { Clock, TimerHandle } from './clock';
import { TimeError } from './time-error';

/** Callbacks at one instant before the clock holds that they set each other without end. */
const MOST_AT_ONE_INSTANT = 1_000_000;

interface Timer {
  readonly id: TimerHandle;
  readonly at: number;
  readonly callback: () => unknown;
}

/**
 * Timers fire in the order of their due time, those of the same instant in the order in which they were set, and each sees `now()` at its
 * own due time. A timer set by a callback for a time that the clock is already passing fires in the same advance; one set for the past is
 * due at once. Where a callback throws, the clock stays at that instant, the later timers stay set, and the error goes to the caller.
 */
export class VirtualClock implements Clock {
  #now: number;
  #lastId = 0;
  #advancing = false;
  #firedAtInstant = 0;
  /** A binary heap by (at, id); cleared timers leave it when they come to the top. */
  readonly #heap: Timer[] = [];
  readonly #pending = new Set<TimerHandle>();

  /** Starts at `startAt`, by default 2026-01-05T09:00:00Z, a Monday. */
  constructor(startAt: number = Date.UTC(2026, 0, 5, 9)) {
    if (!Number.isFinite(startAt)) throw new TimeError('time.out-of-range', { at: String(startAt) });
    this.#now = startAt;
  }

  now(): number {
    return this.#now;
  }

  /** How many timers are set. */
  get size(): number {
    return this.#pending.size;
  }

  /** When the next timer is due, or null where none is set. */
  nextAt(): number | null {
    const next = this.#peek();
    return next ? Math.max(next.at, this.#now) : null;
  }

  /** Calls back when the clock is moved to `at` or beyond. In `advanceToAsync` a promise that it returns is awaited. */
  set(callback: () => unknown, at: number): TimerHandle {
    if (Number.isNaN(at)) throw new TimeError('time.out-of-range', { at: String(at) });
    this.#lastId += 1;
    const timer = { id: this.#lastId, at: Math.max(at, this.#now), callback };
    this.#pending.add(timer.id);
    push(this.#heap, timer);
    return timer.id;
  }

  /** Nothing happens where the timer has fired or been cleared. */
  clear(id: TimerHandle): void {
    this.#pending.delete(id);
  }

  setTimer(callback: () => void, at: number): TimerHandle {
    return this.set(callback, at);
  }

  clearTimer(handle: TimerHandle): void {
    this.clear(handle);
  }

  /** Throws `clock.backwards`, `clock.busy`, `clock.endless`. Advancing to `now()` fires what is due now. */
  advanceTo(at: number): void {
    this.#begin(at);
    try {
      for (let timer = this.#takeDue(at); timer; timer = this.#takeDue(at)) timer.callback();
      this.#now = at;
    } finally {
      this.#advancing = false;
    }
  }

  advanceBy(ms: number): void {
    this.advanceTo(this.#now + ms);
  }

  /** As `advanceTo`, and awaits what each callback returns before the next one is called. */
  async advanceToAsync(at: number): Promise<void> {
    this.#begin(at);
    try {
      for (let timer = this.#takeDue(at); timer; timer = this.#takeDue(at)) await timer.callback();
      this.#now = at;
    } finally {
      this.#advancing = false;
    }
  }

  async advanceByAsync(ms: number): Promise<void> {
    await this.advanceToAsync(this.#now + ms);
  }

  #begin(at: number): void {
    if (!Number.isFinite(at)) throw new TimeError('time.out-of-range', { at: String(at) });
    if (this.#advancing) throw new TimeError('clock.busy', { now: this.#now, at });
    if (at < this.#now) throw new TimeError('clock.backwards', { now: this.#now, at });
    this.#advancing = true;
    this.#firedAtInstant = 0;
  }

  /** Takes the next timer that is due by `at` and moves the clock to it. */
  #takeDue(at: number): Timer | null {
    const timer = this.#peek();
    if (!timer || timer.at > at) return null;
    pop(this.#heap);
    this.#pending.delete(timer.id);
    this.#firedAtInstant = timer.at > this.#now ? 1 : this.#firedAtInstant + 1;
    if (this.#firedAtInstant > MOST_AT_ONE_INSTANT) throw new TimeError('clock.endless', { now: this.#now });
    this.#now = Math.max(this.#now, timer.at);
    return timer;
  }

  #peek(): Timer | undefined {
    while (this.#heap.length > 0 && !this.#pending.has(this.#heap[0]!.id)) pop(this.#heap);
    return this.#heap[0];
  }
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id);
}

function push(heap: Timer[], timer: Timer): void {
  let child = heap.length;
  heap.push(timer);
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (!isBefore(timer, heap[parent]!)) break;
    heap[child] = heap[parent]!;
    child = parent;
  }
  heap[child] = timer;
}

function pop(heap: Timer[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  let parent = 0;
  for (;;) {
    let child = 2 * parent + 1;
    if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child += 1;
    if (child >= heap.length || !isBefore(heap[child]!, last)) break;
    heap[parent] = heap[child]!;
    parent = child;
  }
  heap[parent] = last;
}

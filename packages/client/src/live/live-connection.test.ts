import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type EventStream, type LiveState, openLive } from './live-connection';

class FakeStream implements EventStream {
  readyState = 0;
  readonly #listeners = new Map<string, (event: { data?: unknown }) => void>();
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  addEventListener(type: string, listener: (event: { data?: unknown }) => void) {
    this.#listeners.set(type, listener);
  }

  close() {
    this.readyState = 2;
  }

  says(type: string, data?: unknown) {
    this.#listeners.get(type)?.({ data: data === undefined ? undefined : JSON.stringify(data) });
  }
}

function watch() {
  const streams: FakeStream[] = [];
  const told: string[][] = [];
  const states: LiveState[] = [];
  const resyncs: boolean[] = [];
  const connection = openLive({
    url: '/api/events',
    open: (url) => {
      const stream = new FakeStream(url);
      streams.push(stream);
      return stream;
    },
    onResync: (again) => resyncs.push(again),
    onTopics: (topics) => told.push([...topics]),
    onState: (state) => states.push(state),
  });
  const last = () => streams.at(-1) as FakeStream;
  return { connection, streams, last, told, states, resyncs };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells many changes at once, each topic once', () => {
  const { last, told } = watch();
  last().says('open');
  for (const topic of ['items', 'items', 'case:c1', 'items']) last().says('changed', { topic });
  expect(told).toEqual([]);
  vi.advanceTimersByTime(50);
  expect(told).toEqual([['items', 'case:c1']]);
});

it('follows a busy server once a second', () => {
  const { last, told } = watch();
  last().says('open');
  for (let i = 0; i < 100; i++) {
    last().says('changed', { topic: 'cases' });
    vi.advanceTimersByTime(50);
  }
  expect(told.length).toBeGreaterThanOrEqual(5);
  expect(told.length).toBeLessThanOrEqual(6);
});

it('asks for everything again after a break, and says meanwhile that what is shown may be old', () => {
  const { last, states, resyncs } = watch();
  last().says('open');
  last().says('error');
  last().says('open');
  expect(states).toEqual(['connecting', 'live', 'stale', 'live']);
  expect(resyncs).toEqual([false, true]);
});

it('tries again by itself, less and less often, when the browser has given up', () => {
  const { streams, last } = watch();
  const waits: number[] = [];
  for (let i = 0; i < 7; i++) {
    const before = streams.length;
    last().readyState = 2;
    last().says('error');
    let waited = 0;
    while (streams.length === before) {
      vi.advanceTimersByTime(1_000);
      waited += 1_000;
    }
    waits.push(waited / 1_000);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30]);
});

it('leaves it to the browser while that tries by itself', () => {
  const { streams, last } = watch();
  last().says('error');
  vi.advanceTimersByTime(60_000);
  expect(streams).toHaveLength(1);
});

it('closes while the page is hidden and opens again when it is seen', () => {
  const { connection, streams, last, told, resyncs } = watch();
  last().says('open');
  last().says('changed', { topic: 'items' });
  connection.pause();
  expect(last().readyState).toBe(2);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([]);
  connection.resume();
  connection.resume();
  expect(streams).toHaveLength(2);
  last().says('open');
  expect(resyncs).toEqual([false, true]);
});

it('stays closed', () => {
  const { connection, streams, last } = watch();
  last().readyState = 2;
  last().says('error');
  connection.close();
  vi.advanceTimersByTime(60_000);
  expect(streams).toHaveLength(1);
});

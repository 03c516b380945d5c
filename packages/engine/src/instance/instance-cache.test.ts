import { expect, it } from 'vitest';
import { createInstanceCache } from './instance-cache';
import type { LiveInstance } from './live-instance';

const live = (id: string) => ({ head: id }) as LiveInstance;

it('reads those that are asked for in one moment together, those that are kept not at all, and each fault is its own', async () => {
  const readings: string[][] = [];
  const cache = createInstanceCache(async (ids) => {
    readings.push([...ids]);
    return new Map(
      ids
        .filter((id) => id !== 'nobody')
        .map((id) => [id, id === 'broken' ? Promise.reject(new Error(id)) : Promise.resolve(live(id))]),
    );
  }, 2);
  cache.keep('kept', live('kept'));
  const asked = ['a', 'b', 'nobody', 'kept', 'a', 'broken'].map((id) => cache.load(id));
  const answers = await Promise.allSettled(asked);
  expect(answers.map((one) => (one.status === 'fulfilled' ? (one.value?.head ?? null) : String(one.reason)))).toEqual([
    'a',
    'b',
    null,
    'kept',
    'a',
    'Error: broken',
  ]);
  expect(readings).toEqual([['a', 'b', 'nobody', 'broken']]);
  await cache.load('a');
  expect(readings).toHaveLength(2);
});

it('reads a great many in parts, and keeps the last ones that were used', async () => {
  const readings: number[] = [];
  const cache = createInstanceCache(async (ids) => {
    readings.push(ids.length);
    return new Map(ids.map((id) => [id, Promise.resolve(live(id))]));
  }, 2);
  await Promise.all(Array.from({ length: 1_200 }, (_, i) => cache.load(String(i))));
  expect(readings).toEqual([500, 500, 200]);
  for (const id of ['x', 'y', 'z']) cache.keep(id, live(id));
  await Promise.all(['x', 'y', 'z'].map((id) => cache.load(id)));
  expect(readings.at(-1)).toBe(1);
});

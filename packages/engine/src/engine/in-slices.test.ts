import { expect, it } from 'vitest';
import { inSlices, slicesOf } from './in-slices';

it('answers in order, with two slices under way at most', async () => {
  let underWay = 0;
  let most = 0;
  const work = async (one: number) => {
    underWay++;
    most = Math.max(most, underWay);
    for (let i = 0; i < (one % 7) + 20; i++) await Promise.resolve();
    underWay--;
    return one * 2;
  };
  const list = Array.from({ length: 25 }, (_, i) => i);
  expect(await inSlices(slicesOf(list, 4), work)).toEqual(list.map((one) => one * 2));
  expect(most).toBe(8);
});

it('begins no further slice after a fault, waits for what is under way, and rejects with the first', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const work = async (one: number) => {
    begun.push(one);
    for (let i = 0; i < one * 10; i++) await Promise.resolve();
    if (one === 1) throw new Error('one');
    ended.push(one);
  };
  await expect(inSlices(slicesOf([1, 2, 3, 4, 5, 6, 7, 8], 2), work)).rejects.toThrow('one');
  expect(begun).toEqual([1, 2, 3, 4]);
  expect(ended).toEqual([2, 3, 4]);
});

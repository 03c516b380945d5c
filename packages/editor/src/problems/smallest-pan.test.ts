// A step is brought into sight by as little as possible, and not at all where it can be seen.
import { describe, expect, it } from 'vitest';
import { smallestPan } from './smallest-pan';

const stage = { x: 200, y: 80, width: 800, height: 600 };
const step = (x: number, y: number) => ({ x, y, width: 190, height: 52 });

describe('smallestPan', () => {
  it('leaves what can be seen, also at the very rim', () => {
    expect(smallestPan(step(200, 80), stage, [])).toEqual({ x: 0, y: 0 });
    expect(smallestPan(step(810, 628), stage, [])).toEqual({ x: 0, y: 0 });
  });

  it('moves in one direction only where only that one is needed', () => {
    expect(smallestPan(step(900, 300), stage, [])).toEqual({ x: -102, y: 0 });
    expect(smallestPan(step(300, 20), stage, [])).toEqual({ x: 0, y: 72 });
    expect(smallestPan(step(-4_000, 9_000), stage, [])).toEqual({ x: 4_212, y: -8_384 });
  });

  it('brings it out from beneath what lies over the stage, at either side', () => {
    const end = { x: 596, y: 80, width: 404, height: 600 };
    expect(smallestPan(step(300, 300), stage, [end])).toEqual({ x: 0, y: 0 });
    expect(smallestPan(step(500, 300), stage, [end])).toEqual({ x: -106, y: 0 });
    const start = { ...end, x: 200 };
    expect(smallestPan(step(500, 300), stage, [start])).toEqual({ x: 116, y: 0 });
    const dock = { x: 214, y: 630, width: 300, height: 36 };
    expect(smallestPan(step(300, 600), stage, [dock])).toEqual({ x: 0, y: -34 });
    expect(smallestPan(step(700, 600), stage, [dock])).toEqual({ x: 0, y: 0 });
  });

  it('leaves what can be seen in part where that is enough', () => {
    expect(smallestPan(step(900, 300), stage, [], 'part')).toEqual({ x: 0, y: 0 });
    expect(smallestPan(step(1_000, 300), stage, [], 'part')).toEqual({ x: -202, y: 0 });
    const end = { x: 596, y: 80, width: 404, height: 600 };
    expect(smallestPan(step(600, 300), stage, [end], 'part')).toEqual({ x: -206, y: 0 });
  });

  it('begins with what is larger than the room', () => {
    expect(smallestPan({ x: 0, y: 300, width: 2_000, height: 52 }, stage, [])).toEqual({ x: 212, y: 0 });
  });
});

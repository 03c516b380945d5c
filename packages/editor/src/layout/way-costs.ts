// What a way of a path costs by itself: steps that it runs through and ends that are too short. Called by the search for ways.
import type { Flow } from '@baton/core';
import { type Box, bottom, right } from './box';
import type { Way } from './way';

/** What paths must not run through, found by what lies near. */
export interface Obstacles {
  between(x: number, y: number, right: number, bottom: number): readonly Obstacle[];
}

export interface Obstacle {
  readonly box: Box;
  /** The step. */
  readonly item: string;
}

/** How close a way may come to a step, and how far its ends may reach into the steps that they join. */
const APART = 5;
/** So far a way keeps from the rim of a step that it joins, where it runs along it: as long as its first stretch has to be. */
const BESIDE = 9;
const INTO = -1.5;

/** How many steps a way runs through or too close by. */
export function hits({ x, y, count }: Way, flow: Flow, obstacles: Obstacles): number {
  let sum = 0;
  for (let i = 1; i < count; i++) {
    const left = Math.min(x[i - 1] as number, x[i] as number);
    const end = Math.max(x[i - 1] as number, x[i] as number);
    const top = Math.min(y[i - 1] as number, y[i] as number);
    const low = Math.max(y[i - 1] as number, y[i] as number);
    for (const { box, item } of obstacles.between(left, top, end, low)) {
      // Only the end of a way touches the step that it joins: a way along its rim looks like one through it.
      const joins = (item === flow.from && i === 1) || (item === flow.to && i === count - 1);
      const by = joins ? INTO : item === flow.from || item === flow.to ? BESIDE : APART;
      if (left < right(box) + by && end > box.x - by && top < bottom(box) + by && low > box.y - by) sum += 1;
    }
  }
  return sum;
}

/** First and last stretches that are too short for a round corner and an arrow. */
export function stubs(way: Way): number {
  if (way.count < 3) return 0;
  return (way.stretch(1) < 9 ? 1 : 0) + (way.stretch(way.count - 1) < 9 ? 1 : 0);
}

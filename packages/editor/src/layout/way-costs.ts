// What a way of a path costs by itself: steps that it runs through, its length, ends that are too short. Called by the routing.
import type { Flow, Point } from '@baton/core';
import { type Box, bottom, grow, right } from './box';

/** What paths must not run through, found by what lies near. */
export interface Obstacles {
  near(box: Box): Iterable<{ readonly box: Box; readonly item: string }>;
}

/** How many steps a way runs through or too close by. */
export function hits(way: readonly Point[], flow: Flow, obstacles: Obstacles): number {
  let count = 0;
  for (let i = 1; i < way.length; i++) {
    const stretch = stretchBox(way[i - 1] as Point, way[i] as Point);
    for (const { box, item } of obstacles.near(stretch)) {
      const own = item === flow.from || item === flow.to;
      const wall = own ? grow(box, -1.5) : grow(box, 5);
      if (crosses(stretch, wall)) count += 1;
    }
  }
  return count;
}

function crosses(stretch: Box, wall: Box): boolean {
  return stretch.x < right(wall) && right(stretch) > wall.x && stretch.y < bottom(wall) && bottom(stretch) > wall.y;
}

function stretchBox(a: Point, b: Point): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

export function length(way: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < way.length; i++)
    sum +=
      Math.abs((way[i] as Point).x - (way[i - 1] as Point).x) + Math.abs((way[i] as Point).y - (way[i - 1] as Point).y);
  return sum;
}

/** First and last stretches that are too short for a round corner and an arrow. */
export function stubs(way: readonly Point[]): number {
  if (way.length < 3) return 0;
  const first = length(way.slice(0, 2)) < 9 ? 1 : 0;
  return first + (length(way.slice(-2)) < 9 ? 1 : 0);
}

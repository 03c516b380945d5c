// Points and boxes of the drawing, in canvas units at 100 %, y downwards, x from the start side (left before mirroring).
import type { Point } from '@baton/core';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const right = (box: Box): number => box.x + box.width;
export const bottom = (box: Box): number => box.y + box.height;
export const centerX = (box: Box): number => box.x + box.width / 2;
export const centerY = (box: Box): number => box.y + box.height / 2;

export const GRID = 4;

/** To the grid that dragging snaps to. */
export function snap(value: number): number {
  return Math.round(value / GRID) * GRID;
}

export function snapUp(value: number): number {
  return Math.ceil(value / GRID) * GRID;
}

export function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

/** Whether they share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
}

export function holds(box: Box, point: Point): boolean {
  return point.x >= box.x && point.x <= right(box) && point.y >= box.y && point.y <= bottom(box);
}

export function boundsOf(boxes: Iterable<Box>): Box | null {
  let [left, top, end, low] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    end = Math.max(end, right(box));
    low = Math.max(low, bottom(box));
  }
  return left === Infinity ? null : { x: left, y: top, width: end - left, height: low - top };
}

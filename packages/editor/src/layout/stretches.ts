// The straight stretches of paths routed so far, and what it costs to lie on one or to cross one. Called by the routing only.
import type { Flow, Point } from '@baton/core';
import type { Box } from './box';
import { GridIndex } from './grid-index';

interface Stretch {
  readonly flow: Flow;
  readonly a: Point;
  readonly b: Point;
  readonly upright: boolean;
  /** First of its path. */
  readonly first: boolean;
}

const COST = { crossing: 26, lyingOn: 3, lyingBase: 60, near: 1 };
const APART = 7;

export class Stretches {
  readonly #index = new GridIndex<Stretch>();

  /** `base`: stretches that lie there already and are not added to. */
  constructor(private readonly base: Stretches | null = null) {}

  add(flow: Flow, points: readonly Point[]): void {
    for (const stretch of stretchesOf(flow, points)) this.#index.add(boxOf(stretch, 0), stretch);
  }

  /** What it costs the way of `flow` to run where it runs. Paths into the same step may run together, paths out of one may begin together. */
  cost(flow: Flow, points: readonly Point[]): number {
    let sum = this.base?.cost(flow, points) ?? 0;
    for (const own of stretchesOf(flow, points)) {
      for (const { item: other } of this.#index.near(boxOf(own, APART))) {
        if (own.upright === other.upright) sum += lyingOn(own, other);
        else if (crosses(own, other) && !joins(own, other)) sum += COST.crossing;
      }
    }
    return sum;
  }
}

function stretchesOf(flow: Flow, points: readonly Point[]): Stretch[] {
  const result: Stretch[] = [];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    result.push({ flow, a, b, upright: a.x === b.x, first: i === 1 });
  }
  return result;
}

function boxOf({ a, b }: Stretch, by: number): Box {
  return {
    x: Math.min(a.x, b.x) - by,
    y: Math.min(a.y, b.y) - by,
    width: Math.abs(a.x - b.x) + 2 * by,
    height: Math.abs(a.y - b.y) + 2 * by,
  };
}

function lyingOn(own: Stretch, other: Stretch): number {
  const gap = own.upright ? Math.abs(own.a.x - other.a.x) : Math.abs(own.a.y - other.a.y);
  if (gap >= APART) return 0;
  const common = own.upright
    ? shared(own.a.y, own.b.y, other.a.y, other.b.y)
    : shared(own.a.x, own.b.x, other.a.x, other.b.x);
  if (common <= 0) return 0;
  if (gap === 0 && joins(own, other)) return 0;
  return COST.lyingBase + common * COST.lyingOn;
}

function joins(own: Stretch, other: Stretch): boolean {
  if (own.flow.to === other.flow.to) return true;
  return own.flow.from === other.flow.from && (own.first || other.first);
}

function shared(a: number, b: number, c: number, d: number): number {
  return Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d));
}

function crosses(own: Stretch, other: Stretch): boolean {
  const [upright, level] = own.upright ? [own, other] : [other, own];
  const x = upright.a.x;
  const y = level.a.y;
  return (
    x > Math.min(level.a.x, level.b.x) &&
    x < Math.max(level.a.x, level.b.x) &&
    y > Math.min(upright.a.y, upright.b.y) &&
    y < Math.max(upright.a.y, upright.b.y)
  );
}

// The straight stretches of paths routed so far, and what it costs to lie on one or to cross one. Called by the routing only.
import type { Flow, Point } from '@baton/core';
import { GridIndex } from './grid-index';
import type { Way } from './way';

/** A stretch that lies: `from` and `to` of its path, and whether it is the first of it. */
interface Stretch {
  readonly flow: Flow;
  readonly upright: boolean;
  readonly first: boolean;
}

const COST = { crossing: 26, lyingOn: 3, lyingBase: 60 };
const APART = 7;

export class Stretches {
  readonly #index = new GridIndex<Stretch>();

  /** `base`: stretches that lie there already and are not added to. */
  constructor(private readonly base: Stretches | null = null) {}

  add(flow: Flow, points: readonly Point[]): void {
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1] as Point, points[i] as Point];
      const box = {
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: Math.abs(a.x - b.x),
        height: Math.abs(a.y - b.y),
      };
      this.#index.add(box, { flow, upright: a.x === b.x, first: i === 1 });
    }
  }

  /**
   * What it costs the way of `flow` to run where it runs. Paths into the same step may run together, paths out of one may begin together.
   * Counts no further than `most`.
   */
  cost(flow: Flow, way: Way, most: number): number {
    let sum = this.base?.cost(flow, way, most) ?? 0;
    const { x, y, count } = way;
    for (let i = 1; i < count && sum <= most; i++) {
      const left = Math.min(x[i - 1] as number, x[i] as number);
      const end = Math.max(x[i - 1] as number, x[i] as number);
      const top = Math.min(y[i - 1] as number, y[i] as number);
      const low = Math.max(y[i - 1] as number, y[i] as number);
      const upright = x[i - 1] === x[i];
      for (const { box, item } of this.#index.between(left - APART, top - APART, end + APART, low + APART)) {
        const right = box.x + box.width;
        const bottom = box.y + box.height;
        if (upright !== item.upright) {
          const crosses = upright
            ? left > box.x && left < right && box.y > top && box.y < low
            : box.x > left && box.x < end && top > box.y && top < bottom;
          if (crosses && !joins(flow, i === 1, item)) sum += COST.crossing;
          continue;
        }
        const gap = upright ? Math.abs(left - box.x) : Math.abs(top - box.y);
        if (gap >= APART) continue;
        const common = upright
          ? Math.min(low, bottom) - Math.max(top, box.y)
          : Math.min(end, right) - Math.max(left, box.x);
        if (common > 0 && (gap !== 0 || !joins(flow, i === 1, item))) sum += COST.lyingBase + common * COST.lyingOn;
      }
    }
    return sum;
  }
}

function joins(flow: Flow, first: boolean, other: Stretch): boolean {
  if (flow.to === other.flow.to) return true;
  return flow.from === other.flow.from && (first || other.first);
}

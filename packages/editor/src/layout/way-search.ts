// Looks for the least bad way of one path between the ports of its two steps: short plain ways first, and nothing is tried that is beaten
// already. Called by the routing.
import type { Flow, Point } from '@baton/core';
import { type Judge, tryWays } from './candidates';
import type { Port } from './ports';
import type { Stretches } from './stretches';
import type { Tracks } from './tracks';
import { Way } from './way';
import { hits, type Obstacles, stubs } from './way-costs';

const COST = { bend: 30, hit: 4_000, stub: 60 };

export interface Found {
  readonly points: readonly Point[];
  readonly from: Port;
  readonly to: Port;
  /** It runs through a step, or too close by. */
  readonly crosses: boolean;
}

export interface Ground {
  readonly flow: Flow;
  readonly tracks: Tracks;
  readonly obstacles: Obstacles;
  readonly stretches: Stretches;
}

/** Null: no way leaves the one and enters the other. */
export function searchWay(ground: Ground, starts: readonly Port[], ends: readonly Port[]): Found | null {
  const search = new Search(ground);
  for (const start of starts) for (const end of ends) search.between(start, end);
  return search.best;
}

class Search implements Judge {
  readonly way = new Way();
  best: Found | null = null;
  #cost = Number.POSITIVE_INFINITY;
  #base = 0;
  #start!: Port;
  #end!: Port;

  constructor(private readonly ground: Ground) {}

  between(start: Port, end: Port): void {
    this.#start = start;
    this.#end = end;
    this.#base = start.cost + end.cost;
    if (this.#base < this.#cost) tryWays(start, end, this.ground.tracks, this);
  }

  isBeaten(length: number, corners: number): boolean {
    return this.#base + length + corners * COST.bend >= this.#cost;
  }

  judge(): void {
    const { way } = this;
    const { flow, tracks, obstacles, stretches } = this.ground;
    const short =
      this.#base +
      way.length +
      (way.count - 2) * COST.bend +
      stubs(way) * COST.stub +
      gutterCost(way, tracks.gutterCost);
    if (short >= this.#cost) return;
    const hit = hits(way, flow, obstacles);
    const clear = short + hit * COST.hit;
    if (clear >= this.#cost) return;
    const cost = clear + stretches.cost(flow, way, this.#cost - clear);
    if (cost >= this.#cost) return;
    this.#cost = cost;
    this.best = { points: way.points(), from: this.#start, to: this.#end, crosses: hit > 0 };
  }
}

function gutterCost({ x, count }: Way, costs: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (let i = 2; i < count - 1; i++) if (x[i - 1] === x[i]) sum += costs.get(x[i] as number) ?? 0;
  return sum;
}

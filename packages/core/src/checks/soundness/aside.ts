// Second tokens off the way: what stands there ends by itself and was taken out of the net, so that it is looked for when every marking has
// been seen. Used by `explore.ts`.
import type { Compiled } from './compiled-net';
import type { Doubled } from './explored';
import type { Transition } from './net';

export class Aside {
  /** `edges`: from, to and transition of each, in the order of `from`. `way`: the transitions that lead to a marking. */
  constructor(
    private readonly count: number,
    private readonly edges: Int32Array,
    private readonly compiled: readonly Compiled[],
    private readonly way: (to: number) => readonly Transition[],
    private work: number,
    private readonly mostWork: number,
  ) {}

  /** Second tokens off the way: a transition that puts one there, and later another (or the same) that does. False: too much to look at. */
  look(fired: ReadonlyMap<number, number>, doubled: Map<number, Doubled>): boolean {
    const byPlace = new Map<number, Set<number>>();
    for (const [id, from] of fired) {
      const { transition } = this.compiled[id] as Compiled;
      const seen = new Set<number>();
      for (const { place } of transition.sides) {
        if (seen.has(place)) doubled.set(place, { way: [...this.way(from), bySide(transition, place)], grows: false });
        seen.add(place);
        byPlace.set(place, (byPlace.get(place) ?? new Set()).add(id));
      }
    }
    const offsets = new Int32Array(this.count + 1);
    for (let i = 0; i < this.edges.length; i += 3) (offsets[(this.edges[i] as number) + 1] as number) += 1;
    for (let i = 0; i < this.count; i++) (offsets[i + 1] as number) += offsets[i] as number;
    for (const [place, producers] of byPlace) {
      if (this.work > this.mostWork) return false;
      const found = doubled.has(place) ? null : this.twiceOf(place, producers, offsets);
      if (found) doubled.set(place, found);
    }
    return true;
  }

  private twiceOf(place: number, producers: ReadonlySet<number>, offsets: Int32Array): Doubled | null {
    // Edges stand in the order of their markings, so that those of one marking are found by its offset.
    const from = new Int32Array(this.count).fill(-1);
    const open: number[] = [];
    for (let i = 0; i < this.edges.length; i += 3) {
      const to = this.edges[i + 1] as number;
      if (!producers.has(this.edges[i + 2] as number) || (from[to] as number) >= 0) continue;
      from[to] = i;
      open.push(to);
    }
    for (let next = 0; next < open.length; next++) {
      const at = open[next] as number;
      for (let i = (offsets[at] as number) * 3; i < (offsets[at + 1] as number) * 3; i += 3) {
        this.work++;
        if (producers.has(this.edges[i + 2] as number)) return this.twice(place, i, from, producers, offsets);
        const to = this.edges[i + 1] as number;
        if ((from[to] as number) >= 0) continue;
        from[to] = i;
        open.push(to);
      }
    }
    return null;
  }

  private twice(
    place: number,
    last: number,
    from: Int32Array,
    producers: ReadonlySet<number>,
    offsets: Int32Array,
  ): Doubled {
    const transitionOf = (edge: number) => (this.compiled[this.edges[edge + 2] as number] as Compiled).transition;
    const back = [bySide(transitionOf(last), place)];
    let edge = from[this.edges[last] as number] as number;
    const start = () => this.edges[edge] as number;
    for (; !producers.has(this.edges[edge + 2] as number); edge = from[start()] as number)
      back.push(transitionOf(edge));
    back.push(bySide(transitionOf(edge), place));
    const grows = this.leads(this.edges[last + 1] as number, this.edges[last] as number, offsets);
    return { way: [...this.way(start()), ...back.reverse()], grows };
  }

  private leads(from: number, to: number, offsets: Int32Array): boolean {
    const seen = new Set([from]);
    const open = [from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === to) return true;
      for (let i = (offsets[at] as number) * 3; i < (offsets[at + 1] as number) * 3; i += 3) {
        this.work++;
        const next = this.edges[i + 1] as number;
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
    return false;
  }
}

/** The transition with the moves by which it puts a token on that side. */
function bySide(transition: Transition, place: number): Transition {
  const side = transition.sides.find((one) => one.place === place && one.instead !== null);
  return side ? { ...transition, moves: side.instead } : transition;
}

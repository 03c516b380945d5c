// Goes through every marking of a net, breadth first, so that what is found is found on a shortest way. A marking is a set of places as
// bits: where a second token would come to a place that has one, that is reported and not gone into. Exact up to a budget.
import { Aside } from './aside';
import { type Compiled, type CompiledNet, compileNet } from './compiled-net';
import { Edges } from './edges';
import { firstEndless } from './endless';
import type { Doubled, EndedOthers, Explored } from './explored';
import { inclusiveJoinsOf } from './inclusive-joins';
import { has, isEmpty, Markings, put, set, unset } from './markings';
import { coverOf, type Exit, type Net, type Transition } from './net';
import { type Budget, MARKING_WORK } from './purse';

export function explore(net: Net, budget: Budget): Explored {
  return new Explorer(net, budget).run();
}

class Explorer {
  private readonly words: number;
  private readonly places: readonly number[];
  private readonly compiled: readonly Compiled[];
  private readonly drawn: CompiledNet;
  private readonly seen: Markings;
  /** Of the firing under way. */
  private readonly next: Uint32Array;
  private readonly latest: number[] = [];
  private readonly parent: number[] = [];
  private readonly by: number[] = [];
  private readonly edges = new Edges();
  private work = 0;
  private readonly stuck: number[] = [];
  private readonly doubled = new Map<number, Doubled>();
  private readonly endedOthers = new Map<number, EndedOthers>();
  private readonly exits = new Map<string, Exit>();
  /** Per transition that has fired, where it did so first. */
  private readonly fired = new Map<number, number>();
  /** Markings that several joins led to together, beside the one in `by`. */
  private readonly byMore = new Map<number, readonly number[]>();
  /** Markings from which the level certainly, or perhaps, comes to an end. */
  private readonly good: number[] = [];
  private ends = false;

  constructor(
    private readonly net: Net,
    private readonly budget: Budget,
  ) {
    this.drawn = compileNet(net);
    this.words = this.drawn.words;
    this.places = this.drawn.places;
    this.compiled = this.drawn.compiled;
    this.seen = new Markings(this.words);
    this.next = new Uint32Array(this.words);
  }

  run(): Explored {
    const first = new Uint32Array(this.words);
    for (const [i, id] of this.places.entries()) if (this.net.at(id).initial) set(first, i);
    this.visit(first, -1, -1);
    let done = 0;
    const marking = new Uint32Array(this.words);
    while (done < this.seen.count && this.seen.count <= this.budget.markings && this.work <= this.budget.work) {
      const at = this.budget.deep ? (this.latest.pop() as number) : done;
      marking.set(this.seen.at(at));
      this.expand(at, marking);
      done++;
    }
    const complete = !this.budget.deep && done === this.seen.count && this.lookAside();
    let reached = this.net.emptyCover();
    for (const id of this.fired.keys()) reached = coverOf(reached, (this.compiled[id] as Compiled).transition.cover);
    // Where it gets stuck is told as such, and not as going on for ever.
    const endless = complete ? firstEndless(this.seen.count, this.edges.all, [...this.good, ...this.stuck]) : -1;
    return {
      complete: complete && !this.net.approximate,
      markings: this.seen.count,
      work: this.work,
      stuck: this.stuck,
      doubled: this.doubled,
      endedOthers: [...this.endedOthers.values()],
      exits: [...this.exits.values()],
      ends: this.ends || !complete,
      endless,
      reached,
      filled: (marking) => this.places.filter((_, i) => this.seen.holds(marking, i)),
      wayToStep: (bit) => this.wayToStep(bit),
      way: (to) => this.way(to),
    };
  }

  private expand(index: number, marking: Uint32Array): void {
    if (isEmpty(marking)) {
      this.ends = true;
      this.good.push(index);
      return;
    }
    const enabled = this.enabled(marking);
    if (enabled.length === 0) this.stuck.push(index);
    for (const moves of enabled) this.fire(index, marking, moves);
  }

  /** What can happen next, each a list of transitions that happen together. What nobody can put off goes first. */
  private enabled(marking: Uint32Array): (readonly number[])[] {
    const at = this.drawn.eager.find((id) => this.hasAll(marking, this.compiled[id] as Compiled));
    if (at !== undefined) {
      const [input] = (this.compiled[at] as Compiled).ins;
      return (this.drawn.consumers[input as number] ?? [])
        .filter((id) => this.hasAll(marking, this.compiled[id] as Compiled))
        .map((id) => [id]);
    }
    const found: (readonly number[])[] = [];
    for (let word = 0; word < this.words; word++) {
      for (let bits = marking[word] as number; bits !== 0; bits &= bits - 1) {
        const place = (word << 5) + (31 - Math.clz32(bits & -bits));
        for (const id of this.drawn.consumers[place] ?? [])
          if (this.hasAll(marking, this.compiled[id] as Compiled)) found.push([id]);
        if (this.budget.deep && found.length > 0) return found;
      }
    }
    return this.drawn.inclusive.length === 0 ? found : [...found, ...inclusiveJoinsOf(this.drawn, marking)];
  }

  private hasAll(marking: Uint32Array, { ins }: Compiled): boolean {
    for (const place of ins) if (!has(marking, place)) return false;
    return true;
  }

  private fire(from: number, marking: Uint32Array, ids: readonly number[]): void {
    this.work += this.words + 4;
    const { next } = this;
    next.set(marking);
    const [id] = ids as [number];
    const { transition, outs } = this.compiled[id] as Compiled;
    for (const one of ids) if (!this.fired.has(one)) this.fired.set(one, from);
    if (transition.exit) {
      this.endAll(from, marking, id);
      return;
    }
    for (const one of ids) for (const place of (this.compiled[one] as Compiled).ins) unset(next, place);
    let together = ids;
    let coming = ids.length === 1 ? outs : ids.flatMap((one) => (this.compiled[one] as Compiled).outs);
    for (;;) {
      const seconds = put(next, coming, this.drawn.absorbing);
      if (seconds.length === 0) break;
      // What has come to a join with this very step goes on at once, and makes room for what comes over the same path.
      const join = this.joinFor(next, seconds, from);
      if (join < 0) {
        this.double(from, next, together, seconds[0] as number);
        return;
      }
      together = [...together, join];
      coming = [...seconds, ...(this.compiled[join] as Compiled).outs];
    }
    const known = this.seen.count;
    const to = this.visit(next, from, id);
    if (together.length > 1 && to === known) this.byMore.set(to, together);
    this.edges.add(from, to, id);
  }

  /** Lets a join of one of these places happen, if it can and in one way only; else -1. */
  private joinFor(marking: Uint32Array, places: readonly number[], from: number): number {
    const ready = this.drawn.eager.filter((one) => {
      const join = this.compiled[one] as Compiled;
      return join.ins.some((place) => places.includes(place)) && this.hasAll(marking, join);
    });
    const [id, ...others] = ready;
    const join = this.compiled[id ?? -1];
    if (id === undefined || others.length > 0 || !join || join.transition.exit) return -1;
    if (!this.fired.has(id)) this.fired.set(id, from);
    for (const place of join.ins) unset(marking, place);
    return id;
  }

  private endAll(from: number, marking: Uint32Array, id: number): void {
    const { transition, ins } = this.compiled[id] as Compiled;
    const exit = transition.exit as Exit;
    this.good.push(from);
    this.exits.set(`${exit.type} ${exit.code ?? ''}`, exit);
    if (exit.type !== 'terminate') return;
    this.ends = true;
    const rest = new Uint32Array(marking);
    for (const place of ins) unset(rest, place);
    if (isEmpty(rest) || this.endedOthers.has(id)) return;
    this.endedOthers.set(id, { exit, way: [...this.way(from), transition] });
  }

  private double(from: number, next: Uint32Array, ids: readonly number[], place: number): void {
    this.good.push(from);
    const at = this.places[place] as number;
    const former = this.doubled.get(at);
    if (former?.grows) return;
    const grows = this.drawn.inclusive.length === 0 && this.growsFrom(from, next);
    if (former && !grows) return;
    this.doubled.set(at, {
      way: [...this.way(from), ...ids.map((id) => (this.compiled[id] as Compiled).transition)],
      grows,
    });
  }

  /** Whether an earlier marking on the way here is contained in the one with the second token (Karp and Miller 1969). */
  private growsFrom(from: number, next: Uint32Array): boolean {
    for (let at = from; at >= 0; at = this.parent[at] as number) if (this.seen.isContained(at, next)) return true;
    return false;
  }

  private lookAside(): boolean {
    const way = (to: number) => this.way(to);
    const aside = new Aside(this.seen.count, this.edges.all, this.compiled, way, this.work, this.budget.work);
    return aside.look(this.fired, this.doubled);
  }

  private visit(marking: Uint32Array, from: number, by: number): number {
    const known = this.seen.count;
    const index = this.seen.add(marking);
    if (index < known) return index;
    this.work += MARKING_WORK;
    this.parent.push(from);
    this.by.push(by);
    if (this.budget.deep) this.latest.push(index);
    return index;
  }

  private way(to: number): readonly Transition[] {
    const back: Transition[] = [];
    for (let at = to; at >= 0 && (this.by[at] as number) >= 0; at = this.parent[at] as number)
      for (const id of this.byMore.get(at) ?? [this.by[at] as number])
        back.push((this.compiled[id] as Compiled).transition);
    return back.reverse();
  }

  private wayToStep(bit: number): readonly Transition[] | null {
    for (const [id, from] of this.fired) {
      const { transition } = this.compiled[id] as Compiled;
      if (((transition.cover[bit >> 5] as number) & (1 << (bit & 31))) !== 0) return [...this.way(from), transition];
    }
    return null;
  }
}

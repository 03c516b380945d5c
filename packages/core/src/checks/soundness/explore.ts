// Goes through every marking of a net, breadth first, so that what is found is found on a shortest way. A marking is a set of places as
// bits: where a second token would come to a place that has one, that is reported and not gone into. Exact up to a budget.
import { type Cover, coverOf, type Exit, type Net, type Transition } from './net';

export const BUDGET = {
  /** Markings. */
  markings: 50_000,
  /** Firings, weighted by the size of a marking; bounds the time however wide the net is. */
  work: 12_000_000,
} as const;

export interface Explored {
  /** Everything that can happen was seen (as far as no place gets a second token). */
  readonly complete: boolean;
  readonly markings: number;
  /** Markings in which something stands and nothing can move. */
  readonly stuck: readonly number[];
  /** Per place, how a second token comes to it. */
  readonly doubled: ReadonlyMap<number, Doubled>;
  /** Per transition that ends everything: where it does so while others run. */
  readonly endedOthers: ReadonlyMap<number, number>;
  readonly exits: readonly Exit[];
  /** The level can be done in the ordinary way. */
  readonly ends: boolean;
  /** A marking from which moves go on for ever without an end in reach; -1: none. */
  readonly endless: number;
  /** Steps that are reached. */
  readonly reached: Cover;
  /** Places that are filled in a marking. */
  filled(marking: number): readonly number[];
  /** The transitions that lead to the first of those that show `bit` of a cover, with it. */
  wayToStep(bit: number): readonly Transition[] | null;
  /** The transitions that lead to a marking. */
  way(marking: number): readonly Transition[];
}

export interface Doubled {
  /** The transitions after which both are there. */
  readonly way: readonly Transition[];
  /** What is there already was there when this began, and more: it can go on without bound. */
  readonly grows: boolean;
}

interface Compiled {
  readonly transition: Transition;
  readonly ins: readonly number[];
  readonly outs: readonly number[];
  /** Places from which a token can still come to this inclusive join. */
  readonly before: Uint32Array | null;
}

interface Budget {
  readonly markings: number;
  readonly work: number;
  /** Only one branch after the other, the latest first: comes to where things get stuck soon, but does not see everything. */
  readonly deep?: boolean;
}

export function explore(net: Net, budget: Budget = BUDGET): Explored {
  return new Explorer(net, budget).run();
}

class Explorer {
  private readonly words: number;
  private readonly places: readonly number[];
  private readonly consumers: readonly (readonly number[])[];
  private readonly compiled: readonly Compiled[];
  private readonly eager: readonly number[];
  private readonly inclusive: readonly number[];
  /** At an inclusive join all that have come go on as one, over the same path too. */
  private readonly absorbing: ReadonlySet<number>;
  private marks: Uint32Array;
  private table: Int32Array;
  private count = 0;
  private readonly latest: number[] = [];
  private readonly parent: number[] = [];
  private readonly by: number[] = [];
  private readonly edges: number[] = [];
  private work = 0;
  private readonly stuck: number[] = [];
  private readonly doubled = new Map<number, Doubled>();
  private readonly endedOthers = new Map<number, number>();
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
    this.places = net.places.filter((place) => place.alive).map((place) => place.id);
    const at = new Map(this.places.map((place, index) => [place, index]));
    const indices = (list: readonly number[]) => list.map((place) => at.get(place) as number);
    this.words = Math.max(1, (this.places.length + 31) >> 5);
    const alive = net.transitions.filter((transition) => transition.alive);
    const plain = alive.map((transition) => ({
      transition,
      ins: indices(transition.ins),
      outs: indices(transition.outs),
    }));
    this.compiled = plain.map((one) => ({
      ...one,
      before: one.transition.kind === 'inclusiveJoin' ? this.leadingTo(one, plain) : null,
    }));
    const consumers: number[][] = this.places.map(() => []);
    for (const [i, { ins, transition }] of this.compiled.entries()) {
      // Looked for at the first place it needs; inclusive joins have a rule of their own.
      if (transition.kind !== 'inclusiveJoin' && ins[0] !== undefined) consumers[ins[0]]?.push(i);
    }
    this.consumers = consumers;
    this.eager = this.compiled.flatMap(({ transition }, i) =>
      transition.kind !== 'inclusiveJoin' && transition.eager && transition.ins.every((place) => net.at(place).pure)
        ? [i]
        : [],
    );
    this.inclusive = this.compiled.flatMap(({ before }, i) => (before ? [i] : []));
    this.absorbing = new Set(
      this.inclusive.flatMap((id) => {
        const { ins } = this.compiled[id] as Compiled;
        return ins.filter((place) => net.at(this.places[place] as number).pure);
      }),
    );
    this.marks = new Uint32Array(this.words * 64);
    this.table = new Int32Array(256).fill(-1);
  }

  run(): Explored {
    const first = new Uint32Array(this.words);
    for (const [i, id] of this.places.entries()) if (this.net.at(id).initial) set(first, i);
    this.visit(first, -1, -1);
    let done = 0;
    const marking = new Uint32Array(this.words);
    while (done < this.count && this.count <= this.budget.markings && this.work <= this.budget.work) {
      const at = this.budget.deep ? (this.latest.pop() as number) : done;
      marking.set(this.marks.subarray(at * this.words, (at + 1) * this.words));
      this.expand(at, marking);
      done++;
    }
    const complete = !this.budget.deep && done === this.count && this.lookAside();
    let reached = this.net.emptyCover();
    for (const id of this.fired.keys()) reached = coverOf(reached, (this.compiled[id] as Compiled).transition.cover);
    return {
      complete: complete && !this.net.approximate,
      markings: this.count,
      stuck: this.stuck,
      doubled: this.doubled,
      endedOthers: this.endedOthers,
      exits: [...this.exits.values()],
      ends: this.ends || !complete,
      endless: complete ? this.endless() : -1,
      reached,
      filled: (marking) => this.places.filter((_, i) => this.holds(marking, i)),
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
    const at = this.eager.find((id) => this.hasAll(marking, this.compiled[id] as Compiled));
    if (at !== undefined) {
      const [input] = (this.compiled[at] as Compiled).ins;
      return (this.consumers[input as number] ?? [])
        .filter((id) => this.hasAll(marking, this.compiled[id] as Compiled))
        .map((id) => [id]);
    }
    const found: (readonly number[])[] = [];
    for (let word = 0; word < this.words; word++) {
      for (let bits = marking[word] as number; bits !== 0; bits &= bits - 1) {
        const place = (word << 5) + (31 - Math.clz32(bits & -bits));
        for (const id of this.consumers[place] ?? [])
          if (this.hasAll(marking, this.compiled[id] as Compiled)) found.push([id]);
        if (this.budget.deep && found.length > 0) return found;
      }
    }
    return this.inclusive.length === 0 ? found : [...found, ...this.inclusiveJoins(marking)];
  }

  private hasAll(marking: Uint32Array, { ins }: Compiled): boolean {
    for (const place of ins) if (!has(marking, place)) return false;
    return true;
  }

  /** An inclusive join waits for whatever can still come to it; joins that wait only for each other go on together. */
  private inclusiveJoins(marking: Uint32Array): (readonly number[])[] {
    const waiting = this.inclusive.filter((id) =>
      (this.compiled[id] as Compiled).ins.some((place) => has(marking, place)),
    );
    if (waiting.length === 0) return [];
    const heldBy = (id: number, mask: Uint32Array) => {
      const { before, ins } = this.compiled[id] as Compiled;
      for (let word = 0; word < this.words; word++) {
        let bits = (marking[word] as number) & ((before as Uint32Array)[word] as number) & (mask[word] as number);
        for (; bits !== 0; bits &= bits - 1)
          if (!ins.includes((word << 5) + (31 - Math.clz32(bits & -bits)))) return true;
      }
      return false;
    };
    const everything = new Uint32Array(this.words).fill(0xffffffff);
    const free = waiting.filter((id) => !heldBy(id, everything));
    // Several transitions may stand for the ways on from one join: they share its places.
    if (free.length > 0) return free.map((id) => [id]);
    const others = new Uint32Array(this.words).fill(0xffffffff);
    for (const id of waiting) for (const place of (this.compiled[id] as Compiled).ins) unset(others, place);
    let mutual = waiting.filter((id) => !heldBy(id, others));
    for (let before = -1; before !== mutual.length; ) {
      before = mutual.length;
      mutual = mutual.filter((id) => {
        const mask = new Uint32Array(this.words);
        for (const other of waiting)
          if (!mutual.includes(other)) for (const place of (this.compiled[other] as Compiled).ins) set(mask, place);
        return !heldBy(id, mask);
      });
    }
    return together(mutual, this.compiled);
  }

  private fire(from: number, marking: Uint32Array, ids: readonly number[]): void {
    this.work += this.words + 4;
    const next = new Uint32Array(marking);
    const [id] = ids as [number];
    const { transition } = this.compiled[id] as Compiled;
    for (const one of ids) if (!this.fired.has(one)) this.fired.set(one, from);
    if (transition.exit) {
      this.endAll(from, marking, id);
      return;
    }
    for (const one of ids) for (const place of (this.compiled[one] as Compiled).ins) unset(next, place);
    const together = [...ids];
    let outs = ids.flatMap((one) => (this.compiled[one] as Compiled).outs);
    for (;;) {
      outs = put(next, outs, this.absorbing);
      if (outs.length === 0) break;
      // What has come to a join with this very step goes on at once, and makes room for what comes over the same path.
      const join = this.joinFor(next, outs, from);
      if (join < 0) {
        this.double(from, next, together, outs[0] as number);
        return;
      }
      together.push(join);
    }
    const known = this.count;
    const to = this.visit(next, from, id);
    if (together.length > 1 && to === known) this.byMore.set(to, together);
    this.edges.push(from, to, id);
  }

  /** Lets a join of one of these places happen, if it can and in one way only; else -1. */
  private joinFor(marking: Uint32Array, places: number[], from: number): number {
    const ready = this.eager.filter((one) => {
      const join = this.compiled[one] as Compiled;
      return join.ins.some((place) => places.includes(place)) && this.hasAll(marking, join);
    });
    const [id, ...others] = ready;
    const join = this.compiled[id ?? -1];
    if (id === undefined || others.length > 0 || !join || join.transition.exit) return -1;
    if (!this.fired.has(id)) this.fired.set(id, from);
    for (const place of join.ins) unset(marking, place);
    places.push(...join.outs);
    return id;
  }

  private endAll(from: number, marking: Uint32Array, id: number): void {
    const { transition, ins } = this.compiled[id] as Compiled;
    const exit = transition.exit as Exit;
    this.good.push(from);
    this.exits.set(`${exit.type} ${exit.code ?? ''}`, exit);
    if (exit.type === 'terminate') this.ends = true;
    const rest = new Uint32Array(marking);
    for (const place of ins) unset(rest, place);
    if (!isEmpty(rest) && !this.endedOthers.has(id)) this.endedOthers.set(id, from);
  }

  private double(from: number, next: Uint32Array, ids: readonly number[], place: number): void {
    this.good.push(from);
    const at = this.places[place] as number;
    const former = this.doubled.get(at);
    if (former?.grows) return;
    const grows = this.inclusive.length === 0 && this.growsFrom(from, next);
    if (former && !grows) return;
    this.doubled.set(at, {
      way: [...this.way(from), ...ids.map((id) => (this.compiled[id] as Compiled).transition)],
      grows,
    });
  }

  /** Second tokens off the way: a transition that puts one there, and later another (or the same) that does. False: too much to look at. */
  private lookAside(): boolean {
    const byPlace = new Map<number, Set<number>>();
    for (const [id, from] of this.fired) {
      const { transition } = this.compiled[id] as Compiled;
      const seen = new Set<number>();
      for (const { place } of transition.sides) {
        if (seen.has(place))
          this.doubled.set(place, { way: [...this.way(from), bySide(transition, place)], grows: false });
        seen.add(place);
        byPlace.set(place, (byPlace.get(place) ?? new Set()).add(id));
      }
    }
    const offsets = new Int32Array(this.count + 1);
    for (let i = 0; i < this.edges.length; i += 3) (offsets[(this.edges[i] as number) + 1] as number) += 1;
    for (let i = 0; i < this.count; i++) (offsets[i + 1] as number) += offsets[i] as number;
    for (const [place, producers] of byPlace) {
      if (this.work > this.budget.work) return false;
      const found = this.doubled.has(place) ? null : this.twiceOf(place, producers, offsets);
      if (found) this.doubled.set(place, found);
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

  /** Whether an earlier marking on the way here is contained in the one with the second token (Karp and Miller 1969). */
  private growsFrom(from: number, next: Uint32Array): boolean {
    for (let at = from; at >= 0; at = this.parent[at] as number) {
      let contained = true;
      for (let word = 0; word < this.words && contained; word++)
        contained = ((this.marks[at * this.words + word] as number) & ~(next[word] as number)) === 0;
      if (contained) return true;
    }
    return false;
  }

  private visit(marking: Uint32Array, from: number, by: number): number {
    if ((this.count + 1) * 2 > this.table.length) this.grow();
    const slot = this.slotOf(marking);
    const known = this.table[slot] as number;
    if (known >= 0) return known;
    const index = this.count++;
    this.table[slot] = index;
    if ((index + 1) * this.words > this.marks.length) {
      const larger = new Uint32Array(this.marks.length * 2);
      larger.set(this.marks);
      this.marks = larger;
    }
    this.marks.set(marking, index * this.words);
    this.parent.push(from);
    this.by.push(by);
    if (this.budget.deep) this.latest.push(index);
    return index;
  }

  private slotOf(marking: Uint32Array): number {
    let hash = 2166136261;
    for (let word = 0; word < this.words; word++)
      hash = Math.imul(hash ^ (marking[word] as number), 16777619) ^ (hash >>> 13);
    const mask = this.table.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const index = this.table[slot] as number;
      if (index < 0 || this.equals(index, marking)) return slot;
    }
  }

  private equals(index: number, marking: Uint32Array): boolean {
    const offset = index * this.words;
    for (let word = 0; word < this.words; word++) if (this.marks[offset + word] !== marking[word]) return false;
    return true;
  }

  private grow(): void {
    this.table = new Int32Array(this.table.length * 2).fill(-1);
    for (let index = 0; index < this.count; index++)
      this.table[this.slotOf(this.marks.subarray(index * this.words, (index + 1) * this.words))] = index;
  }

  /** The first marking that goes on for ever: it is not stuck, and no end can be reached from it. */
  private endless(): number {
    const fine = new Uint8Array(this.count);
    const into = new Int32Array(this.count + 1);
    for (let i = 1; i < this.edges.length; i += 3) into[(this.edges[i] as number) + 1]!++;
    for (let i = 0; i < this.count; i++) into[i + 1] = (into[i + 1] as number) + (into[i] as number);
    const sources = new Int32Array(this.edges.length / 3);
    const next = into.slice();
    for (let i = 0; i < this.edges.length; i += 3) {
      const to = this.edges[i + 1] as number;
      sources[next[to] as number] = this.edges[i] as number;
      next[to]!++;
    }
    // Where it gets stuck is told as such, and not as going on for ever.
    const open = [...this.good, ...this.stuck];
    for (const index of open) fine[index] = 1;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (let i = into[at] as number; i < (into[at + 1] as number); i++) {
        const source = sources[i] as number;
        if (fine[source]) continue;
        fine[source] = 1;
        open.push(source);
      }
    }
    return fine.indexOf(0, 1);
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

  private holds(marking: number, place: number): boolean {
    return ((this.marks[marking * this.words + (place >> 5)] as number) & (1 << (place & 31))) !== 0;
  }

  private leadingTo(
    join: { readonly transition: Transition; readonly ins: readonly number[] },
    all: readonly {
      readonly transition: Transition;
      readonly ins: readonly number[];
      readonly outs: readonly number[];
    }[],
  ): Uint32Array {
    const before = new Uint32Array(this.words);
    const own = (other: { readonly ins: readonly number[] }) => other.ins.some((place) => join.ins.includes(place));
    for (const place of join.ins) set(before, place);
    for (let changed = true; changed; ) {
      changed = false;
      for (const other of all) {
        if (own(other) || other.ins.every((place) => has(before, place))) continue;
        if (!other.outs.some((place) => has(before, place))) continue;
        for (const place of other.ins) set(before, place);
        changed = true;
      }
    }
    return before;
  }
}

/** The transition with the moves by which it puts a token on that side. */
function bySide(transition: Transition, place: number): Transition {
  const side = transition.sides.find((one) => one.place === place && one.instead !== null);
  return side ? { ...transition, moves: side.instead } : transition;
}

/** Every combination of one way on per join. */
function together(joins: readonly number[], compiled: readonly Compiled[]): (readonly number[])[] {
  const byPlace = new Map<number, number[]>();
  for (const id of joins) {
    const key = (compiled[id] as Compiled).ins[0] as number;
    byPlace.set(key, [...(byPlace.get(key) ?? []), id]);
  }
  let all: (readonly number[])[] = joins.length > 0 ? [[]] : [];
  for (const ways of byPlace.values()) all = all.flatMap((some) => ways.map((way) => [...some, way])).slice(0, 1_000);
  return all;
}

function has(marking: Uint32Array, place: number): boolean {
  return ((marking[place >> 5] as number) & (1 << (place & 31))) !== 0;
}

function set(marking: Uint32Array, place: number): void {
  marking[place >> 5] = (marking[place >> 5] as number) | (1 << (place & 31));
}

/** Puts tokens on the places; answers those that have one already. */
function put(marking: Uint32Array, places: readonly number[], absorbing: ReadonlySet<number>): number[] {
  return places.filter((place) => {
    const taken = has(marking, place) && !absorbing.has(place);
    set(marking, place);
    return taken;
  });
}

function unset(marking: Uint32Array, place: number): void {
  marking[place >> 5] = (marking[place >> 5] as number) & ~(1 << (place & 31));
}

function isEmpty(marking: Uint32Array): boolean {
  for (const word of marking) if (word !== 0) return false;
  return true;
}

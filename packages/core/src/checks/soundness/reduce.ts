// Makes a net small without changing what can go wrong in it: series, choices, loops and parallel parts that are sound by themselves are
// drawn together (Berthelot 1986; Murata 1989, V-B), so that well-structured drawings of any size shrink to nothing and only what is
// crooked is left to be gone through. A merged transition carries its moves, which play in the drawing as it was.
import { joined, type Rope } from './moves';
import { type Branch, type Choice, coverOf, type Net, type Place, type Side, sidesOf, type Transition } from './net';

/** A passed place is taken out while that makes at most so many transitions. */
const PRODUCT = 256;
/** A transition is not made to fill more places than this by going on from what it fills. */
const WIDE = 256;
/** Places off the way that are kept beside an end that ends everything. */
const KEPT = 6;
/** Paths of which any can be taken are tried in all combinations up to so many. */
const ALL_SUBSETS = 6;

/**
 * `loosely`: a rest may be merged into a join that others come to without a rest. Then what comes to the join can seem to stay there
 * although the join could go on: nothing is missed, but a second token may be seen at it that never comes.
 */
export function reduce(net: Net, loosely: boolean): void {
  const reducer = new Reducer(net, loosely);
  reducer.run();
  for (const transition of net.transitions.slice()) if (transition.alive && transition.choice) expand(net, transition);
  reducer.run();
}

class Reducer {
  private open: Place[] = [];
  private readonly waiting = new Set<number>();
  private readonly kept = new Set<number>();

  constructor(
    private readonly net: Net,
    private readonly loosely: boolean,
  ) {}

  run(): void {
    for (let before = -1; before !== this.net.changes; ) {
      before = this.net.changes;
      for (const place of this.net.places) this.look(place);
      for (let place = this.open.pop(); place; place = this.open.pop()) {
        this.waiting.delete(place.id);
        if (place.alive && !place.initial) this.reducePlace(place);
      }
      this.mergeTwins();
    }
  }

  private look(place: Place): void {
    if (!place.alive || this.waiting.has(place.id)) return;
    this.waiting.add(place.id);
    this.open.push(place);
  }

  private reducePlace(place: Place): void {
    this.unjoin(place);
    this.dropIdleLoops(place);
    const consumers = [...place.consumers].map((id) => this.net.of(id));
    const alone = consumers.length > 0 && consumers.every(({ ins }) => ins.length === 1);
    const [only] = consumers;
    if (!alone) this.structuredChoice(place, consumers);
    else if (consumers.some((consumer) => this.net.outsOf(consumer).includes(place.id))) return;
    else if (only && consumers.length === 1 && this.canGoOn(place, only)) this.pushForward(place, only);
    else if (!place.rests || this.followsOne(place)) this.takeOut(place, consumers);
  }

  /**
   * A rest may be merged into what follows where a token can rest there too: else two at once would be seen where one has long gone on, or
   * a join would not be seen waiting for the one that rests.
   */
  private canGoOn(place: Place, { kind, choice, outs }: Transition): boolean {
    if (kind !== 'plain' || choice) return false;
    if (!place.rests || outs.length === 0) return true;
    const next = outs.map((out) => this.net.at(out));
    const [only] = next as [Place];
    if (next.length > 1) return next.every((one) => one.rests && (one.flow === null || this.loosely));
    if (!only.rests) return false;
    if (this.loosely || only.flow === null || !only.pure) return true;
    return [...only.producers].every((one) => this.comesFromRest(this.net.of(one)));
  }

  private comesFromRest({ kind, choice, ins, outs }: Transition): boolean {
    const plain = kind === 'plain' && !choice && ins.length === 1 && outs.length === 1;
    return plain && this.net.at(ins[0] as number).rests;
  }

  /** One transition leads to it, from one place where a token can rest as well, and to nothing else. */
  private followsOne(place: Place): boolean {
    const [first, ...others] = [...place.producers].map((id) => this.net.of(id));
    if (!first || others.length > 0) return false;
    const from = this.net.at(first.ins[0] as number);
    const plain = first.kind === 'plain' && !first.choice && first.ins.length === 1 && first.outs.length === 1;
    return plain && (from.rests || from.initial);
  }

  /** A join that only one path is left of is none any more. */
  private unjoin(place: Place): void {
    for (const id of [...place.consumers]) {
      const join = this.net.of(id);
      if (join.ins.length !== 1 || (join.kind === 'plain' && !join.eager)) continue;
      if (join.kind === 'endAll' || (join.kind === 'inclusiveJoin' && this.mayComeAgain(place))) continue;
      this.net.remove(join);
      this.net.add({ ...join, kind: 'plain', eager: false });
      if (place.pure) place.rests = false;
    }
  }

  /** Whether a round lies before the place: an inclusive join waits for what can still come out of it. */
  private mayComeAgain(place: Place): boolean {
    const before = new Set([place.id]);
    for (const id of before)
      for (const producer of this.net.at(id).producers)
        for (const input of this.net.of(producer).ins) before.add(input);
    const left = new Map<number, number>();
    const next = (id: number) =>
      [...this.net.at(id).consumers].flatMap((one) =>
        this.net.outsOf(this.net.of(one)).filter((out) => before.has(out)),
      );
    for (const id of before) for (const out of next(id)) left.set(out, (left.get(out) ?? 0) + 1);
    const open = [...before].filter((id) => !left.has(id));
    let seen = 0;
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      seen++;
      for (const out of next(id)) {
        const rest = (left.get(out) ?? 0) - 1;
        left.set(out, rest);
        if (rest === 0) open.push(out);
      }
    }
    return seen < before.size;
  }

  /** A way that leads back to where it began changes nothing, as long as there is another way on. */
  private dropIdleLoops(place: Place): void {
    for (const id of [...place.consumers]) {
      const loop = this.net.of(id);
      const idle =
        loop.kind === 'plain' &&
        !loop.choice &&
        loop.sides.length === 0 &&
        loop.ins.length === 1 &&
        loop.outs.length === 1;
      if (!idle || loop.outs[0] !== place.id || place.consumers.size < 2) continue;
      this.net.remove(loop);
      for (const producer of place.producers) this.ride(this.net.of(producer), place.id, loop);
    }
  }

  /** Whoever puts a token on the place thereby shows that the loop can be gone. */
  private ride(producer: Transition, place: number, loop: Transition): void {
    if (producer.outs.includes(place)) producer.cover = coverOf(producer.cover, loop.cover);
    for (const branch of branchesOf(producer.choice))
      if (branch.outs.includes(place)) branch.cover = coverOf(branch.cover, loop.cover);
  }

  /**
   * What stands on the place can always go on by itself: it is as good as gone on. Where it ends after a rest, it is left standing off the
   * way: nothing depends on it, and a second one beside it is looked for afterwards.
   */
  private pushForward(place: Place, given: Transition): void {
    if (place.producers.size * given.outs.length > 5_000) return;
    if (given.outs.length === 0 && place.rests && this.isKept(place)) return;
    const widest = Math.max(0, ...[...place.producers].map((id) => this.net.of(id).outs.length));
    if (given.outs.length > 1 && widest + given.outs.length > WIDE) return;
    const isSide = given.outs.length === 0 && given.sides.length === 0 && place.rests;
    const next = isSide ? { ...given, moves: null, sides: [{ place: place.id, instead: null }] } : given;
    const producers = [...place.producers].map((id) => this.net.of(id));
    this.net.remove(given);
    this.net.drop(place);
    for (const producer of producers) {
      this.net.remove(producer);
      const { choice } = producer;
      const times = producer.outs.filter((out) => out === place.id).length;
      const outs = replaced(producer.outs, place.id, next.outs);
      const moved = times === 0 ? null : repeated(next.moves, times);
      const cover = times === 0 ? producer.cover : coverOf(producer.cover, next.cover);
      const sides =
        times === 0 ? producer.sides : sidesOf(producer, { moves: moved, sides: manyOf(next.sides, times) });
      if (choice) {
        for (const branch of branchesOf(choice)) {
          const inBranch = branch.outs.filter((out) => out === place.id).length;
          if (inBranch === 0) continue;
          branch.outs = replaced(branch.outs, place.id, next.outs);
          branch.cover = coverOf(branch.cover, next.cover);
          branch.sides = sidesOf(branch, {
            moves: repeated(next.moves, inBranch),
            sides: manyOf(next.sides, inBranch),
          });
          branch.moves = joined(branch.moves, repeated(next.moves, inBranch));
        }
        choice.after = joined(choice.after, moved);
        this.net.add({ ...producer, outs, cover, sides });
      } else this.net.add({ ...producer, outs, cover, sides, moves: joined(producer.moves, moved) });
    }
    for (const out of next.outs) this.touched(this.net.at(out), place);
    for (const { ins } of producers) for (const input of ins) this.look(this.net.at(input));
  }

  /** Where an end can end everything, what stands off the way is seen beside it, as long as it is not much. */
  private isKept({ id }: Place): boolean {
    if (!this.net.transitions.some((one) => one.alive && one.exit?.type === 'terminate')) return false;
    if (this.kept.size < KEPT) this.kept.add(id);
    return this.kept.has(id);
  }

  private touched(place: Place, merged: Place): void {
    if (merged.rests) {
      place.rests = true;
      place.pure = false;
    }
    this.look(place);
    this.lookAround(place);
  }

  private lookAround(place: Place): void {
    for (const id of place.producers) for (const input of this.net.of(id).ins) this.look(this.net.at(input));
  }

  /** Every way to the place with every way on from it, without the place. */
  private takeOut(place: Place, consumers: readonly Transition[]): void {
    const producers = [...place.producers].map((id) => this.net.of(id));
    if (producers.length * consumers.length > PRODUCT) return;
    if (producers.some(({ choice, outs }) => choice || outs.filter((out) => out === place.id).length > 1)) return;
    const exits = consumers.some(({ kind }) => kind === 'endAll');
    if (exits && producers.some(({ outs }) => outs.length > 1)) return;
    for (const producer of producers) this.net.remove(producer);
    for (const consumer of consumers) this.net.remove(consumer);
    this.net.drop(place);
    for (const producer of producers) {
      const beside = producer.outs.filter((out) => out !== place.id);
      for (const consumer of consumers) {
        this.net.add({
          kind: producer.kind === 'inclusiveJoin' ? 'inclusiveJoin' : consumer.kind,
          eager: producer.eager,
          ins: producer.ins,
          outs: [...beside, ...consumer.outs],
          moves: joined(producer.moves, consumer.moves),
          cover: coverOf(producer.cover, consumer.cover),
          sides: sidesOf(producer, consumer),
          ...(consumer.exit ? { exit: consumer.exit } : {}),
          ...(consumer.choice ? { choice: copied(consumer.choice) } : {}),
        });
      }
      for (const input of producer.ins) this.look(this.net.at(input));
    }
    for (const consumer of consumers) for (const out of this.net.outsOf(consumer)) this.look(this.net.at(out));
  }

  /** Any of several paths that all come to the same join, each by itself: the join gets whatever was begun (BPMN 2.0.2, 13.4.3). */
  private structuredChoice(place: Place, consumers: readonly Transition[]): void {
    const [join, ...others] = consumers;
    const [split, ...more] = [...place.producers].map((id) => this.net.of(id));
    if (!join || !split?.choice || others.length > 0 || more.length > 0 || join.kind !== 'inclusiveJoin') return;
    const { choice } = split;
    const branches = branchesOf(choice);
    const ends = branches.map((branch) => (branch.outs.length === 1 ? (branch.outs[0] as number) : -1));
    const alone = ends.every((end) => {
      if (end < 0) return false;
      const at = this.net.at(end);
      return at.producers.size === 1 && at.consumers.size === 1 && at.consumers.has(join.id);
    });
    if (!alone || choice.always.length > 0) return;
    const [kept] = ends as [number, ...number[]];
    this.net.remove(split);
    this.net.remove(join);
    for (const end of ends) if (end !== kept) this.net.drop(this.net.at(end));
    const all = choice.branches.reduce<Rope>((rope, branch) => joined(rope, branch.moves), choice.after);
    const go = { node: choice.node, what: 'go', flows: choice.branches.map((branch) => branch.flow) } as const;
    const cover = branches.reduce((sum, branch) => coverOf(sum, branch.cover), split.cover);
    const { choice: _, ...plain } = split;
    const sides = [...split.sides, ...branches.flatMap((branch) => branch.sides)];
    this.net.add({ ...plain, sides, outs: [...split.outs, kept], moves: joined(joined(split.moves, go), all), cover });
    this.net.add({ ...join, ins: join.ins.filter((input) => input === kept || !ends.includes(input)) });
    const at = this.net.at(kept);
    if (ends.some((end) => !this.net.at(end).pure)) at.pure = false;
    this.look(at);
    for (const input of split.ins) this.look(this.net.at(input));
  }

  /** Places that are always filled and emptied together, and transitions that do the same. */
  private mergeTwins(): void {
    const transitions = new Map<string, Transition>();
    for (const transition of this.net.alive()) {
      if (transition.choice) continue;
      const key = `${transition.kind} ${transition.exit?.type ?? ''} ${transition.exit?.code ?? ''} ${sorted(transition.ins)}>${sorted(transition.outs)}`;
      const twin = transitions.get(key);
      if (!twin) {
        transitions.set(key, transition);
        continue;
      }
      twin.cover = coverOf(twin.cover, transition.cover);
      twin.sides = eitherSides(twin, transition);
      this.net.remove(transition);
      for (const place of [...transition.ins, ...transition.outs]) this.look(this.net.at(place));
    }
    const places = new Map<string, Place>();
    for (const place of this.net.places) {
      if (!place.alive || place.initial || place.consumers.size === 0) continue;
      const key = `${sorted([...place.producers])}>${sorted([...place.consumers])}`;
      const twin = places.get(key);
      const filledOnce = [...place.producers].every((id) => this.fillsAlike(this.net.of(id), twin?.id ?? -1, place.id));
      if (!twin || !filledOnce) {
        places.set(key, twin ?? place);
        continue;
      }
      // The one on which something rests stands for both: two at it are two at the other.
      const [kept, gone] = twin.pure && !place.pure ? [place, twin] : [twin, place];
      places.set(key, kept);
      this.forget(gone);
      this.look(kept);
    }
  }

  private fillsAlike({ outs, choice }: Transition, one: number, other: number): boolean {
    if (choice) return false;
    return outs.filter((out) => out === one).length === outs.filter((out) => out === other).length;
  }

  private forget(place: Place): void {
    for (const id of [...place.producers, ...place.consumers]) {
      const transition = this.net.of(id);
      transition.outs = transition.outs.filter((out) => out !== place.id);
      transition.ins = transition.ins.filter((input) => input !== place.id);
      for (const input of transition.ins) this.look(this.net.at(input));
    }
    this.net.drop(place);
  }
}

function expand(net: Net, split: Transition): void {
  const { choice, ...plain } = split;
  if (!choice) return;
  net.remove(split);
  const take = (some: readonly Branch[]): void => {
    const flows = [...choice.always, ...some.map((branch) => branch.flow)];
    const moves = some.reduce<Rope>(
      (rope, branch) => joined(rope, branch.moves),
      joined(joined(split.moves, { node: choice.node, what: 'go', flows }), choice.after),
    );
    const cover = some.reduce((sum, branch) => coverOf(sum, branch.cover), split.cover);
    const sides = [...split.sides, ...some.flatMap((branch) => branch.sides)];
    net.add({ ...plain, outs: [...split.outs, ...some.flatMap((branch) => branch.outs)], moves, cover, sides });
  };
  for (const some of choicesOf(choice.branches)) if (some.length > 0) take(some);
  if (choice.always.length > 0) take([]);
  else if (choice.otherwise) take([choice.otherwise]);
  if (choice.branches.length > ALL_SUBSETS) net.approximate = true;
}

function choicesOf(branches: readonly Branch[]): readonly (readonly Branch[])[] {
  if (branches.length > ALL_SUBSETS) {
    const pairs = branches.flatMap((one, i) => branches.slice(i + 1, i + 4).map((other) => [one, other]));
    return [...branches.map((branch) => [branch]), ...pairs, branches];
  }
  let sets: (readonly Branch[])[] = [[]];
  for (const branch of branches) sets = sets.concat(sets.map((set) => [...set, branch]));
  return sets;
}

function branchesOf(choice: Choice | undefined): readonly Branch[] {
  if (!choice) return [];
  return choice.otherwise ? [...choice.branches, choice.otherwise] : choice.branches;
}

function copied(choice: Choice): Choice {
  return {
    ...choice,
    branches: choice.branches.map((branch) => ({ ...branch })),
    otherwise: choice.otherwise ? { ...choice.otherwise } : null,
  };
}

function replaced(outs: readonly number[], place: number, by: readonly number[]): number[] {
  return outs.flatMap((out) => (out === place ? by : [out]));
}

/** The sides of two of which one happens: those of the one, and by its own moves what only the other has, or has more often. */
function eitherSides(one: Transition, other: Transition): readonly Side[] {
  const countOf = (sides: readonly Side[], place: number) => sides.filter((side) => side.place === place).length;
  const more = other.sides.filter(({ place }) => countOf(other.sides, place) > countOf(one.sides, place));
  const places = new Set(more.map(({ place }) => place));
  return [
    ...one.sides.filter(({ place }) => !places.has(place)),
    ...more.map(({ place, instead }) => ({ place, instead: instead ?? other.moves })),
  ];
}

function manyOf(sides: readonly Side[], times: number): readonly Side[] {
  return times === 1 ? sides : Array.from({ length: times }, () => sides).flat();
}

function repeated(moves: Rope, times: number): Rope {
  let rope = moves;
  for (let i = 1; i < times; i++) rope = joined(rope, moves);
  return rope;
}

function sorted(ids: readonly number[]): string {
  return [...ids].sort((a, b) => a - b).join(',');
}

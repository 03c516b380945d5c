// Makes a net small without changing what can go wrong in it: series, choices, loops and parallel parts that are sound by themselves are
// drawn together (Berthelot 1986; Murata 1989, V-B), so that well-structured drawings of any size shrink to nothing and only what is
// crooked is left to be gone through. A merged transition carries its moves, which play in the drawing as it was.
import { branchesOf, copyOfChoice, expandChoice } from './choices';
import { joined, type Rope } from './moves';
import { coverOf, type Net, type Place, type Side, sidesOf, type Transition } from './net';
import { mayComeAgain } from './rounds-before';
import { closeStructuredChoice } from './structured-choice';
import { mergeTwins } from './twins';

/** A passed place is taken out while that makes at most so many transitions. */
const PRODUCT = 256;
/** A transition is not made to fill more places than this by going on from what it fills. */
const WIDE = 256;
/** Of very large nets only part is made small, so that it takes no longer. */
const MOST_WORK = 20_000_000;
/** Places off the way that are kept beside an end that ends everything. */
const KEPT = 6;
/**
 * `loosely`: a rest may be merged into a join that others come to without a rest. Then what comes to the join can seem to stay there
 * although the join could go on: nothing is missed, but a second token may be seen at it that never comes.
 */
export function reduce(net: Net, loosely: boolean): void {
  const reducer = new Reducer(net, loosely);
  reducer.run();
  for (const transition of net.transitions.slice())
    if (transition.alive && transition.choice) expandChoice(net, transition);
  reducer.run();
}

class Reducer {
  private open: Place[] = [];
  private readonly waiting = new Set<number>();
  private readonly kept = new Set<number>();
  private work = MOST_WORK;

  constructor(
    private readonly net: Net,
    private readonly loosely: boolean,
  ) {}

  run(): void {
    for (let before = -1; before !== this.net.changes; ) {
      before = this.net.changes;
      for (const place of this.net.places) this.look(place);
      for (let place = this.open.pop(); place && this.work > 0; place = this.open.pop()) {
        this.waiting.delete(place.id);
        if (place.alive && !place.initial) this.reducePlace(place);
      }
      mergeTwins(this.net, (place) => this.look(place));
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
    if (!alone) closeStructuredChoice(this.net, place, consumers, (one) => this.look(one));
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
      if (join.kind === 'endAll' || (join.kind === 'inclusiveJoin' && mayComeAgain(this.net, place))) continue;
      this.net.remove(join);
      this.net.add({ ...join, kind: 'plain', eager: false });
      if (place.pure) place.rests = false;
    }
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
    const next: Transition = isSide ? { ...given, moves: null, sides: [{ place: place.id, instead: null }] } : given;
    const producers = [...place.producers].map((id) => this.net.of(id));
    this.net.remove(given);
    this.net.drop(place);
    for (const producer of producers) {
      this.work -= producer.outs.length + producer.sides.length;
      this.advanceBranches(producer, place.id, next);
      const times = timesOf(producer.outs, place.id);
      const moved = times === 0 ? null : repeated(next.moves, times);
      const { choice, moves } = producer;
      if (choice) choice.after = joined(choice.after, moved);
      this.net.moveOn(producer, place.id, {
        outs: Array.from({ length: times }, () => next.outs).flat(),
        cover: times === 0 ? producer.cover : coverOf(producer.cover, next.cover),
        sides: times === 0 ? producer.sides : sidesOf(producer, { moves: moved, sides: manyOf(next.sides, times) }),
        moves: choice ? moves : joined(moves, moved),
      });
    }
    for (const out of next.outs) this.touched(this.net.at(out), place);
    for (const { ins } of producers) for (const input of ins) this.look(this.net.at(input));
  }

  private advanceBranches(producer: Transition, place: number, next: Transition): void {
    for (const branch of branchesOf(producer.choice)) {
      const times = timesOf(branch.outs, place);
      if (times === 0) continue;
      const moves = repeated(next.moves, times);
      branch.outs = replaced(branch.outs, place, next.outs);
      branch.cover = coverOf(branch.cover, next.cover);
      branch.sides = sidesOf(branch, { moves, sides: manyOf(next.sides, times) });
      branch.moves = joined(branch.moves, moves);
      for (const out of next.outs) this.net.at(out).producers.add(producer.id);
    }
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
          ...(consumer.choice ? { choice: copyOfChoice(consumer.choice) } : {}),
        });
      }
      for (const input of producer.ins) this.look(this.net.at(input));
    }
    for (const consumer of consumers) for (const out of this.net.outsOf(consumer)) this.look(this.net.at(out));
  }
}

function timesOf(outs: readonly number[], place: number): number {
  let times = 0;
  for (let at = outs.indexOf(place); at >= 0; at = outs.indexOf(place, at + 1)) times++;
  return times;
}

function replaced(outs: readonly number[], place: number, by: readonly number[]): number[] {
  return outs.flatMap((out) => (out === place ? by : [out]));
}

function manyOf(sides: readonly Side[], times: number): readonly Side[] {
  return times === 1 ? sides : Array.from({ length: times }, () => sides).flat();
}

function repeated(moves: Rope, times: number): Rope {
  let rope = moves;
  for (let i = 1; i < times; i++) rope = joined(rope, moves);
  return rope;
}

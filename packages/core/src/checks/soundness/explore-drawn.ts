// Goes through a level as the step does: what nobody has to do happens at once, joins of any paths are asked when nothing moves any more, one
// of the n-th counts what has come. For levels whose joins a reduced net does not tell exactly; `explore.ts` does all others.
import type { DrawingIndex } from '../drawing-index';
import { Edges } from './edges';
import { firstEndless } from './endless';
import type { Doubled, EndedOthers, Explored } from './explored';
import { type DrawnJoin, type DrawnPlace, filledIn, type Ground, groundOf, isWaiting } from './ground';
import { has, isEmpty, Markings, set, unset } from './markings';
import { coverOf, type Exit, type Net, type Transition } from './net';
import { arriveAtJoin, fireJoins, type Run, type Taken } from './one-go';
import { type Budget, MARKING_WORK } from './purse';

/** So much at once on its way, or so many steps passed in one go, is beyond what is looked at. */
const MOST_UNDER_WAY = 200;
const MOST_PASSES = 20_000;
const WATCHED_FROM = 100;
const NONE: readonly number[] = [];

export interface ExploredAsDrawn extends Explored {
  /** All was seen but what comes to a join of the n-th more often than is counted. */
  readonly finished: boolean;
}

export function exploreDrawn(drawing: DrawingIndex, net: Net, budget: Budget): ExploredAsDrawn {
  return new DrawnExplorer(groundOf(drawing, net), net, budget).run();
}

class DrawnExplorer {
  private readonly seen: Markings;
  /** The marking that is gone on from, and what is left of it without what moves. */
  private readonly from: Uint32Array;
  private readonly rest: Uint32Array;
  private readonly parent: number[] = [];
  private readonly by: (Taken | null)[] = [];
  private readonly edges = new Edges();
  private work = 0;
  private exact = true;
  private readonly stuck: number[] = [];
  private readonly doubled = new Map<number, Doubled>();
  private readonly endedOthers = new Map<number, EndedOthers>();
  private readonly exits = new Map<string, Exit>();
  private readonly fired = new Map<number, { readonly from: number; readonly taken: Taken }>();
  private readonly good: number[] = [];
  private ends = false;
  /** Of what happens in one go: what is left to follow, how many steps were passed, and where. */
  private readonly open: Run[] = [];
  private passes = 0;
  private readonly passed = new Set<string>();

  constructor(
    private readonly ground: Ground,
    private readonly net: Net,
    private readonly budget: Budget,
  ) {
    this.seen = new Markings(ground.words);
    this.rest = new Uint32Array(ground.words);
    this.from = new Uint32Array(ground.words);
  }

  run(): ExploredAsDrawn {
    const first = new Uint32Array(this.ground.words);
    set(first, this.ground.initial);
    this.visit(first, -1, null);
    let done = 0;
    while (done < this.seen.count && this.seen.count <= this.budget.markings && this.work <= this.budget.work) {
      this.from.set(this.seen.at(done));
      this.expand(done, this.from);
      done++;
    }
    const finished = done === this.seen.count;
    const complete = finished && this.exact && !this.net.approximate;
    let reached = this.net.emptyCover();
    for (const { taken } of this.fired.values()) reached = coverOf(reached, taken.transition.cover);
    return {
      complete,
      finished,
      markings: this.seen.count,
      work: this.work,
      stuck: this.stuck,
      doubled: this.doubled,
      endedOthers: [...this.endedOthers.values()],
      exits: [...this.exits.values()],
      ends: this.ends || !complete,
      endless: complete ? firstEndless(this.seen.count, this.edges.all, [...this.good, ...this.stuck]) : -1,
      reached,
      filled: (marking) => filledIn(this.seen.at(marking), this.ground),
      wayToStep: (bit) => this.wayToStep(bit),
      way: (to) => this.way(to, null),
    };
  }

  private expand(index: number, marking: Uint32Array): void {
    const { places, rests, joins, initial } = this.ground;
    let moves = false;
    const go = (place: number) => {
      if (!has(marking, place)) return;
      for (const way of places[place]?.ways ?? []) {
        moves = true;
        this.rest.set(marking);
        unset(this.rest, place);
        this.follow(index, { marking: this.rest, pending: [], taken: null, seconds: NONE }, way);
      }
    };
    go(initial);
    for (const place of rests) go(place);
    if (moves) return;
    if (rests.some((place) => has(marking, place)) || joins.some((join) => isWaiting(marking, join))) {
      this.stuck.push(index);
      return;
    }
    this.ends = true;
    this.good.push(index);
  }

  /** The transition, and all that happens at once after it, in every way that choices allow. */
  private follow(from: number, begun: Run, way: Transition): void {
    this.open.length = 0;
    this.passes = 0;
    if (this.passed.size > 0) this.passed.clear();
    if (this.take(from, begun, way)) this.open.push(begun);
    for (let run = this.open.pop(); run; run = this.open.pop()) {
      const isTooMuch = this.passes > MOST_PASSES || run.pending.length > MOST_UNDER_WAY;
      if (isTooMuch || this.work > this.budget.work) this.exact = false;
      else this.settle(from, run);
    }
  }

  private settle(from: number, run: Run): void {
    for (;;) {
      this.work += this.ground.words + 4;
      const place = run.pending.pop();
      if (place === undefined) {
        if (fireJoins(run, this.ground.joins, (one) => this.goOn(from, run, one))) continue;
        if (run.seconds.length === 0) this.visit(run.marking, from, run.taken);
        else for (const second of run.seconds) this.double(from, run, second);
        return;
      }
      const { passes, join, path, ways } = this.ground.places[place] as DrawnPlace;
      if (passes && ways.length > 0) {
        if (this.hasPassed(run, place)) return;
        // The first is gone first; the run itself goes on with it.
        for (let i = ways.length - 1; i > 0; i--) {
          const other: Run = { ...run, marking: new Uint32Array(run.marking), pending: run.pending.slice() };
          if (this.take(from, other, ways[i] as Transition)) this.open.push(other);
        }
        if (!this.take(from, run, ways[0] as Transition)) return;
        if (run.pending.length > MOST_UNDER_WAY || this.passes > MOST_PASSES) {
          this.open.push(run);
          return;
        }
      } else if (join) this.exact = arriveAtJoin(run, join, path, (one) => this.goOn(from, run, one)) && this.exact;
      else if (!has(run.marking, place)) set(run.marking, place);
      // A third is no other finding, and a round that brings ever more would never be where it has been.
      else if (!run.seconds.includes(place)) run.seconds = [...run.seconds, place];
    }
  }

  /** Where so much happens in one go that it may be a round without a rest, which leads to where it has been. */
  private hasPassed(run: Run, place: number): boolean {
    if (++this.passes < WATCHED_FROM) return false;
    const key = `${run.marking}|${run.pending}|${run.seconds}|${place}`;
    if (this.passed.has(key)) return true;
    this.passed.add(key);
    return false;
  }

  /** False: it has ended everything. */
  private take(from: number, run: Run, way: Transition): boolean {
    run.taken = this.note(from, run, way);
    if (way.exit) {
      this.endAll(from, run, run.taken, way.exit);
      return false;
    }
    // The first of the paths is gone first.
    for (let i = way.outs.length - 1; i >= 0; i--) run.pending.push(way.outs[i] as number);
    return true;
  }

  private note(from: number, run: Run, transition: Transition): Taken {
    const taken = { transition, before: run.taken };
    if (!this.fired.has(transition.id)) this.fired.set(transition.id, { from, taken });
    return taken;
  }

  private goOn(from: number, run: Run, join: DrawnJoin): void {
    run.taken = this.note(from, run, join.transition);
    run.pending.push(join.transition.outs[0] as number);
  }

  private endAll(from: number, run: Run, taken: Taken, exit: Exit): void {
    this.good.push(from);
    this.exits.set(`${exit.type} ${exit.code ?? ''}`, exit);
    if (exit.type !== 'terminate') return;
    this.ends = true;
    if (this.endedOthers.has(taken.transition.id) || (run.pending.length === 0 && isEmpty(run.marking))) return;
    this.endedOthers.set(taken.transition.id, { exit, way: this.way(from, taken) });
  }

  private double(from: number, { marking, taken }: Run, place: number): void {
    this.good.push(from);
    const former = this.doubled.get(place);
    const grows = !former?.grows && this.growsFrom(from, marking, taken);
    if (former && !grows) return;
    this.doubled.set(place, { way: this.way(from, taken), grows });
  }

  /** What was there before is there again, with more, and no join on the way has asked what else there is: so it can go on. */
  private growsFrom(from: number, marking: Uint32Array, taken: Taken | null): boolean {
    if (this.ground.joins.some((join) => join.givesUp)) return false;
    let since = taken;
    for (let at = from; at >= 0; at = this.parent[at] as number) {
      for (let one = since; one; one = one.before) {
        this.work++;
        if (one.transition.kind === 'inclusiveJoin') return false;
      }
      if (this.seen.isContained(at, marking)) return true;
      since = this.by[at] as Taken | null;
    }
    return false;
  }

  private visit(marking: Uint32Array, from: number, by: Taken | null): void {
    const known = this.seen.count;
    const index = this.seen.add(marking);
    if (index === known) {
      this.work += MARKING_WORK;
      this.parent.push(from);
      this.by.push(by);
    }
    if (from >= 0) this.edges.add(from, index, 0);
  }

  private way(to: number, last: Taken | null): readonly Transition[] {
    const back: Transition[] = [];
    const put = (taken: Taken | null) => {
      for (let one = taken; one; one = one.before) back.push(one.transition);
    };
    put(last);
    for (let at = to; at >= 0; at = this.parent[at] as number) put(this.by[at] as Taken | null);
    return back.reverse();
  }

  private wayToStep(bit: number): readonly Transition[] | null {
    for (const { from, taken } of this.fired.values())
      if (((taken.transition.cover[bit >> 5] as number) & (1 << (bit & 31))) !== 0) return this.way(from, taken);
    return null;
  }
}

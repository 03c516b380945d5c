// One level of a drawing (the process, or the inside of a sub-process) as a net of places and transitions: what a token can do there, with
// the case data left out. Built by `draw-net.ts`, made smaller by `reduce.ts`, gone through by `explore.ts`.
import { joined, type Rope } from './moves';

/** Steps of the level, as bits, that a transition shows to be reachable. */
export type Cover = Uint32Array;

export interface Place {
  readonly id: number;
  /** The step that a token on it stands on, or the join at which it waits. */
  readonly node: string;
  /** It waits at a join, having come over this path. */
  readonly flow: string | null;
  /** A token can stay here: others are passed at once, and are taken out of the net. */
  rests: boolean;
  /** Nothing but arrivals at a join: no waiting step has been merged into it. */
  pure: boolean;
  /** The one token of the beginning. */
  readonly initial: boolean;
  alive: boolean;
  readonly producers: Set<number>;
  readonly consumers: Set<number>;
}

/** A path that is taken or not, whatever becomes of the others. */
export interface Branch {
  readonly flow: string;
  outs: number[];
  moves: Rope;
  cover: Cover;
  sides: readonly Side[];
}

/** A place off the way: what stands there ends by itself and matters to nothing else. `instead`: the moves by which it comes there. */
export interface Side {
  readonly place: number;
  /** Null: the transition's own. */
  readonly instead: Rope;
}

/** How everything at the level ends at once. */
export interface Exit {
  readonly type: 'terminate' | 'terminateCase' | 'error' | 'cancel';
  readonly code?: string;
  readonly node: string;
}

export interface Transition {
  readonly id: number;
  /** `inclusiveJoin` uses up whatever has arrived once nothing more can come; `endAll` takes every token away. */
  readonly kind: 'plain' | 'inclusiveJoin' | 'endAll';
  ins: number[];
  /** With repetition: two tokens on one place are two entries. */
  outs: number[];
  /** Happens as soon as it can: nobody can put it off. */
  readonly eager: boolean;
  moves: Rope;
  cover: Cover;
  /** Places off the way that it puts a token on, or can put one on. */
  sides: readonly Side[];
  readonly exit?: Exit;
  readonly choice?: Choice;
  alive: boolean;
}

/** Any of the branches together, at least one, else `otherwise`; beside the `outs` that are always taken. */
export interface Choice {
  readonly node: string;
  readonly always: readonly string[];
  readonly branches: Branch[];
  readonly otherwise: Branch | null;
  /** Moves of what is always taken, after the choice itself. */
  after: Rope;
}

export type NewTransition = Partial<
  Pick<Transition, 'kind' | 'eager' | 'exit' | 'choice' | 'moves' | 'cover' | 'sides'>
> &
  Pick<Transition, 'ins' | 'outs'>;

export class Net {
  readonly places: Place[] = [];
  readonly transitions: Transition[] = [];
  private living: Transition[] = [];
  /** Something was left out that could not be enumerated: what is not found is not proven. */
  approximate = false;
  /** Grows with every change. */
  changes = 0;

  constructor(readonly nodes: readonly string[]) {}

  emptyCover(): Cover {
    return new Uint32Array((this.nodes.length + 31) >> 5);
  }

  place(node: string, more: Partial<Pick<Place, 'flow' | 'rests' | 'initial'>> = {}): number {
    const id = this.places.length;
    const { flow = null, rests = false, initial = false } = more;
    this.places.push({
      id,
      node,
      flow,
      rests,
      pure: flow !== null,
      initial,
      alive: true,
      producers: new Set(),
      consumers: new Set(),
    });
    return id;
  }

  add(given: NewTransition): Transition {
    const made: Transition = {
      kind: 'plain',
      eager: false,
      moves: null,
      ...given,
      outs: atMostTwice(given.outs, (place) => place),
      sides: atMostTwice(given.sides ?? [], ({ place }) => place),
      cover: given.cover ?? this.emptyCover(),
      id: this.transitions.length,
      alive: true,
    };
    this.transitions.push(made);
    this.living.push(made);
    this.changes++;
    for (const place of made.ins) this.at(place).consumers.add(made.id);
    for (const place of this.outsOf(made)) this.at(place).producers.add(made.id);
    return made;
  }

  remove(transition: Transition): void {
    transition.alive = false;
    this.changes++;
    for (const place of transition.ins) this.at(place).consumers.delete(transition.id);
    for (const place of this.outsOf(transition)) this.at(place).producers.delete(transition.id);
  }

  /**
   * Its token on the place goes on at once, to `outs`; the rest is what it becomes. It stays the one that it is, since it may put very many.
   */
  moveOn(transition: Transition, place: number, by: Pick<Transition, 'outs' | 'cover' | 'sides' | 'moves'>): void {
    const outs = transition.outs.filter((out) => out !== place);
    for (const out of by.outs) {
      if (timesIn(outs, out) < 2) outs.push(out);
      this.at(out).producers.add(transition.id);
    }
    transition.outs = outs;
    transition.sides = by.sides;
    transition.cover = by.cover;
    transition.moves = by.moves;
    this.at(place).producers.delete(transition.id);
    this.changes++;
  }

  drop(place: Place): void {
    place.alive = false;
    this.changes++;
  }

  /** The transitions that there still are. */
  alive(): readonly Transition[] {
    this.living = this.living.filter((transition) => transition.alive);
    return this.living;
  }

  /** Whether every transition that there still is has all of its places. */
  isWhole(): boolean {
    const stands = (place: number) => this.at(place).alive;
    return this.transitions.every(({ alive, ins, outs }) => !alive || (ins.every(stands) && outs.every(stands)));
  }

  at(place: number): Place {
    return this.places[place] as Place;
  }

  of(transition: number): Transition {
    return this.transitions[transition] as Transition;
  }

  /** Every place that it may put a token on. */
  outsOf({ outs, choice }: Transition): readonly number[] {
    if (!choice) return outs;
    return [...outs, ...choice.branches.flatMap((branch) => branch.outs), ...(choice.otherwise?.outs ?? [])];
  }
}

/** Two tokens on one place are a finding, and more of them are no other. */
function atMostTwice<T>(list: readonly T[], placeOf: (one: T) => number): T[] {
  if (list.length < 3) return [...list];
  const seen = new Map<number, number>();
  return list.filter((one) => {
    const times = (seen.get(placeOf(one)) ?? 0) + 1;
    seen.set(placeOf(one), times);
    return times <= 2;
  });
}

/** The sides of two transitions that happen one after the other. */
export function sidesOf(first: Sided, second: Sided): readonly Side[] {
  const around = ({ place, instead }: Side, before: Rope, after: Rope): Side => ({
    place,
    instead: instead === null ? null : joined(joined(before, instead), after),
  });
  const isMoved = second.moves !== null && first.sides.some(({ instead }) => instead !== null);
  const moved = isMoved ? first.sides.map((side) => around(side, null, second.moves)) : first.sides;
  if (second.sides.length === 0) return moved;
  const sides = moved.slice();
  for (const side of second.sides) {
    const times = sides.reduce((count, { place }) => (place === side.place ? count + 1 : count), 0);
    if (times < 2) sides.push(around(side, first.moves, null));
  }
  return sides;
}

function timesIn(outs: readonly number[], out: number): number {
  const first = outs.indexOf(out);
  if (first < 0) return 0;
  return outs.includes(out, first + 1) ? 2 : 1;
}

type Sided = Pick<Transition, 'sides' | 'moves'>;

export function coverOf(a: Cover, b: Cover): Cover {
  const both = new Uint32Array(a);
  for (let i = 0; i < both.length; i++) both[i] = (both[i] as number) | (b[i] as number);
  return both;
}

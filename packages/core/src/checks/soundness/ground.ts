// A net as it was drawn, as `explore-drawn.ts` goes over it: what happens where a token comes to a place, and its joins with all that they
// depend on. Unlike a reduced net it tells what has arrived at a join of the n-th from what still can.
import type { Node } from '../../nodes/node';
import type { DrawingIndex } from '../drawing-index';
import { has, set } from './markings';
import type { Net, Transition } from './net';
import { reaching } from './reaching';

/** What has come over one path to a join of the n-th is counted up to so many; one more is the end of what can be told. */
const COUNTED = 3;

export interface DrawnJoin {
  readonly node: string;
  readonly sort: 'all' | 'any' | 'nth';
  readonly transition: Transition;
  /** Per path in, the bits of what has come over it: one, and for the n-th as many as are counted. */
  readonly paths: readonly (readonly number[])[];
  /** How many paths must have brought something. */
  readonly needed: number;
  /** It gives up the others, instead of ignoring them. */
  readonly givesUp: boolean;
  /** Places where a token rests that can still come (or is given up), and joins on the way. Empty where it does not matter. */
  readonly before: Uint32Array;
  readonly joinsBefore: ReadonlySet<string>;
}

export interface DrawnPlace {
  /** A token passes it at once. */
  readonly passes: boolean;
  readonly join: DrawnJoin | null;
  /** Which path of the join. */
  readonly path: number;
  /** The ways on of a token that stands there. */
  readonly ways: readonly Transition[];
}

export interface Ground {
  readonly words: number;
  readonly initial: number;
  readonly places: readonly DrawnPlace[];
  /** Places on which tokens rest. */
  readonly rests: readonly number[];
  readonly joins: readonly DrawnJoin[];
}

export function groundOf(drawing: DrawingIndex, net: Net): Ground {
  const { places } = net;
  let bits = places.length;
  const ways: Transition[][] = places.map(() => []);
  const joining: { readonly transition: Transition; readonly node: Node | undefined }[] = [];
  for (const transition of net.alive()) {
    const first = net.at(transition.ins[0] as number);
    // What needs more than the token that stands there never happens.
    if (first.flow === null && transition.ins.length === 1) ways[first.id]?.push(transition);
    else if (first.flow !== null) joining.push({ transition, node: drawing.nodes.get(first.node) });
  }
  const paths = joining.map(({ transition, node }) =>
    transition.ins.map((place) => {
      if (node?.kind !== 'parallelGateway' || node.waitFor?.rest !== 'ignore') return [place];
      return [place, ...Array.from({ length: COUNTED - 1 }, () => bits++)];
    }),
  );
  const words = Math.max(1, (bits + 31) >> 5);
  const level = net.nodes.flatMap((id) => drawing.nodes.get(id) ?? []);
  const here = new Set(net.nodes);
  const flows = drawing.diagram.flows.filter((flow) => here.has(flow.from) && here.has(flow.to));
  const reaches = reaching(level, flows);
  const joins = joining.map(({ transition, node }, i): DrawnJoin => {
    const waitFor = node?.kind === 'parallelGateway' ? node.waitFor : undefined;
    const sort = waitFor ? 'nth' : transition.kind === 'inclusiveJoin' ? 'any' : 'all';
    const id = net.at(transition.ins[0] as number).node;
    const givesUp = waitFor?.rest === 'cancel';
    const joinsBefore = sort === 'any' || givesUp ? reaches(id, givesUp) : new Set<string>();
    const before = new Uint32Array(words);
    for (const place of places)
      if (place.rests && place.flow === null && joinsBefore.has(place.node)) set(before, place.id);
    const all = transition.ins.length;
    const needed = waitFor ? Math.min(waitFor.count, all) : all;
    return { node: id, sort, transition, paths: paths[i] ?? [], needed, givesUp, before, joinsBefore };
  });
  const joinOf = new Map(joins.flatMap((join) => join.transition.ins.map((place, path) => [place, { join, path }])));
  const drawn = places.map((place): DrawnPlace => {
    const at = joinOf.get(place.id);
    const passes = !place.rests && place.flow === null;
    return { passes, join: at?.join ?? null, path: at?.path ?? -1, ways: ways[place.id] ?? [] };
  });
  return {
    words,
    initial: places.findIndex((place) => place.initial),
    places: drawn,
    rests: places.filter((place) => place.rests && place.flow === null).map((place) => place.id),
    joins,
  };
}

/** How many of its paths have brought something. */
export function arrivedAt(marking: Uint32Array, { paths }: DrawnJoin): number {
  let arrived = 0;
  for (const [first] of paths) if (has(marking, first as number)) arrived++;
  return arrived;
}

/** Whether what has come to it waits there: not where it has gone on without them. */
export function isWaiting(marking: Uint32Array, join: DrawnJoin): boolean {
  const arrived = arrivedAt(marking, join);
  return arrived > 0 && (join.sort !== 'nth' || arrived < join.needed);
}

/** Places where tokens rest, and those of what waits at joins. */
export function filledIn(marking: Uint32Array, { places }: Ground): readonly number[] {
  return places.flatMap(({ join }, i) => (has(marking, i) && (!join || isWaiting(marking, join)) ? [i] : []));
}

/** Joins of any paths that go on now that nothing moves: what can come has come, and what waits for each other goes on together. */
export function readyJoins(marking: Uint32Array, joins: readonly DrawnJoin[]): readonly DrawnJoin[] {
  const waiting = joins.filter((join) => join.sort === 'any' && arrivedAt(marking, join) > 0);
  if (waiting.length === 0) return waiting;
  let open = waiting.filter((join) => !canStillCome(marking, join, joins));
  for (let before = -1; before !== open.length; ) {
    before = open.length;
    const closed = waiting.filter((join) => !open.includes(join));
    open = open.filter((join) => !closed.some((other) => join.joinsBefore.has(other.node)));
  }
  return open.filter((join) =>
    open.every((other) => other === join || !join.joinsBefore.has(other.node) || other.joinsBefore.has(join.node)),
  );
}

function canStillCome(marking: Uint32Array, { before, joinsBefore }: DrawnJoin, joins: readonly DrawnJoin[]): boolean {
  for (let word = 0; word < before.length; word++)
    if (((marking[word] as number) & (before[word] as number)) !== 0) return true;
  return joins.some((other) => other.sort !== 'any' && joinsBefore.has(other.node) && isWaiting(marking, other));
}

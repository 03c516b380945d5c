// A net as `explore.ts` goes through it: the places that there still are, numbered from 0 as bits of a marking, and what each transition needs.
import { has, set } from './markings';
import type { Net, Transition } from './net';

export interface Compiled {
  readonly transition: Transition;
  readonly ins: readonly number[];
  readonly outs: readonly number[];
  /** Places from which a token can still come to this inclusive join. */
  readonly before: Uint32Array | null;
}

export interface CompiledNet {
  /** Words of a marking. */
  readonly words: number;
  /** Per bit, the place of the net. */
  readonly places: readonly number[];
  /** Per place, the transitions that are looked for there. */
  readonly consumers: readonly (readonly number[])[];
  readonly compiled: readonly Compiled[];
  readonly eager: readonly number[];
  readonly inclusive: readonly number[];
  /** At an inclusive join all that have come go on as one, over the same path too. */
  readonly absorbing: ReadonlySet<number>;
}

export function compileNet(net: Net): CompiledNet {
  const places = net.places.filter((place) => place.alive).map((place) => place.id);
  const at = new Map(places.map((place, index) => [place, index]));
  const indices = (list: readonly number[]) => list.map((place) => at.get(place) as number);
  const words = Math.max(1, (places.length + 31) >> 5);
  const alive = net.transitions.filter((transition) => transition.alive);
  const plain = alive.map((transition) => ({
    transition,
    ins: indices(transition.ins),
    outs: indices(transition.outs),
  }));
  const compiled: readonly Compiled[] = plain.map((one) => ({
    ...one,
    before: one.transition.kind === 'inclusiveJoin' ? leadingTo(words, one, plain) : null,
  }));
  const consumers: number[][] = places.map(() => []);
  for (const [i, { ins, transition }] of compiled.entries()) {
    // Looked for at the first place it needs; inclusive joins have a rule of their own.
    if (transition.kind !== 'inclusiveJoin' && ins[0] !== undefined) consumers[ins[0]]?.push(i);
  }
  const eager = compiled.flatMap(({ transition }, i) =>
    transition.kind !== 'inclusiveJoin' && transition.eager && transition.ins.every((place) => net.at(place).pure)
      ? [i]
      : [],
  );
  const inclusive = compiled.flatMap(({ before }, i) => (before ? [i] : []));
  const absorbing = new Set(
    inclusive.flatMap((id) => {
      const { ins } = compiled[id] as Compiled;
      return ins.filter((place) => net.at(places[place] as number).pure);
    }),
  );
  return { words, places, consumers, compiled, eager, inclusive, absorbing };
}

function leadingTo(
  words: number,
  join: { readonly transition: Transition; readonly ins: readonly number[] },
  all: readonly {
    readonly transition: Transition;
    readonly ins: readonly number[];
    readonly outs: readonly number[];
  }[],
): Uint32Array {
  const before = new Uint32Array(words);
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

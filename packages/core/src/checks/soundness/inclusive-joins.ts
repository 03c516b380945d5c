// When the inclusive joins of a marking go on, and together with which others (BPMN 2.0.2, 13.4.3). Used by `explore.ts`.
import type { Compiled, CompiledNet } from './compiled-net';
import { has, set, unset } from './markings';

/** An inclusive join waits for whatever can still come to it; joins that wait only for each other go on together. */
export function inclusiveJoinsOf(
  { compiled, inclusive, words }: CompiledNet,
  marking: Uint32Array,
): (readonly number[])[] {
  const waiting = inclusive.filter((id) => (compiled[id] as Compiled).ins.some((place) => has(marking, place)));
  if (waiting.length === 0) return [];
  const heldBy = (id: number, mask: Uint32Array) => {
    const { before, ins } = compiled[id] as Compiled;
    for (let word = 0; word < words; word++) {
      let bits = (marking[word] as number) & ((before as Uint32Array)[word] as number) & (mask[word] as number);
      for (; bits !== 0; bits &= bits - 1)
        if (!ins.includes((word << 5) + (31 - Math.clz32(bits & -bits)))) return true;
    }
    return false;
  };
  const everything = new Uint32Array(words).fill(0xffffffff);
  const free = waiting.filter((id) => !heldBy(id, everything));
  // Several transitions may stand for the ways on from one join: they share its places.
  if (free.length > 0) return free.map((id) => [id]);
  const others = new Uint32Array(words).fill(0xffffffff);
  for (const id of waiting) for (const place of (compiled[id] as Compiled).ins) unset(others, place);
  let mutual = waiting.filter((id) => !heldBy(id, others));
  for (let before = -1; before !== mutual.length; ) {
    before = mutual.length;
    mutual = mutual.filter((id) => {
      const mask = new Uint32Array(words);
      for (const other of waiting)
        if (!mutual.includes(other)) for (const place of (compiled[other] as Compiled).ins) set(mask, place);
      return !heldBy(id, mask);
    });
  }
  return together(mutual, compiled);
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

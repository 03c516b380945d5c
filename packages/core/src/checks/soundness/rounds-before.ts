// Rounds of a net that lie before a place. Asked by `reduce.ts` before it lets an inclusive join of one path go.
import type { Net, Place } from './net';

/** Whether a round lies before the place: an inclusive join waits for what can still come out of it. */
export function mayComeAgain(net: Net, place: Place): boolean {
  const before = new Set([place.id]);
  for (const id of before)
    for (const producer of net.at(id).producers) for (const input of net.of(producer).ins) before.add(input);
  const left = new Map<number, number>();
  const next = (id: number) =>
    [...net.at(id).consumers].flatMap((one) => net.outsOf(net.of(one)).filter((out) => before.has(out)));
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

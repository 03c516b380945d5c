// Which keys a long list may hold, while it grows by one element after the other, as joins and doers do: a list of a thousand is not gone
// through for every one that comes. One list at a time, and only one that has grown here; of any other nothing is known. Kept by
// `growing-lists.ts`; `own-lists.ts` makes it forget.
import type { Doer, JoinArrival } from './instance-state';

/** A list is remembered from the moment that it is so long: before, it is faster gone through. */
const MANY = 32;

export class KeyMemory<T> {
  private list: readonly T[] | null = null;
  private readonly keys = new Set<number>();

  constructor(private readonly keyOf: (element: T) => number) {}

  /** False: certainly not; true: it has to be looked for. */
  mayHold(list: readonly T[], key: number): boolean {
    return list !== this.list || this.keys.has(key);
  }

  /** `to` is `from`, or a copy of it, with one more element. */
  grown(from: readonly T[], to: readonly T[], element: T): void {
    if (from === this.list || to.length === MANY) this.remember(from, to, element);
  }

  private remember(from: readonly T[], to: readonly T[], element: T): void {
    if (from === this.list) this.keys.add(this.keyOf(element));
    else {
      this.keys.clear();
      for (const one of to) this.keys.add(this.keyOf(one));
    }
    this.list = to;
  }

  /** Elements may have been exchanged. What is only taken away needs no word: a key too many is looked for in vain. */
  forget(): void {
    this.list = null;
  }
}

export const joinKeys = new KeyMemory<JoinArrival>(({ scope, flow }) => keyOfJoin(scope, flow));
export const doerKeys = new KeyMemory<Doer>(({ node }) => node);

/** More than a diagram has flows. */
const FLOWS = 1_000_000;

export function keyOfJoin(scope: number, flow: number): number {
  return scope * FLOWS + flow;
}

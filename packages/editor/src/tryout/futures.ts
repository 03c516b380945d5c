// The futures of a try-out as a tree: each is the same as another up to a moment. Pure; changed by the session.
import type { Act, DoneAct } from '@baton/engine/rehearsal';
import type { MomentView } from './moment-view';

export interface Future {
  readonly id: number;
  /** What it is called where nobody gave it a name. */
  readonly number: number;
  readonly name: string | null;
  /** Up to `forkAt` it is that one; null: it stands for itself. */
  readonly parent: number | null;
  readonly forkAt: number | null;
  /** When its case begins, where that is not when the try-out's does. */
  readonly startAt: number | null;
  readonly acts: readonly DoneAct[];
  /** The first thing that was done otherwise. */
  readonly diverges: Act | null;
  /** As far as it has come; null before it was shown. */
  readonly last: MomentView | null;
}

export interface Futures {
  readonly all: readonly Future[];
  readonly current: number;
  /** The one that was removed last. */
  readonly removed: Future | null;
}

export const EMPTY_FUTURES: Futures = { all: [], current: 0, removed: null };

export function nextNumber({ all, removed }: Futures): number {
  return Math.max(0, removed?.id ?? 0, ...all.map(({ id }) => id)) + 1;
}

export function withFuture(futures: Futures, future: Future): Futures {
  return { ...futures, all: futures.all.map((one) => (one.id === future.id ? future : one)) };
}

/** The last one stays. What grew out of it stands for itself: its acts are its own. */
export function withoutFuture(futures: Futures, id: number): Futures {
  const removed = futures.all.find((one) => one.id === id);
  if (!removed || futures.all.length === 1) return futures;
  const all = futures.all
    .filter((one) => one.id !== id)
    .map((one) => (one.parent === id ? { ...one, parent: removed.parent } : one));
  const next = all.find((one) => one.id === removed.parent) ?? all[0];
  const current = futures.current === id ? (next?.id ?? 0) : futures.current;
  return { all, current, removed };
}

export interface FutureRow {
  readonly future: Future;
  /** How deep it stands in the tree. */
  readonly depth: number;
}

/** Each below the one that it grew out of, the earlier grown first. */
export function inTreeOrder({ all }: Futures): readonly FutureRow[] {
  const rows: FutureRow[] = [];
  const put = (parent: number | null, depth: number) => {
    const own = all
      .filter((one) => one.parent === parent)
      .sort((a, b) => (a.forkAt ?? 0) - (b.forkAt ?? 0) || a.id - b.id);
    for (const future of own) {
      rows.push({ future, depth });
      put(future.id, depth + 1);
    }
  };
  put(null, 0);
  return rows;
}

// Loads and round-robin positions as of now: what the store says, with the choices of commits that are still on their way. So that many
// cases assigned at once neither all choose the least loaded person nor take the same turn.
import type { LoadFacts } from '@baton/core';
import type { Store } from '../ports/store';

export interface CursorMove {
  readonly pool: string;
  readonly before: string | null;
  readonly after: string;
}

export interface LoadBook {
  /** Reads the store; readers at the same time share one read. */
  read(): Promise<LoadReading>;
  /** Counts these in until the returned function says that their commit has ended; readings that began earlier still count them in. */
  reserve(deltas: ReadonlyMap<string, number>, cursors: readonly CursorMove[]): (committed: boolean) => void;
}

export interface LoadReading {
  /** Facts with everything on its way counted in; call it when choosing, not earlier. */
  facts(): LoadFacts;
}

interface Reservation {
  readonly deltas: ReadonlyMap<string, number>;
  readonly cursors: readonly CursorMove[];
  /** Tick at which its commit succeeded; null: on its way. */
  doneAt: number | null;
}

/** Ticks for which an ended reading may still wait to be used. */
const GRACE = 256;

export function createLoadBook(store: Store): LoadBook {
  let tick = 0;
  const reservations: Reservation[] = [];
  const reading = new Set<number>();
  let shared: Promise<LoadReading> | null = null;

  async function read(): Promise<LoadReading> {
    const since = ++tick;
    reading.add(since);
    try {
      const [open, cursors] = await Promise.all([store.openLoads(), store.cursors()]);
      return { facts: () => overlay(open, cursors, since) };
    } finally {
      reading.delete(since);
      forget();
    }
  }

  function overlay(open: ReadonlyMap<string, number>, cursors: ReadonlyMap<string, string>, since: number): LoadFacts {
    const facts = { open: new Map(open), cursors: new Map(cursors) };
    for (const { deltas, cursors: moves, doneAt } of reservations) {
      if (doneAt !== null && doneAt <= since) continue;
      for (const [person, delta] of deltas) facts.open.set(person, (facts.open.get(person) ?? 0) + delta);
      for (const { pool, after } of moves) facts.cursors.set(pool, after);
    }
    return facts;
  }

  /** Drops what is done and older than every reading that may still be in use. */
  function forget(): void {
    const oldest = Math.min(tick - GRACE, ...reading);
    for (let i = reservations.length - 1; i >= 0; i--) {
      const { doneAt } = reservations[i]!;
      if (doneAt !== null && doneAt < oldest) reservations.splice(i, 1);
    }
  }

  return {
    read() {
      shared ??= read().finally(() => {
        shared = null;
      });
      return shared;
    },
    reserve(deltas, cursors) {
      if (deltas.size === 0 && cursors.length === 0) return () => {};
      const reservation: Reservation = { deltas, cursors, doneAt: null };
      reservations.push(reservation);
      return (committed) => {
        if (committed) reservation.doneAt = ++tick;
        else reservations.splice(reservations.indexOf(reservation), 1);
      };
    },
  };
}

// Does the work of the outbox: at least once each, several side by side, the same row never twice at a time. What each kind does stands in
// its own file; a row leaves the outbox in the commit that records its result.
import type { Runtime } from '../ports/runtime';
import type { OutboxRow, Store } from '../ports/store';

export type OutboxKind = OutboxRow['kind'];
/** Carries out one row to its end, and sees to it that the row goes or waits for a later time. */
export type OutboxWorker = (row: OutboxRow) => Promise<void>;

export interface Dispatcher {
  /** Begins what is due and fits; answers how many were begun. */
  dispatchDue(): Promise<number>;
  /** Resolves when all that was begun has ended. */
  settled(): Promise<void>;
}

const MOST_AT_ONCE = 32;
/** Rest before a row whose worker failed by a fault (a bug, a store that failed) is tried again, in ms. */
const FAULT_REST = 60_000;

/** `ended` is called after each row, so that the pulse looks for what comes next. */
export function createDispatcher(
  store: Store,
  runtime: Runtime,
  workers: Readonly<Record<OutboxKind, OutboxWorker>>,
  ended: () => void,
): Dispatcher {
  const inFlight = new Map<string, Promise<void>>();

  async function carryOut(row: OutboxRow): Promise<void> {
    try {
      await workers[row.kind](row);
    } catch (error) {
      runtime.fault(error, { outbox: row.id, kind: row.kind });
      await postpone(row);
    } finally {
      inFlight.delete(row.id);
      ended();
    }
  }

  async function postpone(row: OutboxRow): Promise<void> {
    try {
      await store.updateOutbox({ postpone: [{ id: row.id, notBeforeAt: runtime.now() + FAULT_REST }] });
    } catch (error) {
      runtime.fault(error, { outbox: row.id, during: 'postpone' });
    }
  }

  return {
    async dispatchDue() {
      const free = MOST_AT_ONCE - inFlight.size;
      if (free <= 0) return 0;
      const due = await store.dueOutbox(runtime.now(), MOST_AT_ONCE + inFlight.size);
      const rows = due.filter((row) => !inFlight.has(row.id)).slice(0, free);
      for (const row of rows)
        inFlight.set(
          row.id,
          Promise.resolve().then(() => carryOut(row)),
        );
      return rows.length;
    },
    async settled() {
      while (inFlight.size > 0) await Promise.all(inFlight.values());
    },
  };
}

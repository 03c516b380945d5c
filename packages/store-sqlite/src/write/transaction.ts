// Runs a piece of work so that all of its changes stay or none. Used by the writer for each call and each commit inside one transaction.
import type { Driver } from '../driver/driver';

/** Undoes the work's changes when it throws or when `keep` says no to its result. Nests. */
export function atomically<Result>(driver: Driver, work: () => Result, keep: (result: Result) => boolean): Result {
  driver.prepare('savepoint work').run([]);
  let kept = false;
  try {
    const result = work();
    kept = keep(result);
    return result;
  } finally {
    // After disk full or an I/O error SQLite has undone the whole transaction already, savepoints included.
    if (driver.inTransaction) {
      if (!kept) driver.prepare('rollback to work').run([]);
      driver.prepare('release work').run([]);
    }
  }
}

export const always = (): boolean => true;

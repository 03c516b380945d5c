// The one error of this package, thrown by `openSqliteStore` and by every method of the store. Crosses threads as plain data.

export const STORE_ERROR_CODES = [
  /** Another live process owns the file. Facts: file, pid (of the owner, null when it cannot be told). */
  'store.locked',
  /** The file is damaged or no database at all. Facts: file, detail. */
  'store.corrupt',
  /** A database of some other application. Facts: file. */
  'store.foreign',
  /** Written by a later version of this package. Facts: file, found, known (numbers of migrations). */
  'store.newer',
  /** Nothing is there to be read. Facts: file. */
  'store.missing',
  /** A change was asked of a store opened to be read. */
  'store.read-only',
  /** The store was closed, or its thread has died. */
  'store.closed',
  /** The database refused: disk full, I/O error, a broken constraint. Nothing of the call was kept. Facts: detail, sqlite. */
  'store.failed',
] as const;
export type StoreErrorCode = (typeof STORE_ERROR_CODES)[number];

export type StoreErrorFacts = Readonly<Record<string, string | number | null>>;

export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly facts: StoreErrorFacts;

  constructor(code: StoreErrorCode, facts: StoreErrorFacts = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(facts)}`, options);
    this.name = 'StoreError';
    this.code = code;
    this.facts = facts;
  }
}

/** A StoreError on its way between threads. */
export interface PlainStoreError {
  readonly code: StoreErrorCode;
  readonly facts: StoreErrorFacts;
}

const DAMAGE = /^SQLITE_(CORRUPT|NOTADB)/;

/** What went wrong in the database, as a StoreError. `file` is told where the file itself is at fault. */
export function toStoreError(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  const sqlite = (error as { code?: unknown } | null)?.code;
  if (typeof sqlite === 'string' && DAMAGE.test(sqlite)) {
    return new StoreError('store.corrupt', { file, detail }, { cause: error });
  }
  return new StoreError(
    'store.failed',
    { detail, sqlite: typeof sqlite === 'string' ? sqlite : null },
    { cause: error },
  );
}

// What this package asks of a SQLite binding: so little that `node:sqlite` (Node 24 and later) fits as well as `libsql`.
// Synchronous, since it runs in worker threads; used by the schema, the writer and the reader.

export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

export interface Statement {
  /** Runs to the end; answers how many rows were changed. */
  run(values: readonly SqlValue[]): number;
  /** The first row, and the statement is reset: no read transaction stays open. */
  get(values: readonly SqlValue[]): SqlRow | undefined;
  all(values: readonly SqlValue[]): SqlRow[];
}

/** One connection. Faults carry SQLite's own code, such as `SQLITE_CORRUPT`, in `code`. */
export interface Driver {
  exec(sql: string): void;
  /** The same text gives the same prepared statement. */
  prepare(sql: string): Statement;
  /** False after SQLite itself rolled a transaction back (disk full, I/O error). */
  readonly inTransaction: boolean;
  close(): void;
}

export interface DriverOptions {
  readonly file: string;
  readonly readOnly?: boolean;
  /** How long to wait for another connection's lock, in ms. */
  readonly busyIn: number;
}

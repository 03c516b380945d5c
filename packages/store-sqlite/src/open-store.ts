// Opens the embedded store: one SQLite file, owned by this process, with one thread that writes and one that reads.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createSqliteStore, type SqliteStore } from './sqlite-store';
import { StoreError } from './store-error';
import type { ReaderMethods, WriterMethods } from './threads/protocol';
import { startThread } from './threads/thread';
import { workerEntry } from './worker-entry';

/** Name of the file inside a data directory. */
export const STORE_FILE = 'baton.sqlite';

export type SqliteStoreOptions = ({ readonly directory: string } | { readonly file: string }) & {
  /** Only read, beside an owner or without one; every change is refused with `store.read-only`. */
  readonly readOnly?: boolean;
};

/**
 * Opens the file, makes it when it is not there, and brings its schema up to date.
 * Throws StoreError: `store.locked`, `store.corrupt`, `store.foreign`, `store.newer`, `store.failed`; read-only also `store.missing`.
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<SqliteStore> {
  const file = resolve('file' in options ? options.file : join(options.directory, STORE_FILE));
  const readOnly = options.readOnly ?? false;
  if (readOnly && !existsSync(file)) throw new StoreError('store.missing', { file });
  if (!readOnly) mkdirSync(dirname(file), { recursive: true });

  const data = { file, readOnly };
  const [writerEntry, readerEntry] = await Promise.all([workerEntry('writer'), workerEntry('reader')]);
  const writer = readOnly ? null : await startThread<WriterMethods>(writerEntry, data);
  try {
    const reader = await startThread<ReaderMethods>(readerEntry, data);
    return createSqliteStore(file, { writer, reader });
  } catch (error) {
    await writer?.close();
    throw error;
  }
}

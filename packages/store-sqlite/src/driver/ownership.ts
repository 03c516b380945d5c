// One process owns a file. The proof is a lock of the operating system on a file beside it, held for as long as the owner lives: it
// goes with the process, however that ends, so that nothing stale is ever left to be cleaned up.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { StoreError } from '../store-error';
import { openLibsql } from './libsql-driver';

/** Answers how to let go. Throws `store.locked` at once when another one owns the file. */
export function takeOwnership(file: string): () => void {
  const lock = openLibsql({ file: `${file}.lock`, busyIn: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new StoreError('store.locked', { file, pid: ownerOf(file) }, { cause: error });
  }
  writeFileSync(ownerFile(file), `${process.pid}\n`);
  return () => lock.close();
}

const ownerFile = (file: string) => `${file}.pid`;

/** Only to be told to people: the lock itself does not depend on it. */
function ownerOf(file: string): number | null {
  try {
    return Number.parseInt(readFileSync(ownerFile(file), 'utf8'), 10) || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(String((error as { code?: unknown }).code));
}

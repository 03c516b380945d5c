// The driver on `libsql`. Opened by the writer's and the reader's thread, and nowhere else.
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import type { Driver, DriverOptions, SqlRow, SqlValue, Statement } from './driver';

export function openLibsql({ file, readOnly, busyIn }: DriverOptions): Driver {
  const path = readOnly ? `${pathToFileURL(file).href}?mode=ro` : file;
  const database = new Database(path, { timeout: busyIn } as Database.Options);
  const prepared = new Map<string, Statement>();
  return {
    exec: (sql) => {
      database.exec(sql);
    },
    prepare: (sql) => {
      const known = prepared.get(sql);
      if (known) return known;
      const statement = toStatement(() => database.prepare(sql));
      prepared.set(sql, statement);
      return statement;
    },
    get inTransaction() {
      return database.inTransaction;
    },
    close: () => {
      prepared.clear();
      database.close();
    },
  };
}

/** A statement of `libsql` that has failed once answers that failure again the next time: it is prepared anew. */
function toStatement(prepare: () => Database.Statement): Statement {
  let statement: Database.Statement | undefined = prepare();
  const use = <Result>(work: (statement: Database.Statement) => Result): Result => {
    const current = statement ?? prepare();
    statement = undefined;
    const result = work(current);
    statement = current;
    return result;
  };
  return {
    run: (values) => use((it) => it.run(whole(values)).changes),
    get: (values) => use((it) => it.get(whole(values)) as SqlRow | undefined),
    all: (values) => use((it) => it.all(whole(values)) as SqlRow[]),
  };
}

/** `libsql` cuts a text at a zero character when it reads it back: such a text is refused before it is written. */
function whole(values: readonly SqlValue[]): readonly SqlValue[] {
  for (const value of values) {
    if (typeof value === 'string' && value.includes('\0')) throw new RangeError('text with a zero character');
  }
  return values;
}

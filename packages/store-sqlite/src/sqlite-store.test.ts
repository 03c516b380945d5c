import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from './open-store';
import type { SqliteStore } from './sqlite-store';
import { ALL, sampleCase, sampleCommit } from './testing/sample-commit';

let directory: string;
let store: SqliteStore;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'baton-store-'));
  store = await openSqliteStore({ directory });
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

describe('group commit', () => {
  it('puts many commits handed in at once into one transaction', async () => {
    const before = await store.stats();
    const results = await store.commit(Array.from({ length: 200 }, (_, index) => sampleCommit(`c${index}`, 1)));
    const after = await store.stats();
    expect(results.every((result) => result.ok)).toBe(true);
    expect(after.commits - before.commits).toBe(200);
    // The first `stats` call is a transaction of its own.
    expect(after.transactions - before.transactions).toBe(2);
  });

  it('gathers commits that came while the writer was busy', async () => {
    const all = Array.from({ length: 50 }, (_, index) => store.commit([sampleCommit(`c${index}`, 1)]));
    await Promise.all(all);
    const { transactions, commits } = await store.stats();
    expect(commits).toBe(50);
    expect(transactions).toBeLessThan(10);
  });

  it('keeps the others when one conflicts', async () => {
    await store.commit([sampleCommit('a', 1)]);
    const results = await store.commit([
      sampleCommit('b', 1),
      sampleCommit('a', 1, { outcomes: [] }),
      sampleCommit('c', 2),
      sampleCommit('d', 1),
    ]);
    expect(results).toEqual([
      { ok: true },
      { ok: false, code: 'revision.conflict' },
      { ok: false, code: 'revision.conflict' },
      { ok: true },
    ]);
    expect((await store.queries.cases(ALL, {}, { limit: 10 })).total).toBe(3);
  });

  it('keeps nothing of a commit whose cursor has moved on', async () => {
    const cursors = [{ pool: 'role:designer', before: null, after: 'dina' }];
    expect(await store.commit([sampleCommit('a', 1, { cursors })])).toEqual([{ ok: true }]);
    expect(await store.commit([sampleCommit('b', 1, { cursors })])).toEqual([{ ok: false, code: 'cursor.conflict' }]);
    expect(await store.load('b')).toBeNull();
    expect(await store.outcome('b', 'b-1')).toBeNull();
  });

  it('reports what it wrote', async () => {
    const before = await store.stats();
    await store.commit([sampleCommit('a', 1)]);
    const after = await store.stats();
    expect(after.logEntries - before.logEntries).toBe(1);
    if (process.platform === 'linux') expect(after.bytesWritten! - before.bytesWritten!).toBeGreaterThan(4096);
  });
});

describe('faults', () => {
  it('rejects a call that breaks a constraint and leaves the others alone', async () => {
    const broken = sampleCommit('a', 1, { case: sampleCase('a', { processId: null as unknown as string }) });
    const [first, second, third] = await Promise.allSettled([
      store.commit([sampleCommit('b', 1)]),
      store.commit([sampleCommit('c', 1), broken]),
      store.commit([sampleCommit('d', 1)]),
    ]);
    expect(first).toMatchObject({ status: 'fulfilled' });
    expect(second).toMatchObject({ reason: { code: 'store.failed', facts: { sqlite: 'SQLITE_CONSTRAINT_NOTNULL' } } });
    expect(third).toEqual({ status: 'fulfilled', value: [{ ok: true }] });
    expect(await store.load('c')).toBeNull();
    expect(await store.load('b')).not.toBeNull();
  });

  it('refuses a text that the database would cut', async () => {
    await expect(store.nextNumber('a\0b')).rejects.toMatchObject({ code: 'store.failed' });
  });

  it('answers store.closed after it was closed, and closes twice', async () => {
    const last = store.commit([sampleCommit('a', 1)]);
    await Promise.all([store.close(), store.close()]);
    expect(await last).toEqual([{ ok: true }]);
    await expect(store.load('a')).rejects.toMatchObject({ code: 'store.closed' });
    await expect(store.commit([sampleCommit('a', 2)])).rejects.toMatchObject({ code: 'store.closed' });
  });
});

describe('search', () => {
  it('finds letters of any script without regard to case, in key, title and links', async () => {
    const links = [{ type: 'client', id: '7', label: 'ООО «Ёлка»' }];
    await store.commit([sampleCommit('a', 1, { case: sampleCase('a', { links }) }), sampleCommit('b', 1)]);
    const found = async (text: string) =>
      (await store.queries.cases(ALL, { text }, { limit: 10 })).rows.map((row) => row.instanceId);
    expect(await found('ёлка')).toEqual(['a']);
    expect(await found('order B')).toEqual(['b']);
    expect(await found('100%')).toEqual([]);
  });
});

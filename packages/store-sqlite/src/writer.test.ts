import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Driver } from './driver/driver';
import { openLibsql } from './driver/libsql-driver';
import { flatten } from './flat-commit';
import { migrate } from './schema/migrate';
import { sampleCommit } from './testing/sample-commit';
import type { Call } from './threads/protocol';
import { createWriter, type RunGroup } from './writer';

let directory: string;
let driver: Driver;
let run: RunGroup;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'baton-writer-'));
  const file = join(directory, 'baton.sqlite');
  driver = openLibsql({ file, busyIn: 0 });
  driver.exec('pragma journal_mode = wal');
  migrate(driver, file);
  run = createWriter(driver, file);
});
afterEach(() => {
  driver.close();
  rmSync(directory, { recursive: true });
});

let lastId = 0;
function commitOf(instanceId: string, size = 10): Call {
  lastId += 1;
  return {
    id: lastId,
    method: 'commit',
    args: [[flatten(sampleCommit(instanceId, 1, { snapshot: 'x'.repeat(size) }))]],
  };
}
const cases = () => Number(driver.prepare('select count(*) as cases from cases').get([])?.cases);

describe('a disk that is full', () => {
  it('fails every call of the group, keeps nothing of it, and goes on once there is room', () => {
    const pages = Number(driver.prepare('pragma page_count').get([])?.page_count);
    driver.exec(`pragma max_page_count = ${pages + 20}`);
    const replies = run([commitOf('small'), commitOf('large', 1_000_000), commitOf('after')]);
    expect(replies).toHaveLength(3);
    for (const reply of replies) {
      expect(reply).toMatchObject({ error: { code: 'store.failed', facts: { sqlite: 'SQLITE_FULL' } } });
    }
    expect(cases()).toBe(0);
    driver.exec('pragma max_page_count = 1000000');
    expect(run([commitOf('small')])).toMatchObject([{ result: [{ ok: true }] }]);
    expect(cases()).toBe(1);
  });
});

describe('a group', () => {
  it('is one transaction, whatever its calls', () => {
    const numbers = (id: number): Call => ({ id, method: 'nextNumber', args: ['PO'] });
    const replies = run([numbers(1), commitOf('a'), numbers(2), { id: 3, method: 'stats', args: [] }]);
    expect(replies[0]).toEqual({ id: 1, result: 1001 });
    expect(replies[2]).toEqual({ id: 2, result: 1002 });
    expect(replies[3]).toMatchObject({ id: 3, result: { transactions: 0, commits: 0 } });
    expect(run([{ id: 4, method: 'stats', args: [] }])).toMatchObject([{ result: { transactions: 1, commits: 1 } }]);
  });
});

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteStore, STORE_FILE } from './open-store';
import { migration0001 } from './schema/migration-0001';
import { ALL, entryBytes, entryHash, START_AT, sampleCase, sampleCommit, sampleItem } from './testing/sample-commit';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'baton-open-'));
  file = join(directory, STORE_FILE);
});
afterEach(() => rmSync(directory, { recursive: true }));

it('makes the folder and the file, and finds everything again', async () => {
  const nested = join(directory, 'a', 'b');
  const first = await openSqliteStore({ directory: nested });
  await first.commit([sampleCommit('a', 1)]);
  await first.close();
  const second = await openSqliteStore({ directory: nested });
  expect(await second.load('a')).toMatchObject({ instanceId: 'a', revision: 1 });
  await second.close();
});

it('takes on a file of the first schema whole: with its snapshots, and with what rows have learnt since', async () => {
  const old = new Database(file);
  old.exec(migration0001.sql);
  old.exec('pragma application_id = 1113683054; pragma user_version = 1');
  const { riskAt: _case, parent: _parent, ...before } = sampleCase('a', { nextDueAt: START_AT + 1 });
  const { riskAt: _item, ...item } = sampleItem('a', 1);
  const { links, people, ...body } = before;
  old
    .prepare(
      `insert into cases (n, instance_id, process_id, status, owner, key_prefix, key_number, started_at, next_due_at, has_incident, search)
       values (1, 'a', 'print-order', 'active', 'anna', 'PO-', 0, ?, ?, 0, 'po-a')`,
    )
    .run(START_AT, START_AT + 1);
  old
    .prepare('insert into instances values (1, 2, ?, ?, ?, ?, 1, ?)')
    .run(entryHash('a', 2), JSON.stringify(links), JSON.stringify(people), JSON.stringify(body), '{"revision":1}');
  const entry = old.prepare('insert into log (n, seq, bytes, hash) values (1, ?, ?, ?)');
  for (const seq of [1, 2]) entry.run(seq, entryBytes('a', seq), entryHash('a', seq));
  old
    .prepare(
      `insert into items (n, instance_id, item, process_id, status, open, assignee, candidates, created_at, body)
       values (1, 'a', 1, 'print-order', 'assigned', 1, 'dina', '[]', ?, ?)`,
    )
    .run(START_AT, JSON.stringify(item));
  old.exec("insert into subscriptions (n, token, message, key) values (1, 4, 'paid', 'PO-a')");
  const published = old.prepare('insert into versions values (?, ?, ?, ?, ?, ?, ?, ?)');
  for (const number of [1, 2]) published.run('order', number, 'Order', 'h', '{}', number * 10, 'dina', `as ${number}`);
  old.close();
  await expect(openSqliteStore({ file, readOnly: true })).rejects.toMatchObject({ code: 'store.missing' });
  const store = await openSqliteStore({ file });
  expect(await store.queries.case(ALL, 'a')).toMatchObject({ ...before, riskAt: null, parent: null });
  expect((await store.queries.items(ALL, {}, { limit: 1 })).rows).toMatchObject([{ ...item, riskAt: null }]);
  expect((await store.queries.cases(ALL, { key: before.key }, { limit: 1 })).total).toBe(1);
  expect((await store.queries.cases(ALL, { version: before.version }, { limit: 1 })).total).toBe(1);
  const release = { processId: 'order', by: 'dina', act: 'publish', pilot: null };
  expect(await store.releases('order')).toEqual([
    { ...release, seq: 2, at: 20, version: 2, reason: 'as 2', current: 2 },
    { ...release, seq: 1, at: 10, version: 1, reason: 'as 1', current: 1 },
  ]);
  expect(await store.load('a')).toMatchObject({
    revision: 2,
    snapshot: '{"revision":1}',
    snapshotRevision: 1,
    tail: [{ seq: 2 }],
    head: entryHash('a', 2),
  });
  expect(await store.subscriptions('message', 'paid', 'PO-a')).toMatchObject([{ instanceId: 'a', token: 4 }]);
  expect((await store.queries.cases(ALL, { atRiskAt: START_AT }, { limit: 1 })).total).toBe(0);
  const next = { ...before, parent: null, riskAt: START_AT, revision: 3 };
  await store.commit([sampleCommit('a', 3, { case: next, snapshot: '{"revision":3}' })]);
  expect((await store.queries.cases(ALL, { atRiskAt: START_AT }, { limit: 1 })).total).toBe(1);
  expect(await store.load('a')).toMatchObject({ snapshotRevision: 3, tail: [] });
  await store.close();
});

it('refuses a file that another store of this process owns, and opens it once that one is closed', async () => {
  const first = await openSqliteStore({ file });
  await expect(openSqliteStore({ file })).rejects.toMatchObject({
    code: 'store.locked',
    facts: { file, pid: process.pid },
  });
  await first.commit([sampleCommit('a', 1)]);
  await first.close();
  await (await openSqliteStore({ file })).close();
});

it('refuses a file that another process owns until that process is killed', async () => {
  const holder = spawn(process.execPath, [
    '-e',
    `const Database = require('libsql');
     const lock = new Database(process.argv[1] + '.lock');
     lock.exec('begin exclusive');
     require('fs').writeFileSync(process.argv[1] + '.pid', String(process.pid));
     console.log('held');
     setInterval(() => lock, 1000);`,
    file,
  ]);
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  await expect(openSqliteStore({ file })).rejects.toMatchObject({ code: 'store.locked', facts: { pid: holder.pid } });
  const gone = new Promise((resolve) => holder.once('exit', resolve));
  holder.kill('SIGKILL');
  await gone;
  await (await openSqliteStore({ file })).close();
});

it('reads beside the owner and changes nothing', async () => {
  const owner = await openSqliteStore({ file });
  await owner.commit([sampleCommit('a', 1), sampleCommit('b', 1)]);
  const reader = await openSqliteStore({ file, readOnly: true });
  const entries = [];
  for await (const { instanceId, seq } of reader.allLogs()) entries.push(`${instanceId} ${seq}`);
  expect(entries).toEqual(['a 1', 'b 1']);
  await expect(reader.commit([sampleCommit('c', 1)])).rejects.toMatchObject({ code: 'store.read-only' });
  await reader.close();
  expect((await owner.queries.cases(ALL, {}, { limit: 10 })).total).toBe(2);
  await owner.close();
});

it('says that nothing is there to be read', async () => {
  await expect(openSqliteStore({ directory, readOnly: true })).rejects.toMatchObject({ code: 'store.missing' });
});

it('refuses a file that is no database', async () => {
  writeFileSync(file, 'not a database, but long enough to look like one at first sight'.repeat(200));
  const before = readFileSync(file);
  await expect(openSqliteStore({ file })).rejects.toMatchObject({ code: 'store.corrupt', facts: { file } });
  await expect(openSqliteStore({ file, readOnly: true })).rejects.toMatchObject({ code: 'store.corrupt' });
  expect(readFileSync(file).equals(before)).toBe(true);
});

it('answers store.corrupt where the middle of the file is damaged, and still closes', async () => {
  const first = await openSqliteStore({ file });
  await first.commit(Array.from({ length: 300 }, (_, index) => sampleCommit(`case-${index}`, 1)));
  await first.close();
  const bytes = readFileSync(file);
  bytes.fill(0xa5, bytes.length / 2);
  writeFileSync(file, bytes);
  const damaged = await openSqliteStore({ file });
  await expect(damaged.load('case-7')).rejects.toMatchObject({ code: 'store.corrupt' });
  await expect(damaged.commit([sampleCommit('case-7', 2)])).rejects.toMatchObject({ code: 'store.corrupt' });
  await damaged.close();
});

it('leaves a database of another application alone', async () => {
  const other = new Database(file);
  other.exec('create table clients (id)');
  other.close();
  await expect(openSqliteStore({ file })).rejects.toMatchObject({ code: 'store.foreign', facts: { file } });
});

it('refuses a file that a later version wrote', async () => {
  await (await openSqliteStore({ file })).close();
  const later = new Database(file);
  later.exec('pragma user_version = 99');
  later.close();
  await expect(openSqliteStore({ file })).rejects.toMatchObject({ code: 'store.newer', facts: { found: 99 } });
});

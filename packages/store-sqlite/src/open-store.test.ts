import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseRow, WorkItemRow } from '@baton/engine';
import Database from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteStore, STORE_FILE } from './open-store';
import { ALL, START_AT, sampleCase, sampleCommit, sampleItem } from './testing/sample-commit';

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

it('takes on a file of the first schema: what is in it is at risk never, until its clocks are worked out again', async () => {
  const first = await openSqliteStore({ file });
  const { riskAt: _case, ...before } = sampleCase('a', { nextDueAt: START_AT + 1 });
  const { riskAt: _item, ...item } = sampleItem('a', 1);
  await first.commit([sampleCommit('a', 1, { case: before as CaseRow, items: [item as WorkItemRow] })]);
  await first.close();
  const old = new Database(file);
  old.exec('drop index cases_by_risk; alter table cases drop column risk_at; pragma user_version = 1');
  old.close();
  await expect(openSqliteStore({ file, readOnly: true })).rejects.toMatchObject({ code: 'store.missing' });
  const store = await openSqliteStore({ file });
  expect(await store.queries.case(ALL, 'a')).toEqual({ ...before, riskAt: null });
  expect((await store.queries.items(ALL, {}, { limit: 1 })).rows).toEqual([{ ...item, riskAt: null }]);
  expect((await store.queries.cases(ALL, { atRiskAt: START_AT }, { limit: 1 })).total).toBe(0);
  await store.commit([sampleCommit('a', 2, { case: { ...before, riskAt: START_AT, revision: 2 } })]);
  expect((await store.queries.cases(ALL, { atRiskAt: START_AT }, { limit: 1 })).total).toBe(1);
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

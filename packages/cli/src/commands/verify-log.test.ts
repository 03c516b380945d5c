import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestHost, type TestHost } from '@baton/engine/testing';
import { company, printOrder } from '@baton/example-processes';
import { openSqliteStore, type SqliteStore, STORE_FILE } from '@baton/store-sqlite';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../run-cli';
import { rememberingTerminal } from '../testing/remembering-terminal';

let directory: string;
let store: SqliteStore;
let host: TestHost;
let instanceId: string;

/** Two cases of a real process in a real store. */
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'baton-log-'));
  store = await openSqliteStore({ directory });
  host = await createTestHost({ store, ...company, diagrams: [printOrder.diagram] });
  instanceId = await startCase('first');
  await startCase('second');
});
afterEach(async () => {
  await host.engine.stop();
  await store.close();
  rmSync(directory, { recursive: true });
});

async function startCase(commandId: string): Promise<string> {
  const scope = await host.engine.scope({ person: 'nora' });
  const started = await host.engine.start(
    scope!,
    { processId: printOrder.diagram.id, variables: printOrder.sample },
    commandId,
  );
  if (!started.ok) throw new Error(JSON.stringify(started));
  return started.instanceId;
}

async function verify(folder = directory) {
  const terminal = rememberingTerminal();
  const exit = await runCli(['verify-log', folder], terminal);
  return { exit, ...terminal.said() };
}

/** What someone with the file and a database program could do. */
async function tamper(sql: string): Promise<void> {
  await store.close();
  const database = new Database(join(directory, STORE_FILE));
  database.exec(sql);
  database.close();
}

const ofFirst = () => `n = (select n from cases where instance_id = '${instanceId}')`;

describe('baton verify-log', () => {
  it('proves the log beside the running owner', async () => {
    const { exit, out } = await verify();
    expect(out).toEqual([expect.stringMatching(/^The log is whole: 2 cases, \d+ entries\.$/)]);
    expect(exit).toBe(0);
  });

  it.each([
    [
      'changed bytes',
      () => `update log set bytes = replace(bytes, 'nora', 'vera') where seq = 1 and ${ofFirst()}`,
      1,
      'changed',
    ],
    [
      'changed bytes in the middle',
      () => `update log set bytes = bytes || ' ' where seq = 3 and ${ofFirst()}`,
      3,
      'changed',
    ],
    ['a removed entry', () => `delete from log where seq = 2 and ${ofFirst()}`, 2, 'removed'],
    ['a removed first entry', () => `delete from log where seq = 1 and ${ofFirst()}`, 1, 'removed'],
    ['a whole log removed', () => `delete from log where ${ofFirst()}`, 1, 'removed'],
  ])('finds %s, and where', async (_, sql, seq, what) => {
    await tamper(sql());
    const { exit, out } = await verify();
    const verb = what === 'removed' ? 'is missing' : 'was changed';
    expect(out).toEqual([`The log is broken: entry ${seq} of case ${instanceId} ${verb}. [log.${what}]`]);
    expect(exit).toBe(1);
  });

  it('finds a log whose end was cut off', async () => {
    const last = (await store.load(instanceId))!.revision;
    await tamper(`delete from log where seq > ${last - 2} and ${ofFirst()}`);
    const { exit, out } = await verify();
    expect(out).toEqual([`The log is broken: entry ${last - 1} of case ${instanceId} is missing. [log.removed]`]);
    expect(exit).toBe(1);
  });

  it('says so where nothing is to be read', async () => {
    const { exit, err } = await verify(join(directory, 'elsewhere'));
    expect(err).toEqual([expect.stringMatching(/^There is no Baton data to read at .+ \[store\.missing\]$/)]);
    expect(exit).toBe(2);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decision, end, sketch, start, userTask } from '@baton/core/testing';
import { createTestHost, type TestHost } from '@baton/engine/testing';
import { openSqliteStore, type SqliteStore } from '@baton/store-sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../run-cli';
import { rememberingTerminal } from '../testing/remembering-terminal';

const people = [
  { id: 'olga', name: 'Olga', roles: ['operations'] },
  { id: 'bob', name: 'Bob', roles: ['clerk'] },
];
const clerk = { assignment: { pools: [{ type: 'role' as const, role: 'clerk' }], pick: 'leastLoaded' as const } };
const ask = userTask('ask', { name: 'Ask', ...clerk });
const send = userTask('send', { name: 'Send', ...clerk });
const twins = [userTask('phone', { name: 'By phone', ...clerk }), userTask('visit', { name: 'On site', ...clerk })];

let directory: string;
let store: SqliteStore;
let host: TestHost;

/** Two cases of version 1: one at "Ask", one at "Send"; version 2 has another way to ask. */
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'baton-migrate-'));
  store = await openSqliteStore({ directory });
  host = await createTestHost({
    store,
    people,
    diagrams: [sketch('order', [start(), ask, send, end()], ['start -> ask -> send -> end'])],
  });
  await host.as('bob').start('order');
  const second = await host.as('bob').start('order');
  await host.as('bob').complete('ask', { in: second.id });
  await host.publish(
    sketch(
      'order',
      [start(), decision('how'), ...twins, send, end()],
      ['start -> how -[1 = 1]-> phone -> send -> end', 'how -[else]-> visit -> send'],
    ),
  );
});
afterEach(async () => {
  await host.engine.stop();
  await store.close();
  rmSync(directory, { recursive: true });
});

async function migrate(...args: string[]) {
  const terminal = rememberingTerminal();
  const exit = await runCli(['migrate', directory, 'order', ...args], terminal);
  return { exit, ...terminal.said() };
}

describe('baton migrate', () => {
  it('says what would become of each case, beside the running owner', async () => {
    const { exit, out } = await migrate('--from', '1', '--to', '2');
    expect(out.toSorted()).toEqual([
      '1 safe, 1 with a step to be named, 0 unsound, of 2.',
      'At "Ask" stand 1: name its step with --map ask=STEP. It could be: phone (By phone), visit (On site), send (Send).',
      'O-1001 order: a step is asked for. The case is at “Ask”, which the new version does not have.',
      'O-1002 order: safe',
    ]);
    expect(exit).toBe(1);
    const answered = await migrate('--from', '1', '--to', '2', '--map', 'ask=visit');
    expect(answered).toMatchObject({ exit: 0 });
    expect(answered.out.at(-1)).toBe('2 safe, 0 with a step to be named, 0 unsound, of 2.');
    const typo = await migrate('--from', '1', '--to', '2', '--map', 'ask=vist');
    expect(typo.err.join(' ')).toContain('There is no step “vist” in version 2');
    expect(typo.err.join(' ')).toContain('[migration.step-unknown]');
    const json = await migrate('--from', '1', '--to', '2', '--json');
    expect(json.out.map((line) => (JSON.parse(line) as { verdict: string }).verdict).toSorted()).toEqual([
      'needsMapping',
      'safe',
    ]);
  });

  it('moves what is safe, in the name of someone who may, once the folder is free', async () => {
    const apply = ['--from', '1', '--to', '2', '--map', 'ask=visit', '--apply', '--reason', 'new law', '--as'];
    expect(await migrate(...apply, 'olga')).toMatchObject({
      exit: 2,
      err: [expect.stringContaining('[store.locked]')],
    });
    await host.engine.stop();
    await store.close();
    expect(await migrate(...apply, 'nobody')).toMatchObject({
      exit: 2,
      err: [expect.stringContaining('[person.unknown]')],
    });
    expect(await migrate(...apply, 'bob')).toMatchObject({ exit: 2, err: [expect.stringContaining('[not-allowed]')] });
    const { exit, out } = await migrate(...apply, 'olga');
    expect(out.at(-1)).toBe('2 moved, 0 with a step to be named, 0 unsound.');
    expect(exit).toBe(0);
    expect((await migrate('--from', '1', '--to', '2')).out).toEqual([
      '0 safe, 0 with a step to be named, 0 unsound, of 0.',
    ]);
    store = await openSqliteStore({ directory });
    const everything = { person: '', sight: 'all', people: [], permissions: [] } as const;
    const { rows } = await store.queries.cases(everything, { version: 2 }, { limit: 9 });
    expect(rows.flatMap(({ places }) => places.map(({ name }) => name)).toSorted()).toEqual(['On site', 'Send']);
  });

  it.each([
    [['--from', '1'], 'cli.arguments'],
    [['--from', '1', '--to', 'two'], 'cli.arguments'],
    [['--from', '1', '--to', '2', '--map', 'ask'], 'cli.arguments'],
    [['--from', '1', '--to', '2', '--apply'], 'cli.arguments'],
    [['--from', '1', '--to', '1'], 'migration.same-version'],
    [['--from', '1', '--to', '7'], 'version.unknown'],
  ])('%s is told: %s', async (args, code) => {
    const { exit, err } = await migrate(...args);
    expect(err[0]).toContain(`[${code}]`);
    expect(exit).toBe(2);
  });
});

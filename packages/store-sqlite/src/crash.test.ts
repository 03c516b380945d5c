// A real process is killed in the middle of committing: all it acknowledged must be there, and nothing by halves. Another is killed while its
// cases call, tell and begin others: once the engine is back, each has done so once.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqliteStore } from './open-store';
import type { SqliteStore } from './sqlite-store';
import { ALL, entryBytes, entryHash, START_AT } from './testing/sample-commit';

const CASES = 40;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const compiled = here('../.cache/crash-test');
let directory: string;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'baton-crash-'));
  const { errors } = await build({
    entryPoints: {
      'committing-process': here('./testing/committing-process.ts'),
      'writer.worker': here('./writer.worker.ts'),
      'reader.worker': here('./reader.worker.ts'),
    },
    outdir: compiled,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
  });
  expect(errors).toEqual([]);
  const whole = await build({
    entryPoints: {
      'calling-process': here('./testing/calling-process.ts'),
      'following-process': here('./testing/following-process.ts'),
      'moving-process': here('./testing/moving-process.ts'),
    },
    outdir: compiled,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['baton-source'],
    external: ['libsql'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  expect(whole.errors).toEqual([]);
});
afterAll(() => rmSync(directory, { recursive: true }));

it('keeps every acknowledged commit, whole, through several kills', async () => {
  const file = join(directory, 'baton.sqlite');
  for (let round = 1; round <= 3; round += 1) {
    const acknowledged = await killAfter(round * 150, file);
    expect(acknowledged.size).toBeGreaterThan(0);
    await requireReadable(file, acknowledged);
    const store = await openSqliteStore({ file });
    for (const [instanceId, revision] of acknowledged) {
      const stored = await requireWhole(store, instanceId);
      expect(stored, `${instanceId} was acknowledged at ${revision}`).toBeGreaterThanOrEqual(revision);
    }
    await store.close();
  }
}, 60_000);

it('has each called case, message and start done once after several kills', async () => {
  const file = join(directory, 'calls.sqlite');
  const acknowledged = new Set<string>();
  for (let round = 1; round <= 3; round += 1) {
    const told = await killAfter(round * 20, file, ['calling-process.js', file, String(round)]);
    for (const instanceId of told.keys()) acknowledged.add(instanceId);
  }
  const cases = await found(file);
  const calling = cases.rows.filter(({ process }) => process === 'calls');
  expect(acknowledged.size).toBeGreaterThan(50);
  for (const id of acknowledged) expect(calling.find((row) => row.id === id)).toMatchObject({ status: 'completed' });
  const parents = cases.rows.filter(({ process }) => process === 'called').map(({ parent }) => parent);
  expect(parents.toSorted()).toEqual(calling.map(({ id }) => id).toSorted());
  expect(cases.rows.filter(({ process }) => process === 'told')).toHaveLength(calling.length);
  expect(new Set(cases.rows.map(({ status }) => status))).toEqual(new Set(['completed']));
  expect(cases.outbox).toBe(0);
}, 120_000);

it('has each case moved to another version once, whole, when the same order is given again after each kill', async () => {
  const file = join(directory, 'moves.sqlite');
  const told = new Set<string>();
  for (let round = 1; round <= 3; round += 1) {
    for (const id of (await killAfter(10, file, ['moving-process.js', file, String(round)])).keys()) told.add(id);
  }
  expect(told.size).toBeGreaterThanOrEqual(30);
  const lines = await lookedAt('moving-process.js', file);
  expect(lines.at(-1)).toEqual(['log', 'true']);
  expect(lines).toHaveLength(41);
  for (const [id, ...rest] of lines.slice(0, -1)) expect(rest, id).toEqual(['2', '1', 'other@2']);
}, 120_000);

it('has each case follow an edited calendar once, whole, when it is killed in the middle', async () => {
  const file = join(directory, 'follows.sqlite');
  await lookedAt('following-process.js', file);
  const told = new Map<string, number>();
  for (let round = 1; round <= 2; round += 1)
    for (const [id, revision] of await killAfter(10, file, ['following-process.js', file, String(round)]))
      told.set(id, revision);
  expect(told.size).toBeGreaterThanOrEqual(20);
  expect(told.size).toBeLessThan(1_500);
  const lines = await lookedAt('following-process.js', file);
  expect(lines.slice(-2)).toEqual([
    ['timers', '0', '1', '1500'],
    ['log', 'true'],
  ]);
  expect(lines).toHaveLength(502);
  for (const [id, times] of lines.slice(0, -2)) expect(times, id).toBe('1');
}, 120_000);

/** What a process prints that only looks, word by word. */
async function lookedAt(program: string, file: string): Promise<string[][]> {
  const child = spawn(process.execPath, [join(compiled, program), file, 'look'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  await new Promise((resolve) => child.once('close', resolve));
  return text
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}

/** What there is once the engine has done all that was left to do. */
async function found(file: string) {
  const lines = await lookedAt('calling-process.js', file);
  const rows = lines.slice(0, -1).map(([id = '', process, status, parent]) => ({ id, process, status, parent }));
  return { rows, outbox: Number(lines.at(-1)?.[1]) };
}

/** What a killed process left behind can be read before anyone owns the file again. */
async function requireReadable(file: string, acknowledged: ReadonlyMap<string, number>): Promise<void> {
  const reader = await openSqliteStore({ file, readOnly: true });
  const found = new Map<string, number>();
  for await (const { instanceId, seq } of reader.allLogs()) found.set(instanceId, seq);
  for (const [instanceId, revision] of acknowledged) expect(found.get(instanceId)).toBeGreaterThanOrEqual(revision);
  await reader.close();
}

/** Starts the process, waits until it has told so many commits, kills it. Answers the last revision told, by case. */
async function killAfter(
  count: number,
  file: string,
  [program, ...args]: readonly [string, ...string[]] = ['committing-process.js', file, String(CASES)],
): Promise<ReadonlyMap<string, number>> {
  const child = spawn(process.execPath, [join(compiled, program), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = await textUntil(child, (sofar) => sofar.split('\n').length > count);
  const told = new Map<string, number>();
  for (const line of text.split('\n').slice(0, -1)) {
    const [instanceId, revision] = line.split(' ') as [string, string];
    told.set(instanceId, Number(revision));
  }
  return told;
}

function textUntil(child: ChildProcess, enough: (text: string) => boolean): Promise<string> {
  let text = '';
  let complaints = '';
  child.stderr?.on('data', (chunk) => {
    complaints += chunk;
  });
  child.stdout?.on('data', (chunk) => {
    text += chunk;
    if (enough(text)) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.once('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(text);
      else reject(new Error(`the process ended by itself: ${complaints}`));
    });
  });
}

/** Checks that all parts of a case tell of the same revision, and answers it. */
async function requireWhole(store: SqliteStore, instanceId: string): Promise<number> {
  const stored = await store.load(instanceId);
  const revision = stored?.revision ?? 0;
  expect(stored?.snapshot ?? '{"revision":0}').toBe(JSON.stringify({ revision: stored?.snapshotRevision }));
  expect(stored?.tail.map(({ seq }) => seq)).toEqual(range(stored!.snapshotRevision + 1, revision));
  expect(stored?.head).toBe(entryHash(instanceId, revision));
  const log = await store.queries.log(ALL, instanceId, 0, 100_000);
  expect(log?.map(({ bytes }) => bytes)).toEqual(range(1, revision).map((seq) => entryBytes(instanceId, seq)));
  expect((await store.queries.case(ALL, instanceId))?.variables).toEqual({ revision });
  const items = await store.queries.items(ALL, { instanceId }, { limit: 10 });
  expect(items.rows.map(({ dueAt }) => dueAt)).toEqual([START_AT + revision]);
  const timers = await store.dueTimers(Number.MAX_SAFE_INTEGER, 1000);
  expect(timers.find((timer) => timer.instanceId === instanceId)?.dueAt).toBe(START_AT + revision);
  expect(await store.outcome(instanceId, `${instanceId}-${revision}`)).toBe(`{"revision":${revision}}`);
  expect(await store.outcome(instanceId, `${instanceId}-${revision + 1}`)).toBeNull();
  return revision;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

// Durable steps per second: 200 cases move at once through the engine on the embedded store, against bare libsql that writes the very same
// rows (log, snapshot, case, tasks, timers, outcomes) in transactions as large, without engine, threads or conditions. Wall time, since waiting
// for the disk is the point; both sides in turn.
import { hash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, OFFICE, sketch, start, userTask } from '@baton/core/testing';
import { createEngine, storeDirectory } from '@baton/engine';
import { openSqliteStore } from '@baton/store-sqlite';
import { median, report } from './measure.mjs';

const CASES = 200;
const TASKS = 10;
const ROUNDS = 5;
const Database = createRequire(import.meta.resolve('@baton/store-sqlite'))('libsql');

const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'));
let taskNumbers = [];
try {
  const store = recording(await openSqliteStore({ directory: folder }));
  const engine = await engineOn(store);
  const scope = await engine.scope({ person: 'ann' });
  taskNumbers = await findTaskNumbers(engine, scope);
  await round(engine, scope);
  const before = await store.stats();
  const ours = [];
  const bare = [];
  let steps = 0;
  for (let i = 0; i < ROUNDS; i++) {
    store.recorded.length = 0;
    const done = await round(engine, scope);
    ours.push(done.steps / done.seconds);
    steps += done.steps;
    bare.push((bareRound(store.recorded) * done.steps) / store.recorded.length);
  }
  const after = await store.stats();
  report('durable steps', 'baton', median(ours), 'steps/s', { cases: CASES });
  report('durable steps', 'bare libsql', median(bare), 'steps/s', { batch: CASES });
  report('durable steps', 'ratio', median(ours.map((rate, i) => rate / bare[i])), 'x');
  report('durable steps', 'written per step', (after.bytesWritten - before.bytesWritten) / steps, 'B');
  report(
    'durable steps',
    'commits per transaction',
    (after.commits - before.commits) / (after.transactions - before.transactions),
    '',
  );
  await store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function engineOn(store) {
  await store.saveCalendar(OFFICE);
  await store.savePeople([{ id: 'ann', name: 'Ann', roles: ['head'] }]);
  const engine = createEngine({
    store,
    directory: storeDirectory(store),
    runtime: {
      now: () => Date.now(),
      wakeAt: () => () => {},
      newId: () => randomUUID(),
      sha256: (text) => hash('sha256', text),
      fault: (error) => {
        throw error;
      },
    },
    baseUrl: 'http://bench',
  });
  const ids = Array.from({ length: TASKS }, (_, i) => `t${i}`);
  const deadline = {
    budget: { dueIn: { amount: 1, unit: 'workingDays' } },
    rungs: [
      {
        id: 'half',
        at: { share: 50 },
        actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] }],
      },
    ],
  };
  const diagram = sketch(
    'bench',
    [start(), ...ids.map((id) => userTask(id, { deadline })), end()],
    [['start', ...ids, 'end'].join(' -> ')],
  );
  const scope = await engine.scope({ person: 'ann' });
  const saved = await engine.processes.saveDraft(scope, 'bench', { diagram, revision: 0 });
  const published = await engine.processes.publish(scope, 'bench', { revision: saved.revision, summary: 'bench' });
  if (!published.ok) throw new Error(JSON.stringify(published));
  return engine;
}

/** Every case starts and completes its tasks one after the other, all cases at the same time. Task numbers are the same in every case. */
async function round(engine, scope) {
  const started = performance.now();
  const steps = await Promise.all(
    Array.from({ length: CASES }, async () => {
      const { instanceId } = must(await engine.start(scope, { processId: 'bench', variables: {} }, randomUUID()));
      for (const item of taskNumbers)
        must(await engine.command(scope, instanceId, { type: 'complete', item }, randomUUID()));
      return 1 + taskNumbers.length;
    }),
  );
  return { steps: steps.reduce((sum, count) => sum + count, 0), seconds: (performance.now() - started) / 1000 };
}

/** The numbers that the tasks of a case get, found by walking one. */
async function findTaskNumbers(engine, scope) {
  const numbers = [];
  const { instanceId } = must(await engine.start(scope, { processId: 'bench', variables: {} }, randomUUID()));
  for (let task = 0; task < TASKS; task++) {
    const item = (await engine.queries.items(scope, { instanceId, open: true }, { limit: 1 })).rows[0].item;
    must(await engine.command(scope, instanceId, { type: 'complete', item }, randomUUID()));
    numbers.push(item);
  }
  return numbers;
}

function must(reply) {
  if (reply.ok === false) throw new Error(JSON.stringify(reply));
  return reply;
}

/** Passes everything on and keeps the commits. */
function recording(store) {
  const commits = [];
  const recorder = new Proxy(store, {
    get(target, name) {
      if (name === 'recorded') return commits;
      if (name !== 'commit') return typeof target[name] === 'function' ? target[name].bind(target) : target[name];
      return (batch) => {
        commits.push(...batch);
        return target.commit(batch);
      };
    },
  });
  return recorder;
}

/** The floor: the same rows, CASES commits in a transaction, synced to disk. */
function bareRound(commits) {
  const database = new Database(join(folder, `bare-${randomUUID()}.db`));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  const tables = ['log', 'state', 'cases', 'items', 'timers', 'outcomes'];
  for (const table of tables)
    database.exec(
      `CREATE TABLE ${table} (instance TEXT, key TEXT, bytes TEXT, PRIMARY KEY (instance, key)) WITHOUT ROWID`,
    );
  const put = Object.fromEntries(
    tables.map((table) => [
      table,
      database.prepare(`INSERT INTO ${table} VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET bytes = excluded.bytes`),
    ]),
  );
  const started = performance.now();
  for (let at = 0; at < commits.length; at += CASES) {
    database.exec('BEGIN IMMEDIATE');
    for (const commit of commits.slice(at, at + CASES)) {
      const { instanceId } = commit;
      for (const row of commit.log) put.log.run(instanceId, String(row.seq), row.bytes + row.hash);
      if (commit.snapshot !== null) put.state.run(instanceId, '', commit.snapshot);
      put.cases.run(instanceId, '', JSON.stringify(commit.case));
      for (const row of commit.items) put.items.run(instanceId, String(row.item), JSON.stringify(row));
      for (const row of commit.timers.arm) put.timers.run(instanceId, row.key, String(row.dueAt));
      for (const row of commit.outcomes) put.outcomes.run(instanceId, row.commandId, row.outcome);
    }
    database.exec('COMMIT');
  }
  const rate = commits.length / ((performance.now() - started) / 1000);
  database.close();
  return rate;
}

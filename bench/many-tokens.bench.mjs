// One case with 10,000 waiting tasks, each completed by a command of its own, in memory and on the embedded store: how long all take, and how much
// is written for each completion. `written`: log, snapshots, rows and outcomes as they are handed to the store. `on disk`: what the operating
// system was handed for it, pages of the write-ahead log and their checkpoints. The commands come as fast as the case takes them and share
// commits; with `one at a time` each waits for the answer to the one before, and is a transaction of its own.
import { hash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, OFFICE, sketch, start, userTask } from '@baton/core/testing';
import { createEngine, memoryStore, storeDirectory } from '@baton/engine';
import { openSqliteStore } from '@baton/store-sqlite';
import { report } from './measure.mjs';

const TOKENS = Number(process.env.TOKENS ?? 10_000);
const ALONE = Math.min(500, TOKENS);

const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'));
try {
  const memory = await caseOn(memoryStore());
  report('10,000 waiting tasks', 'in memory, all', (await completeAll(memory, memory.items)) / 1000, 's', {
    tokens: TOKENS,
  });

  const store = await openSqliteStore({ directory: folder });
  const durable = await caseOn(store);
  const before = await store.stats();
  const payload = counted(store);
  const took = await completeAll(durable, durable.items);
  const after = await store.stats();
  report('10,000 waiting tasks', 'durably, all', took / 1000, 's', { tokens: TOKENS });
  report('10,000 waiting tasks', 'written per completion', payload.bytes() / TOKENS, 'B', {
    commits: after.commits - before.commits,
    logEntries: after.logEntries - before.logEntries,
  });
  const onDisk = (after.bytesWritten - before.bytesWritten) / TOKENS;
  report('10,000 waiting tasks', 'on disk per completion', onDisk, 'B');

  const alone = await caseOn(store);
  const from = await store.stats();
  const earlier = payload.bytes();
  for (const item of alone.items.slice(0, ALONE)) await complete(alone, item);
  const to = await store.stats();
  const writtenAlone = (payload.bytes() - earlier) / ALONE;
  report('10,000 waiting tasks', 'written per completion, one at a time', writtenAlone, 'B');
  const onDiskAlone = (to.bytesWritten - from.bytesWritten) / ALONE;
  report('10,000 waiting tasks', 'on disk per completion, one at a time', onDiskAlone, 'B');
  await store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function caseOn(store) {
  await store.saveCalendar(OFFICE);
  await store.savePeople([{ id: 'ann', name: 'Ann', roles: ['head', 'analyst'] }]);
  const engine = createEngine({
    store,
    directory: storeDirectory(store),
    tolerates: () => true,
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
  const scope = await engine.scope({ person: 'ann' });
  if (!(await store.version('many', 'latest'))) {
    const work = userTask('work', { repeat: { type: 'each', count: String(TOKENS), parallel: true } });
    const diagram = sketch('many', [start(), work, end()], ['start -> work -> end']);
    const saved = await engine.processes.saveDraft(scope, 'many', { diagram, revision: 0 });
    must(await engine.processes.publish(scope, 'many', { revision: saved.revision, summary: 'bench' }));
  }
  const { instanceId } = must(await engine.start(scope, { processId: 'many' }, randomUUID()));
  const items = [];
  while (items.length < TOKENS) {
    const page = { limit: 500, offset: items.length };
    const { rows } = await engine.queries.items(scope, { instanceId, open: true }, page);
    if (rows.length === 0) throw new Error(`only ${items.length} tasks are open`);
    items.push(...rows.map(({ item }) => item));
  }
  return { engine, scope, instanceId, items, store };
}

async function complete({ engine, scope, instanceId }, item) {
  must(await engine.command(scope, instanceId, { type: 'complete', item }, `c${item}`));
}

async function completeAll(one, items) {
  const started = performance.now();
  await Promise.all(items.map((item) => complete(one, item)));
  const took = performance.now() - started;
  const row = await one.engine.queries.case(one.scope, one.instanceId);
  if (row.status !== 'completed') throw new Error(`the case is ${row.status}`);
  return took;
}

/** Content of what the engine hands to the store: log entries with their hashes, snapshots and rows, in characters of JSON. */
function counted(store) {
  const { commit } = store;
  let bytes = 0;
  const count = (rows) => {
    for (const row of rows) bytes += JSON.stringify(row).length;
  };
  store.commit = (commits) => {
    for (const { log, snapshot, timers, subscriptions, outbox, outcomes, ...rest } of commits) {
      for (const row of log) bytes += row.bytes.length + row.hash.length;
      bytes += snapshot?.length ?? 0;
      count([rest.case, ...rest.items, ...rest.deliveries, ...timers.arm, ...timers.cancel]);
      count([...subscriptions.add, ...subscriptions.remove, ...outbox.add, ...outbox.remove, ...outcomes]);
    }
    return commit.call(store, commits);
  };
  return { bytes: () => bytes };
}

function must(reply) {
  if (reply.ok === false) throw new Error(JSON.stringify(reply));
  return reply;
}

// A process of its own that starts cases which call other cases, tell signals and messages, and lets the engine do the rest, until it is killed.
// Compiled and started by crash.test.ts: `node calling-process.js FILE ROUND`. With the round `look` it starts nothing, lets the engine do what is
// left to do, and prints what it then finds.
import { createHash, randomUUID } from 'node:crypto';
import process from 'node:process';
import { end, sketch, start, step } from '@baton/core/testing';
import { createEngine, type Engine, type Scope } from '@baton/engine';
import { openSqliteStore } from '../open-store';

const [file, round] = process.argv.slice(2) as [string, string];
const store = await openSqliteStore({ file });
const scope: Scope = {
  person: 'olga',
  sight: 'all',
  people: [],
  permissions: ['start', 'do', 'administer', 'publish'],
};

const engine: Engine = createEngine({
  store,
  directory: { facts: async () => ({ people: new Map() }), roles: async () => [] },
  tolerates: () => true,
  runtime: {
    now: () => Date.now(),
    wakeAt(at, callback) {
      const timer = setTimeout(callback, Math.min(at - Date.now(), 60_000));
      timer.unref();
      return () => clearTimeout(timer);
    },
    newId: () => randomUUID(),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    fault(error) {
      throw error;
    },
  },
});

const calls = sketch(
  'calls',
  [
    start(),
    step('callActivity', 'call', { process: 'called' }),
    step('intermediateThrowEvent', 'tell', { event: { type: 'message', message: 'told' } }),
    end(),
  ],
  ['start -> call -> tell -> end'],
);
const called = sketch('called', [start(), step('scriptTask', 'work', { set: [] }), end()], ['start -> work -> end']);
const told = sketch('told', [start('start', { event: { type: 'message', message: 'told' } }), end()], ['start -> end']);

if (round === 'look') await look();
else await work();

async function work(): Promise<never> {
  if ((await store.latestVersions()).length === 0) for (const diagram of [calls, called, told]) await publish(diagram);
  engine.run();
  for (let i = 0; ; i++) {
    const id = `${round}-${i}`;
    const reply = await engine.start(scope, { processId: 'calls', key: id }, id);
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    // Written synchronously to a pipe: what the parent has read was acknowledged before.
    process.stdout.write(`${reply.instanceId} ${i}\n`);
  }
}

async function publish(diagram: typeof calls): Promise<void> {
  const saved = await engine.processes.saveDraft(scope, diagram.id, { diagram, revision: 0 });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  const published = await engine.processes.publish(scope, diagram.id, { revision: saved.revision, summary: '' });
  if (!published.ok) throw new Error(JSON.stringify(published));
}

/** One line for each case: its id, process, status, who called it. Then how many outbox rows are left. */
async function look(): Promise<void> {
  await engine.tick();
  for (let offset = 0; ; offset += 500) {
    const { rows, total } = await store.queries.cases(scope, { sort: 'key' }, { limit: 500, offset });
    for (const { instanceId, processId, status, parent } of rows)
      process.stdout.write(`${instanceId} ${processId} ${status} ${parent?.instanceId ?? '-'}\n`);
    if (offset + 500 >= total) break;
  }
  process.stdout.write(`outbox ${(await store.dueOutbox(Number.MAX_SAFE_INTEGER, 10)).length}\n`);
  await store.close();
}

// A process of its own that moves forty running cases to another version, with the same order each time, until it is killed. Compiled and
// started by crash.test.ts: `node moving-process.js FILE ROUND`. With the round `look` it gives the order to its end and prints what it finds.
import { createHash, randomUUID } from 'node:crypto';
import process from 'node:process';
import { end, sketch, start, userTask } from '@baton/core/testing';
import { createEngine, type Engine, type Scope } from '@baton/engine';
import { openSqliteStore } from '../open-store';

const CASES = 40;
const [file, round] = process.argv.slice(2) as [string, string];
const store = await openSqliteStore({ file });
const permissions = ['start', 'do', 'administer', 'publish'] as const;
const scope: Scope = { person: 'olga', sight: 'all', people: [], permissions };

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
engine.events.on('committed', ({ instanceId, revision, events }) => {
  // Written synchronously to a pipe: what the parent has read was committed before.
  if (round !== 'look' && events.some(({ type }) => type === 'instance.migrated'))
    process.stdout.write(`${instanceId} ${revision}\n`);
});

const drawn = (step: string) =>
  sketch('order', [start(), userTask(step, { name: 'Ask' }), end()], [`start -> ${step} -> end`]);

if ((await store.latestVersions()).length === 0) await begin();
const instances = Array.from({ length: CASES }, (_, i) => engineCase(i));
const order = { from: 1, to: 2, mapping: { ask: 'other' }, instances, reason: 'moved', commandId: 'the-move' };
// In chunks of one, so that there is a moment to be killed in.
for (const one of instances) await engine.releases.migrate(scope, 'order', { ...order, instances: [one] });
if (round === 'look') await look();
else await new Promise(() => setInterval(() => {}, 1_000));

function engineCase(i: number): string {
  return createHash('sha256').update(`start\ncase-${i}`).digest('hex').slice(0, 32);
}

async function begin(): Promise<void> {
  await publish(drawn('ask'), 0);
  for (let i = 0; i < CASES; i++) {
    const reply = await engine.start(scope, { processId: 'order' }, `case-${i}`);
    if (!reply.ok) throw new Error(JSON.stringify(reply));
  }
  await publish(drawn('other'), 1);
}

async function publish(diagram: ReturnType<typeof drawn>, revision: number): Promise<void> {
  const saved = await engine.processes.saveDraft(scope, diagram.id, { diagram, revision });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  const published = await engine.processes.publish(scope, diagram.id, { revision: saved.revision, summary: '' });
  if (!published.ok) throw new Error(JSON.stringify(published));
}

/** One line for each case: its id, version, how often it was moved, the step of its open task. Then whether the log holds. */
async function look(): Promise<void> {
  for (const id of instances) {
    const row = await store.queries.case(scope, id);
    const log = (await store.queries.log(scope, id, 0, 1_000)) ?? [];
    const moves = log.filter(({ bytes }) => bytes.includes('"instance.migrated"')).length;
    const { rows } = await store.queries.items(scope, { instanceId: id, open: true }, { limit: 9 });
    process.stdout.write(`${id} ${row?.version} ${moves} ${rows.map(({ node, version }) => `${node}@${version}`)}\n`);
  }
  process.stdout.write(`log ${(await engine.verifyLog()).ok}\n`);
  await store.close();
}

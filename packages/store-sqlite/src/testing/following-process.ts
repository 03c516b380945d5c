// A process of its own whose 1,500 running cases follow an edited calendar, until it is killed. Compiled and started by crash.test.ts:
// `node following-process.js FILE ROUND`. With the round `look` it lets them follow to the end and prints what it finds.
import { createHash, randomUUID } from 'node:crypto';
import process from 'node:process';
import { end, MONDAY_TEN, OFFICE, sketch, start, userTask } from '@baton/core/testing';
import { createEngine, type Engine, type Scope } from '@baton/engine';
import { openSqliteStore } from '../open-store';

const CASES = 1_500;
const [file, round] = process.argv.slice(2) as [string, string];
const store = await openSqliteStore({ file });
const permissions = ['start', 'do', 'administer', 'publish'] as const;
const scope: Scope = { person: 'olga', sight: 'all', people: [], permissions };

const engine: Engine = createEngine({
  store,
  directory: { facts: async () => ({ people: new Map() }), roles: async () => [] },
  tolerates: () => true,
  runtime: {
    now: () => MONDAY_TEN,
    wakeAt: () => () => {},
    newId: () => randomUUID(),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    fault(error) {
      throw error;
    },
  },
});
let told = 0;
engine.events.on('committed', ({ instanceId, revision, events }) => {
  if (round === 'look' || !events.some(({ type }) => type === 'clock.reprojected')) return;
  process.stdout.write(`${instanceId} ${revision}\n`);
  // Goes no further than what is under way now: it is killed in the middle however slow the one who kills it is.
  if (++told === 11) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});

if ((await store.latestVersions()).length === 0) await begin();
engine.run();
await engine.tick();
if (round === 'look') await look();
else await new Promise(() => setInterval(() => {}, 1_000));

async function begin(): Promise<void> {
  const deadline = { budget: { dueIn: { amount: 5, unit: 'workingDays' } } } as const;
  const diagram = sketch('order', [start(), userTask('ask', { deadline }), end()], ['start -> ask -> end']);
  await store.saveCalendar(OFFICE);
  const saved = await engine.processes.saveDraft(scope, diagram.id, { diagram, revision: 0 });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  const published = await engine.processes.publish(scope, diagram.id, { revision: saved.revision, summary: '' });
  if (!published.ok) throw new Error(JSON.stringify(published));
  await Promise.all(
    Array.from({ length: CASES }, (_, i) => engine.start(scope, { processId: 'order', variables: {} }, `case-${i}`)),
  );
  // Saved by another process: this one finds it when it begins to run.
  await store.saveCalendar({ ...OFFICE, version: 2, holidays: [{ date: '2026-04-28', name: 'Closed' }] });
  await engine.stop();
  process.exit(0);
}

/** One line for each case: its id, how often it was counted anew. Then by which version its timers count, and whether the log holds. */
async function look(): Promise<void> {
  const { rows } = await store.queries.cases(scope, {}, { limit: 500 });
  for (const { instanceId } of rows) {
    const log = (await store.queries.log(scope, instanceId, 0, 1_000)) ?? [];
    process.stdout.write(`${instanceId} ${log.filter(({ bytes }) => bytes.includes('"clock.reprojected"')).length}\n`);
  }
  const stale = await store.timersOfCalendar('office', 2, null, 1);
  const all = await store.timersOfCalendar('office', 3, null, CASES);
  process.stdout.write(
    `timers ${stale.rows.length} ${new Set(all.rows.map(({ dueAt }) => dueAt)).size} ${all.rows.length}\n`,
  );
  process.stdout.write(`log ${(await engine.verifyLog()).ok}\n`);
  await store.close();
}

// A process of its own that commits steps of several cases as fast as it can and tells each one once it is acknowledged, until it is
// killed. Compiled and started by crash.test.ts: `node committing-process.js FILE CASES`.
import process from 'node:process';
import { openSqliteStore } from '../open-store';
import { START_AT, sampleCase, sampleCommit, sampleItem } from './sample-commit';

const [file, cases] = process.argv.slice(2) as [string, string];
const store = await openSqliteStore({ file });

async function runCase(instanceId: string): Promise<never> {
  let revision = (await store.load(instanceId))?.revision ?? 0;
  for (;;) {
    revision += 1;
    const [result] = await store.commit([stepOf(instanceId, revision)]);
    if (!result?.ok) throw new Error(`${instanceId} ${revision}: ${JSON.stringify(result)}`);
    // Written synchronously to a pipe: what the parent has read was acknowledged before.
    process.stdout.write(`${instanceId} ${revision}\n`);
  }
}

/** Every part of a commit carries the revision, so that a half-written one shows. */
function stepOf(instanceId: string, revision: number) {
  return sampleCommit(instanceId, revision, {
    snapshot: revision % 3 === 0 ? JSON.stringify({ revision }) : null,
    case: sampleCase(instanceId, { revision, variables: { revision }, nextDueAt: START_AT + revision }),
    items: [sampleItem(instanceId, 1, { dueAt: START_AT + revision })],
    timers: { arm: [{ instanceId, key: 'clock:1', dueAt: START_AT + revision }], cancel: [] },
  });
}

await Promise.all(Array.from({ length: Number(cases) }, (_, index) => runCase(`case-${index}`)));

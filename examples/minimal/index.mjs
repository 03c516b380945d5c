// The smallest Baton: one process, one case, kept in ./data. Each run does the next task of the same case.
import { readFileSync } from 'node:fs';
import { createEngine, processRepository, storeDirectory } from '@baton/engine';
import { openSqliteStore } from '@baton/store-sqlite';
import { runtime } from './runtime.mjs';

const store = await openSqliteStore({ directory: 'data' });
await store.savePeople([{ id: 'ann', name: 'Ann', roles: ['head'] }]);
const engine = createEngine({ store, runtime, directory: storeDirectory(store) });
const ann = await engine.scope({ person: 'ann' });

const diagram = JSON.parse(readFileSync(new URL('offer.json', import.meta.url), 'utf8'));
const processes = processRepository(engine.processes, ann);
if ((await processes.versions('offer')).length === 0) {
  const draft = await processes.saveDraft('offer', { diagram, revision: 0 });
  const published = await processes.publish('offer', { revision: draft.revision, summary: 'First version' });
  console.log(`Published version ${published.version}`);
}

// The same command id again answers the same case, so this line starts it once, however often it runs.
const { instanceId } = await engine.start(ann, { processId: 'offer', title: 'Menus for Café Mirador' }, 'offer-1');
const { rows } = await engine.queries.items(ann, { instanceId, open: true }, { limit: 1 });
for (const { item } of rows) await engine.command(ann, instanceId, { type: 'complete', item }, `offer-1-${item}`);

const { key, status, places, outcome } = await engine.queries.case(ann, instanceId);
console.log(`${key} is ${status}: ${outcome ?? places.map((place) => place.name).join(', ')}`);
await engine.stop();
await store.close();

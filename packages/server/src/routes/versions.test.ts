import type { Diagram } from '@baton/core';
import { beforeEach, expect, it } from 'vitest';
import { good, refused } from '../testing/expect-contract';
import { type Office, type OfficeCaller, openOffice } from '../testing/office';
import { ORDER } from '../testing/office-data';

let office: Office;
let vera: OfficeCaller;
let ann: OfficeCaller;
const at = '/api/processes/order';

beforeEach(async () => {
  office = await openOffice();
  vera = await office.as('vera');
  ann = await office.as('ann');
});

/** The same order, its first step under another id. */
const RENAMED = JSON.parse(JSON.stringify(ORDER).replaceAll('"check"', '"look"')) as Diagram;

async function publish(diagram: Diagram, more: object = {}): Promise<number> {
  const before = await good('GET /api/processes/:id/draft', vera.get(`${at}/draft`));
  const saved = await good(
    'PUT /api/processes/:id/draft',
    vera.put(`${at}/draft`, { diagram, revision: before?.revision ?? 0 }),
  );
  const request = { revision: saved.revision, summary: 'Next', ...more };
  return (await good('POST /api/processes/:id/publish', vera.post(`${at}/publish`, request))).version;
}

let commands = 0;
const begin = (caller: OfficeCaller) =>
  good(
    'POST /api/cases',
    caller.post('/api/cases', { processId: 'order', variables: { client: 'N' }, commandId: `b${++commands}` }),
  );
const versions = async () => (await good('GET /api/processes/:id/versions', vera.get(`${at}/versions`))).rows;
const versionOf = async (id: string) => (await good('GET /api/cases/:id', vera.get(`/api/cases/${id}`))).case.version;

it('goes back to an earlier version, and tells the history', async () => {
  await publish(RENAMED);
  const back = { version: 1, reason: 'Complaints' };
  expect(await good('POST /api/processes/:id/current', vera.post(`${at}/current`, back))).toMatchObject({
    changed: true,
    release: { act: 'makeCurrent', current: 1, by: 'vera', reason: 'Complaints', pilot: null },
  });
  expect(await versionOf((await begin(ann)).instanceId)).toBe(1);
  expect((await versions()).map(({ version, running, startsCases }) => [version, running, startsCases])).toEqual([
    [2, 0, false],
    [1, 1, true],
  ]);
  const { rows } = await good('GET /api/processes/:id/releases', vera.get(`${at}/releases`));
  expect(rows.map(({ act, current }) => [act, current])).toEqual([
    ['makeCurrent', 1],
    ['publish', 2],
    ['publish', 1],
  ]);
  expect((await good('GET /api/processes', vera.get('/api/processes'))).rows).toMatchObject([
    { version: 2, current: 1 },
  ]);
  const key = 'GET /api/processes/:id/versions/:version';
  expect((await good(key, ann.get(`${at}/versions/current`))).version).toBe(1);
});

it('lets a group try a version out, and ends it', async () => {
  await publish(RENAMED, { pilot: { roles: ['clerk'] } });
  expect((await versions())[0]).toMatchObject({ version: 2, startsCases: false, pilot: { roles: ['clerk'] } });
  expect(await versionOf((await begin(ann)).instanceId)).toBe(2);
  expect(await versionOf((await begin(vera)).instanceId)).toBe(1);
  const wider = { version: 2, group: { people: ['vera'] }, reason: 'Vera too' };
  await good('POST /api/processes/:id/pilot', vera.post(`${at}/pilot`, wider));
  expect(await versionOf((await begin(vera)).instanceId)).toBe(2);
  await good('POST /api/processes/:id/pilot/end', vera.post(`${at}/pilot/end`, { reason: 'enough' }));
  expect(await versionOf((await begin(vera)).instanceId)).toBe(1);
  await refused('POST /api/processes/:id/pilot/end', vera.post(`${at}/pilot/end`, { reason: 'r' }), 'pilot.none');
});

it('previews and moves running cases, and says which stay and why', async () => {
  const moved = await begin(ann);
  const other = await begin(ann);
  await publish(RENAMED);
  const key = 'POST /api/processes/:id/migration/preview';
  const preview = await good(key, vera.post(`${at}/migration/preview`, { from: 1, to: 2 }));
  expect(preview).toMatchObject({ total: 2, counts: { safe: 2 }, mapping: { check: 'look' }, mayMove: true });
  const { mapping } = preview;
  const order = { from: 1, to: 2, mapping, reason: 'New law', commandId: 'm1' };
  const asked = { ...order, instances: [moved.instanceId, 'nothing'] };
  const migrate = 'POST /api/processes/:id/migration';
  const answer = await good(migrate, vera.post(`${at}/migration`, asked));
  expect(answer).toMatchObject({
    moved: 1,
    results: [
      { instanceId: moved.instanceId, ok: true },
      { instanceId: 'nothing', ok: false, code: 'not-found' },
    ],
  });
  expect(await good(migrate, vera.post(`${at}/migration`, asked))).toEqual(answer);
  expect([await versionOf(moved.instanceId), await versionOf(other.instanceId)]).toEqual([2, 1]);
  const { rows } = await good('GET /api/items', ann.get('/api/items?candidate=1'));
  expect(rows.map(({ node }) => node).toSorted()).toEqual(['check', 'look']);
  await publish(ORDER);
  const draft = await good(key, vera.post(`${at}/migration/preview`, { from: 2, to: 'draft' }));
  expect(draft).toMatchObject({ to: 'draft', mapping: { look: 'check' }, counts: { safe: 1 } });
});

it('keeps to rights, reasons and bounds', async () => {
  const { instanceId } = await begin(ann);
  await publish(RENAMED);
  const current = 'POST /api/processes/:id/current';
  await refused(current, ann.post(`${at}/current`, { version: 1, reason: 'r' }), 'not-allowed');
  await refused(current, vera.post(`${at}/current`, { version: 1, reason: ' ' }), 'reason.missing');
  await refused(current, vera.post(`${at}/current`, { version: 7, reason: 'r' }), 'version.unknown');
  await refused(current, vera.post(`${at}/current`, { version: 'one', reason: 'r' }), 'request.malformed');
  const pilot = 'POST /api/processes/:id/pilot';
  await refused(pilot, vera.post(`${at}/pilot`, { version: 1, group: {}, reason: 'r' }), 'pilot.empty');
  const group = { roles: ['clerk'] };
  await refused(pilot, vera.post(`${at}/pilot`, { version: 2, group, reason: 'r' }), 'pilot.is-current');
  const order = { from: 1, to: 2, mapping: {}, instances: [instanceId], reason: 'r', commandId: 'm2' };
  const migrate = 'POST /api/processes/:id/migration';
  const dina = await office.as('dina');
  await refused(migrate, dina.post(`${at}/migration`, order), 'not-allowed');
  await refused(migrate, vera.post(`${at}/migration`, { ...order, to: 1 }), 'migration.same-version');
  await refused(migrate, vera.post(`${at}/migration`, { ...order, instances: [] }), 'request.malformed');
  await refused(migrate, vera.post(`${at}/migration`, { ...order, reason: '' }), 'reason.missing');
  const preview = 'POST /api/processes/:id/migration/preview';
  await refused(preview, ann.post(`${at}/migration/preview`, { from: 1, to: 2 }), 'not-allowed');
  expect(await versionOf(instanceId)).toBe(1);
});

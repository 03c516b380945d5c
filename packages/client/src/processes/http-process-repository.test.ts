import { type Office, ORDER, openOffice } from '@baton/server/testing';
import { beforeEach, expect, it } from 'vitest';
import { createClient } from '../call/create-client';
import { createHttpProcessRepository } from './http-process-repository';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});

async function repositoryOf(person: string) {
  const caller = await office.as(person);
  const client = createClient({ baseUrl: 'http://127.0.0.1:4000', fetch: caller.fetch });
  return createHttpProcessRepository(client);
}

it('loads, saves, checks and publishes over HTTP as the editor’s port says', async () => {
  const repository = await repositoryOf('dina');
  expect(await repository.list()).toMatchObject([{ id: 'order', version: 1, draftRevision: 1, running: 0 }]);
  const draft = await repository.loadDraft('order');
  expect(draft).toMatchObject({ revision: 1, diagram: ORDER });
  const diagram = { ...ORDER, name: 'Better' };
  expect(await repository.saveDraft('order', { diagram, revision: 1 })).toMatchObject({ ok: true, revision: 2 });
  expect(await repository.check('order', { ...ORDER, nodes: [] })).toContainEqual(
    expect.objectContaining({ code: 'start.missing' }),
  );
  expect(await repository.publish('order', { revision: 2, summary: 'Better' })).toMatchObject({ ok: true, version: 2 });
  expect((await repository.versions('order')).map(({ version }) => version)).toEqual([2, 1]);
  expect((await repository.version('order', 'latest'))?.diagram.name).toBe('Better');
  expect((await repository.version('order', 1))?.diagram).toEqual(ORDER);
});

it('rolls back, lets a group try out and moves running cases over HTTP', async () => {
  const repository = await repositoryOf('vera');
  const { releases } = repository;
  if (!releases) throw new Error('no releases');
  const begin = async () => {
    const caller = await office.as('ann');
    const client = createClient({ baseUrl: 'http://127.0.0.1:4000', fetch: caller.fetch });
    const body = { processId: 'order', variables: { client: 'N' } };
    return (await client.command('POST /api/cases', { body })).instanceId;
  };
  const running = await begin();
  await repository.saveDraft('order', { diagram: { ...ORDER, name: 'Better' }, revision: 1 });
  const group = { roles: ['clerk'], groups: [], people: [] };
  expect(await repository.publish('order', { revision: 2, summary: '', pilot: group })).toMatchObject({ version: 2 });
  expect(await releases.versions('order')).toMatchObject([
    { version: 2, startsCases: false, pilot: group },
    { version: 1, startsCases: true, running: 1 },
  ]);
  expect(await releases.makeCurrent('order', { version: 2, reason: 'Good' })).toMatchObject({
    ok: true,
    changed: true,
  });
  expect(await releases.makeCurrent('order', { version: 9, reason: 'r' })).toMatchObject({ code: 'version.unknown' });
  expect(await releases.setPilot('order', { version: 1, group, reason: 'Back' })).toMatchObject({ ok: true });
  expect(await releases.endPilot('order', { reason: 'Enough' })).toMatchObject({ ok: true });
  expect((await releases.history('order')).map(({ act }) => act)).toEqual([
    'endPilot',
    'setPilot',
    'makeCurrent',
    'publishPilot',
    'publish',
  ]);
  const preview = await releases.previewMigration('order', { from: 1, to: 2 });
  if (!preview.ok) throw new Error(preview.code);
  expect(preview.counts).toEqual({ safe: 1, needsMapping: 0, unsound: 0 });
  const { mapping } = preview;
  const order = { from: 1, to: 2, mapping, instances: [running], reason: 'r', commandId: 'm1' };
  expect(await releases.migrate('order', order)).toEqual({
    ok: true,
    moved: 1,
    results: [{ instanceId: running, ok: true, key: 'OR-1001' }],
  });
  expect((await repository.version('order', 'current'))?.version).toBe(2);
});

it('answers null for what is not there', async () => {
  const repository = await repositoryOf('dina');
  expect(await repository.loadDraft('unknown')).toBeNull();
  expect(await repository.version('order', 9)).toBeNull();
});

it('answers a refusal as a value, with whose save was first', async () => {
  const [dina, vera] = [await repositoryOf('dina'), await repositoryOf('vera')];
  await vera.saveDraft('order', { diagram: { ...ORDER, name: 'Vera’s' }, revision: 1 });
  expect(await dina.saveDraft('order', { diagram: ORDER, revision: 1 })).toMatchObject({
    ok: false,
    code: 'draft.conflict',
    facts: { savedBy: 'vera', savedAt: office.clock.now() },
  });
});

it('answers a refusal as a value, with the problems and the places that are not right', async () => {
  const repository = await repositoryOf('dina');
  const broken = { ...ORDER, flows: ORDER.flows.slice(1) };
  await repository.saveDraft('order', { diagram: broken, revision: 1 });
  const refused = await repository.publish('order', { revision: 2, summary: '' });
  expect(refused).toMatchObject({ ok: false, code: 'process.has-problems' });
  expect(refused.ok ? [] : refused.problems?.length).toBeGreaterThan(0);
  const unreadable = await repository.saveDraft('order', {
    diagram: { ...ORDER, nodes: 'none' } as never,
    revision: 2,
  });
  expect(unreadable).toMatchObject({ ok: false, code: 'diagram.malformed' });
  expect(unreadable.ok ? [] : unreadable.issues).toContainEqual(expect.objectContaining({ path: ['nodes'] }));
});

it('throws where there is no answer', async () => {
  const client = createClient({
    baseUrl: 'http://127.0.0.1:4000',
    fetch: () => Promise.reject(new TypeError('fetch failed')),
  });
  await expect(createHttpProcessRepository(client).list()).rejects.toMatchObject({ code: 'connection.lost' });
});

it('tells the editor whom and what a drawing can name here, and whether the person may draw', async () => {
  const told = await (await repositoryOf('dina')).directory?.();
  expect(told?.people.map(({ id }) => id)).toContain('ann');
  expect(told?.roles).toContainEqual(expect.objectContaining({ id: 'clerk', name: expect.any(String) }));
  expect(told).toMatchObject({ mayDraw: true, calendars: [{ id: 'office' }], channels: ['app'] });
  expect(told?.now?.()).toBeTypeOf('number');
  expect((await (await repositoryOf('ann')).directory?.())?.mayDraw).toBe(false);
});

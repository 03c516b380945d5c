import { end, receive, sketch, start, step, userTask } from '@baton/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ReleaseDesk } from '../ports/process-releases';
import { createTestHost, type TestHost } from '../testing/index';
import { releaseDesk } from './release-service';

const people = [
  { id: 'ann', name: 'Ann', roles: ['analyst', 'operations'] },
  { id: 'tess', name: 'Tess', roles: ['tester'] },
  { id: 'gus', name: 'Gus', roles: [], groups: ['north'] },
  { id: 'cid', name: 'Cid', roles: [] },
];
const drawn = (...steps: string[]) =>
  sketch('order', [start(), ...steps.map((id) => userTask(id)), end()], [['start', ...steps, 'end'].join(' -> ')]);
const group = { roles: ['tester'], groups: ['north'], people: [] };

describe('versions in use', () => {
  let host: TestHost;
  let ann: ReleaseDesk;

  beforeEach(async () => {
    host = await createTestHost({ people, diagrams: [drawn('one'), drawn('two')] });
    ann = releaseDesk(host.engine.releases, await host.as('ann').scope());
  });

  const places = async (person: string) => (await host.as(person).start('order')).places();
  const publishPilot = async () => {
    const scope = await host.as('ann').scope();
    const revision = (await host.engine.processes.loadDraft(scope, 'order'))?.revision ?? 0;
    const saved = await host.engine.processes.saveDraft(scope, 'order', { diagram: drawn('three'), revision });
    if (!saved.ok) throw new Error(saved.code);
    const request = { revision: saved.revision, summary: 'shorter', pilot: group };
    return host.engine.processes.publish(scope, 'order', request);
  };

  it('tell which one new cases take, and how many cases run on each', async () => {
    await host.as('cid').start('order');
    const standing = await ann.versions('order');
    expect(standing.map((row) => [row.version, row.running, row.startsCases, row.pilot])).toEqual([
      [2, 1, true, null],
      [1, 0, false, null],
    ]);
  });

  it('go back to an earlier one for new cases, with the reason in the history; running ones stay', async () => {
    const before = await host.as('cid').start('order');
    const back = await ann.makeCurrent('order', { version: 1, reason: ' Clients complain ' });
    expect(back).toMatchObject({ ok: true, changed: true, release: { act: 'makeCurrent', current: 1, by: 'ann' } });
    expect(await places('cid')).toEqual(['one']);
    expect(await before.places()).toEqual(['two']);
    expect(await host.engine.processes.list(await host.as('ann').scope())).toMatchObject([{ version: 2, current: 1 }]);
    expect((await ann.history('order')).map((row) => [row.seq, row.act, row.current, row.reason])).toEqual([
      [3, 'makeCurrent', 1, 'Clients complain'],
      [2, 'publish', 2, 'test'],
      [1, 'publish', 1, 'test'],
    ]);
    await host.restart();
    ann = releaseDesk(host.engine.releases, await host.as('ann').scope());
    expect(await places('cid')).toEqual(['one']);
    expect(await ann.makeCurrent('order', { version: 1, reason: 'again' })).toMatchObject({ ok: true, changed: false });
    expect(await ann.history('order')).toHaveLength(3);
    expect(await ann.makeCurrent('order', { version: 2, reason: 'mended' })).toMatchObject({ ok: true, changed: true });
    expect(await places('cid')).toEqual(['two']);
  });

  it('are tried out by a group, whose cases take it, and nobody else', async () => {
    expect(await publishPilot()).toMatchObject({ ok: true, version: 3 });
    expect([await places('tess'), await places('gus'), await places('cid')]).toEqual([['three'], ['three'], ['two']]);
    expect((await ann.versions('order'))[0]).toMatchObject({ version: 3, startsCases: false, pilot: group });
    const scope = async (person: string) => host.as(person).scope();
    const taken = async (person: string) =>
      (await host.engine.processes.version(await scope(person), 'order', 'current'))?.version;
    expect([await taken('tess'), await taken('cid')]).toEqual([3, 2]);
    const wider = { roles: [], groups: [], people: ['cid'] };
    await ann.setPilot('order', { version: 3, group: wider, reason: 'Cid wants to see it' });
    expect([await places('tess'), await places('cid')]).toEqual([['two'], ['three']]);
    await ann.endPilot('order', { reason: 'not ready' });
    expect(await places('cid')).toEqual(['two']);
    expect(await ann.endPilot('order', { reason: 'again' })).toMatchObject({ ok: false, code: 'pilot.none' });
  });

  it('become the one for everyone, which ends trying out', async () => {
    await publishPilot();
    await ann.makeCurrent('order', { version: 3, reason: 'good' });
    expect(await places('cid')).toEqual(['three']);
    expect((await ann.history('order'))[0]).toMatchObject({ current: 3, pilot: null });
    await publishPilot();
    await host.publish(drawn('five'));
    expect(await places('tess')).toEqual(['five']);
  });

  it('let messages, schedules and calls begin cases of the current one only', async () => {
    const byMessage = (name: string, of: string) =>
      sketch(
        'order',
        [start('start', { event: { type: 'message', message: name } }), userTask(of), end()],
        [`start -> ${of} -> end`],
      );
    await host.publish(byMessage('old', 'a'));
    await host.publish(byMessage('new', 'b'));
    expect(await host.publishMessage('old', 'k1')).toMatchObject({ status: 'buffered' });
    await ann.makeCurrent('order', { version: 3, reason: 'back' });
    await host.engine.tick();
    expect(await host.store.startSubscriptions()).toMatchObject([{ name: 'old', version: 3 }]);
    const { rows } = await host.engine.queries.cases(await host.as('ann').scope(), { version: 3 }, { limit: 9 });
    expect(rows).toHaveLength(1);
    await host.publish(
      sketch('calls', [start(), step('callActivity', 'call', { process: 'order' }), end()], ['start -> call -> end']),
    );
    await ann.makeCurrent('order', { version: 1, reason: 'back' });
    const caller = await host.as('cid').start('calls');
    const called = await host.engine.queries.cases(await host.as('ann').scope(), { parent: caller.id }, { limit: 9 });
    expect(called.rows).toMatchObject([{ version: 1 }]);
  });

  it('are changed only by who may publish, with a reason, to what there is', async () => {
    const cid = releaseDesk(host.engine.releases, await host.as('cid').scope());
    const refused = async (reply: Promise<{ ok: boolean; code?: string }>) => (await reply).code;
    expect(await refused(cid.makeCurrent('order', { version: 1, reason: 'r' }))).toBe('not-allowed');
    expect(await refused(cid.setPilot('order', { version: 1, group, reason: 'r' }))).toBe('not-allowed');
    expect(await refused(ann.makeCurrent('order', { version: 1, reason: '  ' }))).toBe('reason.missing');
    expect(await refused(ann.makeCurrent('order', { version: 9, reason: 'r' }))).toBe('version.unknown');
    expect(await refused(ann.makeCurrent('nothing', { version: 1, reason: 'r' }))).toBe('process.unknown');
    expect(await refused(ann.makeCurrent('order', { version: 1.5, reason: 'r' }))).toBe('input.invalid');
    const nobody = { roles: [], groups: [], people: [] };
    expect(await refused(ann.setPilot('order', { version: 1, group: nobody, reason: 'r' }))).toBe('pilot.empty');
    expect(await refused(ann.setPilot('order', { version: 2, group, reason: 'r' }))).toBe('pilot.is-current');
    const fresh = sketch('fresh', [start(), receive('wait', 'm'), end()], ['start -> wait -> end']);
    const scope = await host.as('ann').scope();
    await host.engine.processes.saveDraft(scope, 'fresh', { diagram: fresh, revision: 0 });
    const first = { revision: 1, summary: '', pilot: group };
    expect(await refused(host.engine.processes.publish(scope, 'fresh', first))).toBe('pilot.first');
    expect(await refused(host.engine.processes.publish(scope, 'fresh', { ...first, pilot: nobody }))).toBe(
      'pilot.empty',
    );
    expect(await ann.history('order')).toHaveLength(2);
  });

  it('are published and made current at once without getting into each other’s way', async () => {
    const scope = await host.as('ann').scope();
    const revision = (await host.engine.processes.loadDraft(scope, 'order'))?.revision ?? 0;
    const saved = await host.engine.processes.saveDraft(scope, 'order', { diagram: drawn('six'), revision });
    if (!saved.ok) throw new Error(saved.code);
    const publish = host.store.publish.bind(host.store);
    Object.assign(host.store, {
      publish: async (...args: Parameters<typeof publish>) => {
        Object.assign(host.store, { publish });
        await ann.makeCurrent('order', { version: 1, reason: 'meanwhile' });
        return publish(...args);
      },
    });
    const request = { revision: saved.revision, summary: '' };
    expect(await host.engine.processes.publish(scope, 'order', request)).toMatchObject({ ok: true, version: 3 });
    expect((await ann.history('order')).map(({ act, current }) => `${act} ${current}`)).toEqual([
      'publish 3',
      'makeCurrent 1',
      'publish 2',
      'publish 1',
    ]);
    expect(await places('cid')).toEqual(['six']);
  });

  it('tell screens that something has changed', async () => {
    const topics: string[] = [];
    host.engine.events.on('changed', (change) => topics.push(...change.topics));
    await ann.makeCurrent('order', { version: 1, reason: 'r' });
    expect(topics).toEqual(['processes']);
  });

  it('of two who change at once both are in the history', async () => {
    await Promise.all([
      ann.makeCurrent('order', { version: 1, reason: 'one' }),
      ann.setPilot('order', { version: 1, group, reason: 'other' }),
    ]);
    const rows = await ann.history('order');
    expect(rows.map(({ seq }) => seq)).toEqual(rows.length === 4 ? [4, 3, 2, 1] : [3, 2, 1]);
    expect(rows[0]?.current).toBe(1);
  });
});

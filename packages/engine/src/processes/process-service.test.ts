import type { Rung } from '@baton/core';
import { end, sketch, start, userTask } from '@baton/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AlertChannel } from '../ports/channel';
import type { ProcessRepository } from '../ports/process-repository';
import { createTestHost, type TestHost } from '../testing/index';
import { processRepository } from './process-service';

const people = [
  { id: 'ann', name: 'Ann', roles: ['analyst'] },
  { id: 'bob', name: 'Bob', roles: ['analyst'] },
  { id: 'cid', name: 'Cid', roles: [] },
];
const ask = sketch('order', [start(), userTask('ask'), end()], ['start -> ask -> end']);
const askAndSend = sketch(
  'order',
  [start(), userTask('ask'), userTask('send'), end()],
  ['start -> ask -> send -> end'],
);
const broken = sketch(
  'order',
  [start(), userTask('ask', { assignment: { pools: [{ type: 'role', role: 'nothing' }], pick: 'offer' } }), end()],
  ['start -> ask -> end'],
);

describe('processes', () => {
  let host: TestHost;
  let ann: ProcessRepository;
  let bob: ProcessRepository;

  beforeEach(async () => {
    host = await createTestHost({ people });
    ann = processRepository(host.engine.processes, await host.as('ann').scope());
    bob = processRepository(host.engine.processes, await host.as('bob').scope());
  });

  it('are drawn, saved, published and run', async () => {
    expect(await ann.list()).toEqual([]);
    expect(await ann.saveDraft('order', { diagram: ask, revision: 0 })).toMatchObject({ ok: true, revision: 1 });
    expect(await ann.list()).toMatchObject([
      { id: 'order', version: null, draftRevision: 1, changed: true, running: 0 },
    ]);
    const published = await ann.publish('order', { revision: 1, summary: 'first' });
    expect(published).toMatchObject({ ok: true, version: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const order = await host.as('cid').start('order');
    expect(await order.places()).toEqual(['ask']);
    expect(await bob.list()).toMatchObject([
      { id: 'order', version: 1, changed: false, publishedAt: host.now(), running: 0 },
    ]);
    expect(await processRepository(host.engine.processes, await host.as('cid').scope()).list()).toMatchObject([
      { running: 1, draftRevision: null, changed: false },
    ]);
    await ann.saveDraft('order', { diagram: askAndSend, revision: 1 });
    expect(await ann.list()).toMatchObject([{ version: 1, draftRevision: 2, changed: true }]);
    await ann.saveDraft('order', { diagram: ask, revision: 2 });
    expect(await ann.list()).toMatchObject([{ version: 1, draftRevision: 3, changed: false }]);
  });

  it('are published with a warning where an alert goes by a channel that the host does not have', async () => {
    const told = (...channels: ('app' | 'mail' | 'sms')[]) => ({
      budget: { dueIn: { amount: 1, unit: 'workingDays' as const } },
      rungs: [
        { id: 'r', at: { share: 50 }, actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels }] },
      ] as Rung[],
    });
    const diagram = sketch(
      'order',
      [start(), userTask('ask', { deadline: told('sms') }), userTask('send', { deadline: told('app', 'mail') }), end()],
      ['start -> ask -> send -> end'],
    );
    const published = async (channels: readonly AlertChannel[]) => {
      const small = await createTestHost({ people, channels });
      const repository = processRepository(small.engine.processes, await small.as('ann').scope());
      await repository.saveDraft('order', { diagram, revision: 0 });
      const reply = await repository.publish('order', { revision: 1, summary: 'first' });
      const problems = reply.ok ? (reply.problems ?? []).filter(({ code }) => code.startsWith('rung.')) : null;
      return problems?.map(({ code, severity, node }) => [code, severity, node]);
    };
    const mail: AlertChannel = { channel: 'mail', send: async () => ({ ok: true, state: 'sent' }) };
    expect(await published([])).toEqual([
      ['rung.tells-nobody', 'warning', 'ask'],
      ['rung.channel-absent', 'warning', 'send'],
    ]);
    expect(await published([mail])).toEqual([['rung.tells-nobody', 'warning', 'ask']]);
    expect(await published([mail, { ...mail, channel: 'sms' }])).toEqual([]);
  });

  it('running cases stay on their version, new ones take the latest', async () => {
    await host.publish(ask);
    const before = await host.as('cid').start('order');
    expect(await ann.saveDraft('order', { diagram: askAndSend, revision: 1 })).toMatchObject({ ok: true, revision: 2 });
    expect(await ann.publish('order', { revision: 2, summary: 'sends too' })).toMatchObject({ ok: true, version: 2 });
    const after = await host.as('cid').start('order');
    await host.as('ann').complete('ask', { in: before.id });
    await host.as('ann').complete('ask', { in: after.id });
    expect(await before.status()).toBe('completed');
    expect(await after.places()).toEqual(['send']);
    expect((await ann.versions('order')).map((row) => [row.version, row.summary])).toEqual([
      [2, 'sends too'],
      [1, 'test'],
    ]);
    expect(await ann.version('order', 1)).toMatchObject({ diagram: ask });
    expect(await ann.version('order', 'latest')).toMatchObject({ version: 2, diagram: askAndSend });
    expect(await ann.version('order', 9)).toBeNull();
  });

  it('the second of two who save from the same revision is told whose save came before', async () => {
    await ann.saveDraft('order', { diagram: ask, revision: 0 });
    expect(await ann.saveDraft('order', { diagram: askAndSend, revision: 1 })).toMatchObject({ ok: true, revision: 2 });
    const conflict = { ok: false, code: 'draft.conflict', facts: { savedBy: 'ann', savedAt: host.now(), revision: 2 } };
    expect(await bob.saveDraft('order', { diagram: ask, revision: 1 })).toEqual(conflict);
    expect(await bob.publish('order', { revision: 1, summary: '' })).toEqual(conflict);
    expect(await bob.loadDraft('order')).toMatchObject({
      revision: 2,
      diagram: askAndSend,
      savedBy: 'ann',
      basedOn: null,
    });
  });

  it('publishing tells what the draft is based on, and drawing goes on from the same revision', async () => {
    await ann.saveDraft('order', { diagram: ask, revision: 0 });
    await ann.publish('order', { revision: 1, summary: '' });
    expect(await ann.loadDraft('order')).toMatchObject({ revision: 1, basedOn: 1 });
    expect(await ann.saveDraft('order', { diagram: askAndSend, revision: 1 })).toMatchObject({ ok: true, revision: 2 });
  });

  it('with errors are saved and told, but not published', async () => {
    const saved = await ann.saveDraft('order', { diagram: broken, revision: 0 });
    expect(saved).toMatchObject({
      ok: true,
      problems: expect.arrayContaining([expect.objectContaining({ code: 'assignment.role-unknown', node: 'ask' })]),
    });
    expect(await ann.publish('order', { revision: 1, summary: '' })).toMatchObject({
      ok: false,
      code: 'process.has-problems',
      problems: expect.arrayContaining([expect.objectContaining({ code: 'assignment.role-unknown' })]),
    });
    expect(await ann.versions('order')).toEqual([]);
  });

  it.each([
    [{ ...ask, format: 9 }, 'diagram.format-unknown'],
    [{ ...ask, nodes: [{ kind: 'magic', id: 'x' }] }, 'diagram.kind-unknown'],
    [{ ...ask, nodes: 'none' }, 'diagram.malformed'],
    ['{', 'diagram.not-json'],
    [{ ...ask, id: 'other' }, 'input.invalid'],
  ])('that are no diagram are refused, nothing is saved: %#', async (diagram, code) => {
    expect(await ann.saveDraft('order', { diagram: diagram as never, revision: 0 })).toMatchObject({ ok: false, code });
    expect(await ann.loadDraft('order')).toBeNull();
  });

  it('that nobody has drawn are unknown', async () => {
    expect(await ann.publish('nothing', { revision: 1, summary: '' })).toMatchObject({ code: 'process.unknown' });
    expect(await ann.loadDraft('nothing')).toBeNull();
  });
});

describe('the days to come', () => {
  it('are looked at when a process is checked, opened and published: whoever is away then is not reached', async () => {
    const away = [{ fromAt: Date.parse('2026-01-20T00:00:00Z'), toAt: Date.parse('2026-01-24T00:00:00Z') }];
    const reminded = userTask('ask', {
      deadline: {
        budget: { dueIn: { amount: 1, unit: 'workingDays' } },
        rungs: [
          {
            id: 'half',
            at: { share: 50 },
            actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] }],
          },
        ],
      },
    });
    const diagram = sketch('reach', [start(), reminded, end()], ['start -> ask -> end']);
    const people = [
      { id: 'ann', name: 'Ann', roles: [], absences: away },
      { id: 'max', name: 'Max', roles: ['head'] },
    ];
    const host = await createTestHost({ people });
    const scope = await host.as('max').scope();
    const saved = await host.engine.processes.saveDraft(scope, 'reach', { diagram, revision: 0 });
    expect(saved).toMatchObject({ ok: true, problems: [] });
    const ahead = [
      {
        code: 'deadline.reaches-nobody',
        severity: 'warning',
        node: 'ask',
        facts: { day: '2026-01-19', person: 'Ann' },
      },
    ];
    expect(await host.engine.processes.check(scope, 'reach', diagram)).toMatchObject(ahead);
    expect((await host.engine.processes.loadDraft(scope, 'reach'))?.problems).toMatchObject(ahead);
    expect(await host.engine.processes.publish(scope, 'reach', { revision: 1, summary: '' })).toMatchObject({
      ok: true,
      problems: ahead,
    });
  });
});

import { boundary, end, receive, sketch, start, step, userTask } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import type { OutboxRow } from '../ports/store';
import type { CaseUnderTest } from '../testing/case-under-test';
import { createTestHost, type TestHost } from '../testing/index';
import { ALL } from '../testing/sample-rows';

const people = [{ id: 'ann', name: 'Ann', roles: ['head', 'analyst'] }];
const number = (name: string) => ({ name, type: 'number' as const });
const variables = [number('sum'), number('total')];

const calling = sketch(
  'order',
  [
    start(),
    step('callActivity', 'check', {
      process: 'credit',
      input: [{ from: 'sum', to: 'sum' }],
      output: [{ from: 'total', to: 'total' }],
    }),
    boundary('refused', 'check', { type: 'error', code: 'NO' }, true),
    boundary('stopped', 'check', { type: 'message', message: 'stop' }, true),
    userTask('say'),
    userTask('after'),
    end(),
  ],
  ['start -> check -> after -> end', 'refused -> say -> end', 'stopped -> say'],
  { variables },
);
const called = (rest: object = {}) =>
  sketch('credit', [start(), userTask('ask', { form: [{ variable: 'total' }] }), end()], ['start -> ask -> end'], {
    variables,
    ...rest,
  });

const open = (diagrams = [calling, called()]) => createTestHost({ people, diagrams });

async function childOf(host: TestHost, parent: CaseUnderTest): Promise<CaseUnderTest> {
  const { rows } = await host.engine.queries.cases(ALL, { parent: parent.id }, { limit: 10 });
  expect(rows).toHaveLength(1);
  return host.case(rows[0]?.instanceId ?? '');
}

async function begin(host: TestHost): Promise<CaseUnderTest> {
  const order = await host.as('ann').start('order', { sum: 7 });
  await host.engine.tick();
  return order;
}

describe('a called process', () => {
  it('runs as a case of its own that knows who called it, and hands back what it found out', async () => {
    const host = await open();
    const order = await begin(host);
    const child = await childOf(host, order);
    expect(await child.row()).toMatchObject({
      processId: 'credit',
      owner: 'ann',
      variables: { sum: 7 },
      parent: { instanceId: order.id, token: await order.tokenAt('check') },
    });
    expect(await order.row()).toMatchObject({ parent: null });
    await host.as('ann').complete('ask', { in: child.id, variables: { total: 9 } });
    expect(await child.status()).toBe('completed');
    expect(await order.places()).toEqual(['after']);
    expect(await order.variables()).toEqual({ sum: 7, total: 9 });
  });

  it('is started once, however often the engine dies meanwhile', async () => {
    const host = await open();
    const scope = await host.as('ann').scope();
    const started = await host.engine.start(scope, { processId: 'order', variables: { sum: 7 } }, 's');
    const order = host.case(started.ok ? started.instanceId : '');
    const rows = await host.store.dueOutbox(host.now(), 10);
    for (let i = 0; i < 3; i++) {
      await host.restart();
      // As if it had ended between the commit of the called case and its settling.
      await host.store.updateOutbox({ add: [...rows] });
    }
    await host.restart();
    expect(await (await childOf(host, order)).places()).toEqual(['ask']);
    expect(await order.events('child.started')).toHaveLength(1);
  });

  it('is cancelled, suspended and resumed with the case that calls', async () => {
    const host = await open();
    const order = await begin(host);
    const child = await childOf(host, order);
    const scope = await host.as('ann').scope();
    const tell = async (type: 'suspend' | 'resume' | 'cancel') => {
      expect(await host.engine.command(scope, order.id, { type, reason: 'test' }, type)).toMatchObject({ ok: true });
      await host.engine.tick();
      return child.status();
    };
    expect(await tell('suspend')).toBe('suspended');
    expect(await tell('resume')).toBe('active');
    expect(await tell('cancel')).toBe('cancelled');
    expect(await order.status()).toBe('cancelled');
  });

  it('tells a case that is suspended when that goes on, at once', async () => {
    const host = await open();
    const order = await begin(host);
    const child = await childOf(host, order);
    const scope = await host.as('ann').scope();
    // Before the called case has heard of the suspension it is done.
    await host.engine.command(scope, order.id, { type: 'suspend', reason: 'test' }, 's');
    const [work] = (await host.engine.queries.items(ALL, { instanceId: child.id, open: true }, { limit: 1 })).rows;
    const done = { type: 'complete' as const, item: work?.item ?? 0, variables: { total: 9 } };
    expect(await host.engine.command(scope, child.id, done, 'd')).toMatchObject({ ok: true });
    await host.advance({ by: 10 * 60_000 });
    expect(await order.status()).toBe('suspended');
    await host.engine.command(scope, order.id, { type: 'resume', reason: 'test' }, 'r');
    await host.engine.tick();
    expect(await order.places()).toEqual(['after']);
    expect(await order.variables()).toMatchObject({ total: 9 });
  });

  it('is cancelled where the step is given up; the path of the event is taken', async () => {
    const host = await open();
    const order = await begin(host);
    const child = await childOf(host, order);
    await host.publishMessage('stop', (await order.row()).key);
    expect(await child.status()).toBe('cancelled');
    expect(await order.places()).toEqual(['say']);
  });

  it('that was given up before it began never begins', async () => {
    const host = await open();
    const scope = await host.as('ann').scope();
    const started = await host.engine.start(scope, { processId: 'order', variables: { sum: 7 } }, 's');
    const parent = started.ok ? started.instanceId : '';
    const [row] = await host.store.dueOutbox(host.now(), 10);
    expect(row).toMatchObject({ kind: 'child', instanceId: parent });
    await host.engine.command(scope, parent, { type: 'cancel', reason: 'test' }, 'c');
    await host.engine.tick();
    // As if it had been read before the case was cancelled.
    await host.store.updateOutbox({ add: [{ ...(row as OutboxRow), id: 'again' }] });
    await host.engine.tick();
    expect((await host.engine.queries.cases(ALL, { parent }, { limit: 1 })).total).toBe(0);
    expect(await host.store.dueOutbox(host.now(), 10)).toEqual([]);
  });

  it('ends with an expected exception that is caught where it was called', async () => {
    const failing = sketch(
      'credit',
      [start(), userTask('ask'), end('no', { event: { type: 'error', code: 'NO' } })],
      ['start -> ask -> no'],
      { variables },
    );
    const host = await open([calling, failing]);
    const order = await begin(host);
    const child = await childOf(host, order);
    await host.as('ann').complete('ask', { in: child.id });
    expect((await child.row()).endedAt).not.toBeNull();
    expect(await order.places()).toEqual(['say']);
  });

  it('that is not there is a problem of the step, which goes on when it is published and tried again', async () => {
    const host = await open([calling]);
    const order = await begin(host);
    expect(await order.row()).toMatchObject({
      hasIncident: true,
      places: [{ node: 'check', incident: { code: 'child.failed', facts: { reason: 'process.unknown' } } }],
    });
    await host.publish(called());
    const retry = { type: 'retry', token: await order.tokenAt('check'), reason: 'published' } as const;
    expect(await host.engine.command(await host.as('ann').scope(), order.id, retry, 'r')).toMatchObject({ ok: true });
    await host.engine.tick();
    expect(await (await childOf(host, order)).places()).toEqual(['ask']);
  });

  it.each([
    [{ version: 1 }, 1],
    [{ tag: 'blue' }, 2],
    ['latest' as const, 3],
  ])('is of the version that the call names: %j', async (binding, version) => {
    const call = step('callActivity', 'check', { process: 'credit', binding, inputAll: true });
    const caller = sketch('order', [start(), call, end()], ['start -> check -> end'], { variables });
    const host = await open([caller, called()]);
    await host.publish(called({ versionTag: 'blue' }));
    await host.publish(called({ versionTag: 'red' }));
    const order = await begin(host);
    expect(await (await childOf(host, order)).row()).toMatchObject({ version });
  });

  it('tells nothing twice: what comes late is dropped', async () => {
    const host = await open();
    const order = await begin(host);
    const child = await childOf(host, order);
    const token = await order.tokenAt('check');
    await host.as('ann').complete('ask', { in: child.id, variables: { total: 1 } });
    const late = {
      parent: { instance: order.id, token, epoch: 1 },
      what: { type: 'completed', variables: { total: 2 } },
    };
    const row = { id: 'late', instanceId: child.id, kind: 'parent' as const, payload: JSON.stringify(late) };
    await host.store.enqueue({ ...row, notBeforeAt: 0, attempt: 1, attemptStartedAt: null });
    await host.engine.tick();
    expect(await order.variables()).toEqual({ sum: 7, total: 1 });
    expect(await host.store.dueOutbox(host.now(), 10)).toEqual([]);
  });
});

describe('what a case tells other cases', () => {
  it('reaches those who wait: a message by its key, a signal everyone but itself once', async () => {
    const sends = sketch(
      'sends',
      [
        start(),
        step('intermediateThrowEvent', 'call', {
          event: { type: 'message', message: 'paid', correlationKey: '"K-1"' },
        }),
        step('intermediateThrowEvent', 'cry', { event: { type: 'signal', signal: 'fire' } }),
        end(),
      ],
      ['start -> call -> cry -> end'],
    );
    const waits = sketch(
      'waits',
      [
        start(),
        receive('pay', 'paid'),
        step('intermediateCatchEvent', 'hear', { event: { type: 'signal', signal: 'fire' } }),
        end(),
      ],
      ['start -> pay -> hear -> end'],
    );
    const host = await createTestHost({ people, diagrams: [sends, waits] });
    const scope = await host.as('ann').scope();
    for (const key of ['K-1', 'K-2']) await host.engine.start(scope, { processId: 'waits', key }, key);
    await host.engine.start(scope, { processId: 'sends' }, 's');
    await host.engine.tick();
    const { rows } = await host.engine.queries.cases(ALL, { processId: 'waits', sort: 'key' }, { limit: 5 });
    expect(rows.map((row) => [row.key, row.places.map(({ node }) => node)])).toEqual([
      ['K-1', ['hear']],
      ['K-2', ['pay']],
    ]);
    expect(await host.engine.publishSignal(scope, { name: 'fire', signalId: 'x' })).toMatchObject({
      status: 'published',
    });
    expect(await host.engine.publishSignal(scope, { name: 'fire', signalId: 'x' })).toMatchObject({
      status: 'duplicate',
    });
    await host.engine.tick();
    expect((await host.engine.queries.cases(ALL, { key: 'K-1' }, { limit: 5 })).rows[0]?.status).toBe('completed');
  });
});

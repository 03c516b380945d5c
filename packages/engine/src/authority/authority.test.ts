import { end, receive, sketch, start, userTask } from '@baton/core/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CommandInput } from '../input/command-input';
import { createTestHost, type TestHost } from '../testing/index';
import { scopeOf } from './scope';

const people = [
  { id: 'ann', name: 'Ann', roles: ['clerk'], manager: 'max' },
  { id: 'bob', name: 'Bob', roles: ['clerk'], manager: 'max' },
  { id: 'max', name: 'Max', roles: ['lead'] },
  { id: 'stranger', name: 'Stranger', roles: [] },
  { id: 'head', name: 'Head', roles: ['head'] },
  { id: 'left', name: 'Left', roles: ['head'], inactive: true },
];
const diagram = sketch(
  'order',
  [start(), userTask('ask'), receive('payment', 'paid'), end()],
  ['start -> ask -> payment -> end'],
  {
    variables: [{ name: 'sum', type: 'number' }],
  },
);

describe('scopeOf', () => {
  it('follows from roles and reports', () => {
    const scope = (id: string) => scopeOf(people.find((person) => person.id === id)!, people);
    expect(scope('ann')).toEqual({ person: 'ann', sight: 'own', people: ['ann'], permissions: ['start', 'do'] });
    expect(scope('max')).toMatchObject({ sight: 'team', people: ['max', 'ann', 'bob'] });
    expect(scope('head')).toMatchObject({
      sight: 'all',
      permissions: ['start', 'do', 'administer', 'publish', 'export'],
    });
  });
});

describe('a log that goes out', () => {
  const exported = { type: 'exportLog' } as const;

  it('is written down with who took it, once for each command, also after the end of the case', async () => {
    const host = await createTestHost({ people, diagrams: [diagram] });
    const order = await host.as('bob').start('order');
    const scope = await host.as('head').scope();
    const entries = async () => (await order.log()).filter(({ type }) => type === 'log.exported');
    await host.engine.command(scope, order.id, exported, 'x-1');
    await host.engine.command(scope, order.id, exported, 'x-1');
    expect(await entries()).toMatchObject([{ by: { person: 'head' } }]);
    await host.engine.command(scope, order.id, { type: 'cancel', reason: 'over' }, 'x-2');
    expect(await host.engine.command(scope, order.id, exported, 'x-3')).toMatchObject({ ok: true });
    expect(await entries()).toHaveLength(2);
    expect((await host.engine.verifyLog()).ok).toBe(true);
  });

  it('needs the right to export: another does not stand in for it', async () => {
    const host = await createTestHost({ people, diagrams: [diagram] });
    const order = await host.as('bob').start('order');
    const scope = await host.as('head').scope();
    const without = { ...scope, permissions: scope.permissions.filter((one) => one !== 'export') };
    expect(await host.engine.command(without, order.id, exported, 'x-1')).toMatchObject({ code: 'not-allowed' });
    expect((await order.log()).filter(({ type }) => type === 'log.exported')).toEqual([]);
  });
});

describe('authority', () => {
  let host: TestHost;
  let id: string;
  let item: number;
  let commands = 0;
  const send = async (person: string, input: CommandInput, instanceId = id) => {
    const reply = await host.engine.command(await host.as(person).scope(), instanceId, input, `c-${++commands}`);
    return reply.ok ? 'ok' : reply.code;
  };

  beforeAll(async () => {
    host = await createTestHost({ people, diagrams: [diagram] });
    const order = await host.as('bob').start('order');
    id = order.id;
    item = (await order.task('ask')).item;
  });

  it('gives no Scope to who is unknown or has left', async () => {
    expect(await host.engine.scope({ person: 'nobody' })).toBeNull();
    expect(await host.engine.scope({ person: 'left' })).toBeNull();
  });

  it('answers an unknown case and one out of sight the same, whatever is asked', async () => {
    const asked: CommandInput[] = [
      { type: 'complete', item },
      { type: 'claim', item },
      { type: 'handOver', item, to: 'ann', reason: 'r' },
      { type: 'skip', token: 1, reason: 'r' },
      { type: 'cancel', reason: 'r' },
      { type: 'setVariables', variables: { sum: 1 }, reason: 'r' },
    ];
    for (const input of asked) {
      expect(await send('stranger', input)).toBe('not-found');
      expect(await send('stranger', input, 'no-such-case')).toBe('not-found');
    }
    expect(await host.case(id).events('variables.set')).toEqual([]);
  });

  it('lets nobody do the work of another whom they merely see', async () => {
    expect(await send('bob', { type: 'complete', item })).toBe('item.not-yours');
    expect(await send('max', { type: 'complete', item })).toBe('item.not-yours');
    expect(await send('max', { type: 'handOver', item, to: 'bob', reason: 'r' })).toBe('item.not-yours');
  });

  it('keeps skip, cancel, suspend, retry and the data of other people’s cases to those who administer', async () => {
    const { token } = await host.case(id).task('ask');
    const asked: CommandInput[] = [
      { type: 'skip', token, reason: 'r' },
      { type: 'cancel', reason: 'r' },
      { type: 'suspend', reason: 'r' },
      { type: 'resume', reason: 'r' },
      { type: 'retry', token, reason: 'r' },
      { type: 'setVariables', variables: { sum: 1 }, reason: 'r' },
    ];
    for (const input of asked) expect(await send('max', input)).toBe('not-allowed');
    expect(await send('head', { type: 'setVariables', variables: { sum: 1 }, reason: 'r' })).toBe('ok');
    expect(await send('head', { type: 'skip', token, reason: '  ' })).toBe('reason.missing');
    expect(await send('head', { type: 'skip', token, reason: 'by phone' })).toBe('ok');
    expect(await host.case(id).events('node.skipped')).toMatchObject([{ reason: 'by phone' }]);
  });

  it('lets who is in charge of a case change its data, with a reason that the log keeps', async () => {
    const order = await host.as('bob').start('order');
    const change = (sum: number, reason = 'the client called') =>
      ({ type: 'setVariables', variables: { sum }, reason }) as const;
    expect(await send('bob', change(7, ' '), order.id)).toBe('reason.missing');
    expect(await send('bob', change(7), order.id)).toBe('ok');
    expect(await send('max', change(8), order.id)).toBe('not-allowed');
    expect(await send('stranger', change(8), order.id)).toBe('not-found');
    expect(await host.case(order.id).events('variables.set')).toMatchObject([{ reason: 'the client called' }]);
    expect((await order.row()).owner).toBe('bob');
  });

  it('does not take rights from what is sent along', async () => {
    const order = await host.as('bob').start('order');
    const task = await order.task('ask');
    const forged = { type: 'complete', item: task.item, privileged: true, by: { person: 'ann' } } as never;
    expect(await send('bob', forged, order.id)).toBe('input.invalid');
    const assign = { type: 'assign', item: task.item, choice: { person: 'bob', people: [], reasons: [] } } as never;
    expect(await send('bob', assign, order.id)).toBe('input.invalid');
    expect(await send('head', { type: 'fireTimer', key: 'x' } as never, order.id)).toBe('input.invalid');
  });

  it('needs the right to start and to publish', async () => {
    const scope = { ...(await host.as('ann').scope()), permissions: [] };
    expect(await host.engine.start(scope, { processId: 'order' }, 's')).toMatchObject({ code: 'not-allowed' });
    expect(await host.engine.publishMessage(scope, { name: 'paid', key: 'k', messageId: 'm' })).toMatchObject({
      code: 'not-allowed',
    });
    const ann = await host.as('ann').scope();
    expect(await host.engine.processes.saveDraft(ann, 'order', { diagram, revision: 1 })).toMatchObject({
      code: 'not-allowed',
    });
    expect(await host.engine.processes.publish(ann, 'order', { revision: 1, summary: '' })).toMatchObject({
      code: 'not-allowed',
    });
    expect(await host.engine.processes.loadDraft(ann, 'order')).toBeNull();
    const { aside } = host.engine.processes;
    expect(await aside.keep(ann, 'order', { diagram })).toMatchObject({ code: 'not-allowed' });
    const analyst = { ...ann, permissions: ['publish' as const] };
    expect(await aside.keep(analyst, 'order', { revision: 1 })).toMatchObject({ ok: true, seq: 1 });
    expect((await aside.list(ann, 'order')).rows).toEqual([]);
    expect(await aside.load(ann, 'order', 1)).toBeNull();
  });
});

describe('bad input', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);

  it.each([
    [{ processId: 'nothing' }, 'process.unknown'],
    [{ processId: 'order', version: 9 }, 'process.unknown'],
    [{ processId: 'order', owner: 'nobody' }, 'person.unknown'],
    [{ processId: 'order', variables: { unknown: 1 } }, 'variable.unknown'],
    [{ processId: 'order', variables: { sum: 'seven' } }, 'variable.type'],
    [{ processId: 'order', variables: { sum: Number.NaN } }, 'input.invalid'],
    [{ processId: 'order', variables: { sum: undefined } }, 'input.invalid'],
    [{ processId: 'order', variables: [1] }, 'input.invalid'],
    [{ processId: 'order', variables: { sum: deep(40) } }, 'input.invalid'],
    [{ processId: 'order', variables: { sum: 'x'.repeat(256_001) } }, 'input.too-large'],
    [{ processId: 'order', title: 'x'.repeat(201) }, 'input.too-large'],
    [
      { processId: 'order', links: Array.from({ length: 21 }, () => ({ type: 't', id: 'i', label: 'l' })) },
      'input.too-large',
    ],
    [{ processId: 'order', extra: 1 }, 'input.invalid'],
    [null, 'input.invalid'],
    ['order', 'input.invalid'],
  ])('to start a case is refused, and no case is there: %#', async (input, code) => {
    const host = await createTestHost({ people, diagrams: [diagram] });
    const scope = await host.as('head').scope();
    expect(await host.engine.start(scope, input as never, 'one')).toMatchObject({ ok: false, code });
    expect((await host.engine.queries.cases(scope, {}, { limit: 5 })).total).toBe(0);
  });

  it.each(['', 'x'.repeat(201), 7 as never])('a command id of the wrong form is refused: %#', async (commandId) => {
    const host = await createTestHost({ people, diagrams: [diagram] });
    const scope = await host.as('head').scope();
    expect(await host.engine.start(scope, { processId: 'order' }, commandId)).toMatchObject({ code: 'input.invalid' });
    expect(await host.engine.command(scope, 'x', { type: 'cancel', reason: 'r' }, commandId)).toMatchObject({
      code: 'input.invalid',
    });
  });
});

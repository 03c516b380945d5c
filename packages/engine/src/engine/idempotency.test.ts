import { end, sketch, start, userTask } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import type { Scope } from '../authority/scope';
import { memoryStore } from '../memory/memory-store';
import { faultyStore } from '../testing/faulty-store';
import { createTestHost, type TestHost } from '../testing/index';

const people = [{ id: 'ann', name: 'Ann', roles: ['head'] }];
const diagram = sketch('order', [start(), userTask('ask'), userTask('send'), end()], ['start -> ask -> send -> end'], {
  variables: [{ name: 'sum', type: 'number' }],
});

async function orderOf(host: TestHost): Promise<{ id: string; scope: Scope; item: number }> {
  const order = await host.as('ann').start('order');
  return { id: order.id, scope: await host.as('ann').scope(), item: (await order.task('ask')).item };
}

const hosts = {
  'with its case in memory': () => createTestHost({ people, diagrams: [diagram] }),
  'with its case read from the store each time': () => createTestHost({ people, diagrams: [diagram], cachedCases: 0 }),
};

describe.each(Object.entries(hosts))('the same command id, %s', (_, open) => {
  it('takes effect once and answers the same, one after another and at once', async () => {
    const host = await open();
    const { id, scope, item } = await orderOf(host);
    const complete = () => host.engine.command(scope, id, { type: 'complete', item }, 'done-1');
    const first = await complete();
    expect(first).toMatchObject({ ok: true, instanceId: id });
    expect(await complete()).toEqual(first);
    expect(await Promise.all([complete(), complete()])).toEqual([first, first]);
    expect(await host.case(id).events('item.completed')).toHaveLength(1);
    const set = () =>
      host.engine.command(scope, id, { type: 'setVariables', variables: { sum: 1 }, reason: 'r' }, 'set-1');
    const [one, two, three] = await Promise.all([set(), set(), set()]);
    expect([two, three]).toEqual([one, one]);
    expect(await host.case(id).events('variables.set')).toHaveLength(1);
  });

  it('starts one case, one after another and at once', async () => {
    const host = await open();
    const scope = await host.as('ann').scope();
    const begin = () => host.engine.start(scope, { processId: 'order' }, 'begin-1');
    const replies = [...(await Promise.all([begin(), begin()])), await begin()];
    expect(replies[0]).toMatchObject({ ok: true });
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect((await host.engine.queries.cases(scope, {}, { limit: 10 })).total).toBe(1);
  });

  it('of a refused command may be tried again', async () => {
    const host = await open();
    const { id, scope } = await orderOf(host);
    const send = (await host.case(id).task('ask')).item + 100;
    expect(await host.engine.command(scope, id, { type: 'complete', item: send }, 'again')).toMatchObject({
      code: 'item.unknown',
    });
    const item = (await host.case(id).task('ask')).item;
    expect(await host.engine.command(scope, id, { type: 'complete', item }, 'again')).toMatchObject({ ok: true });
  });
});

it('the id of another person answers them nothing about a case that they may not see', async () => {
  const both = [...people, { id: 'eve', name: 'Eve', roles: [] }];
  const host = await createTestHost({ people: both, diagrams: [diagram] });
  const { id, scope, item } = await orderOf(host);
  const eve = await host.as('eve').scope();
  await host.engine.start(scope, { processId: 'order' }, 'begin');
  await host.engine.command(scope, id, { type: 'complete', item }, 'done');
  expect(await host.engine.start(eve, { processId: 'order' }, 'begin')).toMatchObject({ code: 'not-found' });
  expect(await host.engine.command(eve, id, { type: 'complete', item }, 'done')).toMatchObject({ code: 'not-found' });
  expect(await host.engine.command(eve, 'nothing', { type: 'complete', item }, 'done')).toMatchObject({
    code: 'not-found',
  });
});

describe('a failing store', () => {
  async function faulty() {
    const faults: unknown[] = [];
    const store = faultyStore(memoryStore());
    const host = await createTestHost({
      people,
      diagrams: [diagram],
      store,
      onFault: (error) => void faults.push(error),
    });
    return { host, store, faults };
  }

  it.each(['fail before', 'fail after'] as const)(
    'that once does "%s" writing loses nothing and does nothing twice',
    async (fate) => {
      const { host, store, faults } = await faulty();
      const { id, scope, item } = await orderOf(host);
      store.plan.push(fate);
      expect(await host.engine.command(scope, id, { type: 'complete', item }, 'done-1')).toMatchObject({ ok: true });
      expect(faults).toHaveLength(1);
      expect(await host.case(id).events('item.completed')).toHaveLength(1);
      expect(await host.case(id).places()).toEqual(['send']);
      expect(await host.engine.verifyLog()).toMatchObject({ ok: true });
    },
  );

  it.each(['fail before', 'fail after'] as const)(
    'that keeps failing is told to the caller; sent again it is done once (%s)',
    async (fate) => {
      const { host, store } = await faulty();
      const { id, scope, item } = await orderOf(host);
      store.plan.push('fail before', fate);
      const complete = () => host.engine.command(scope, id, { type: 'complete', item }, 'done-1');
      await expect(complete()).rejects.toThrow();
      expect(await complete()).toMatchObject({ ok: true });
      expect(await host.case(id).events('item.completed')).toHaveLength(1);
    },
  );

  it.each(['fail before', 'fail after'] as const)(
    'does a batch again one by one: one bad command harms no other (%s)',
    async (fate) => {
      const { host, store } = await faulty();
      const { id, scope, item } = await orderOf(host);
      store.plan.push(fate);
      const set = (sum: number) =>
        host.engine.command(scope, id, { type: 'setVariables', variables: { sum }, reason: 'r' }, `set-${sum}`);
      const replies = await Promise.all([
        set(1),
        host.engine.command(scope, id, { type: 'complete', item: 999 }, 'bad'),
        set(2),
        host.engine.command(scope, id, { type: 'complete', item }, 'done'),
      ]);
      expect(replies.map((reply) => (reply.ok ? 'ok' : reply.code))).toEqual(['ok', 'item.unknown', 'ok', 'ok']);
      expect(await host.case(id).variables()).toEqual({ sum: 2 });
      expect(await host.case(id).events('variables.set')).toHaveLength(2);
    },
  );

  it.each(['fail before', 'fail after'] as const)('starts a case once (%s)', async (fate) => {
    const { host, store } = await faulty();
    const scope = await host.as('ann').scope();
    store.plan.push(fate);
    const reply = await host.engine.start(scope, { processId: 'order' }, 'begin');
    expect(reply).toMatchObject({ ok: true });
    expect(await host.engine.start(scope, { processId: 'order' }, 'begin')).toEqual(reply);
    expect((await host.engine.queries.cases(scope, {}, { limit: 10 })).total).toBe(1);
  });
});

describe('the mailbox', () => {
  it('steps what arrives together as one commit, in order, each on what the one before left', async () => {
    const store = faultyStore(memoryStore());
    const host = await createTestHost({ people, diagrams: [diagram], store });
    const { id, scope } = await orderOf(host);
    store.groups.length = 0;
    const revisions: number[] = [];
    store.onCommit = (commits) =>
      void revisions.push(...commits.map((commit) => commit.revision - commit.expectedRevision));
    await Promise.all(
      Array.from({ length: 120 }, (_, sum) =>
        host.engine.command(scope, id, { type: 'setVariables', variables: { sum }, reason: 'r' }, `set-${sum}`),
      ),
    );
    expect(revisions).toEqual([50, 50, 20]);
    expect((await host.case(id).events('variables.set')).map((event) => event.values.sum)).toEqual(
      Array.from({ length: 120 }, (_, i) => i),
    );
  });

  it('loads again when another process changed the case, and goes on', async () => {
    const store = memoryStore();
    const host = await createTestHost({ people, diagrams: [diagram], store });
    const other = await createTestHost({ people, store });
    const { id, scope, item } = await orderOf(host);
    expect(
      await other.engine.command(scope, id, { type: 'setVariables', variables: { sum: 1 }, reason: 'r' }, 'other'),
    ).toMatchObject({ ok: true });
    expect(await host.engine.command(scope, id, { type: 'complete', item }, 'mine')).toMatchObject({ ok: true });
    expect(await host.case(id).variables()).toEqual({ sum: 1 });
    expect(await host.engine.verifyLog()).toMatchObject({ ok: true });
  });
});

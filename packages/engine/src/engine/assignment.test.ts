import { end, sketch, start, userTask } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../memory/memory-store';
import { faultyStore } from '../testing/faulty-store';
import { createTestHost } from '../testing/index';

const people = [
  { id: 'ann', name: 'Ann', roles: ['clerk'] },
  { id: 'bob', name: 'Bob', roles: ['clerk'] },
  { id: 'cid', name: 'Cid', roles: ['clerk'] },
  { id: 'max', name: 'Max', roles: ['head'] },
];
const pool = { type: 'role', role: 'clerk' } as const;
const withPick = (pick: 'roundRobin' | 'leastLoaded' | 'offer') =>
  sketch('order', [start(), userTask('ask', { assignment: { pools: [pool], pick } }), end()], ['start -> ask -> end']);

describe('who gets a task', () => {
  it('round robin goes on from case to case, also after a restart', async () => {
    const host = await createTestHost({ people, diagrams: [withPick('roundRobin')] });
    const turns: (string | null)[] = [];
    for (let i = 0; i < 5; i++) {
      const order = await host.as('max').start('order');
      turns.push((await order.task('ask')).assignee);
      if (i === 2) await host.restart();
    }
    expect(turns).toEqual(['ann', 'bob', 'cid', 'ann', 'bob']);
  });

  it('sixty cases started at once take sixty turns, in a handful of transactions', async () => {
    const store = faultyStore(memoryStore());
    const host = await createTestHost({ people, diagrams: [withPick('roundRobin')], store });
    const scope = await host.as('max').scope();
    store.groups.length = 0;
    await Promise.all(
      Array.from({ length: 60 }, (_, i) => host.engine.start(scope, { processId: 'order' }, `start-${i}`)),
    );
    expect(await store.openLoads()).toEqual(
      new Map([
        ['ann', 20],
        ['bob', 20],
        ['cid', 20],
      ]),
    );
    expect(store.groups.reduce((sum, size) => sum + size, 0)).toBe(60);
    expect(store.groups.length).toBeLessThan(10);
  });

  it('the least loaded are filled up evenly, although all are started at once', async () => {
    const host = await createTestHost({ people, diagrams: [withPick('leastLoaded')] });
    const scope = await host.as('max').scope();
    await Promise.all(
      Array.from({ length: 30 }, (_, i) => host.engine.start(scope, { processId: 'order' }, `start-${i}`)),
    );
    expect(await host.store.openLoads()).toEqual(
      new Map([
        ['ann', 10],
        ['bob', 10],
        ['cid', 10],
      ]),
    );
  });

  it('completing frees a load for the next choice', async () => {
    const host = await createTestHost({ people, diagrams: [withPick('leastLoaded')] });
    const orders = [];
    for (let i = 0; i < 3; i++) orders.push(await host.as('max').start('order'));
    const freed = (await orders[1]!.task('ask')).assignee as string;
    await host.as(freed).complete('ask', { in: orders[1]!.id });
    const next = await host.as('max').start('order');
    const task = await next.task('ask');
    expect(task.assignee).toBe(freed);
    expect(task.choice?.reasons).toContainEqual({ code: 'picked.least-loaded', person: freed, open: 0 });
  });

  it('an offer is seen by all, taken by one, put back, handed over', async () => {
    const host = await createTestHost({ people, diagrams: [withPick('offer')] });
    const order = await host.as('max').start('order');
    expect(await host.as('ann').offers()).toEqual(['ask']);
    await host.as('bob').claim('ask');
    expect(await host.as('ann').offers()).toEqual([]);
    await expect(host.as('ann').claim('ask', order.id)).rejects.toMatchObject({ code: 'item.already-taken' });
    await host.as('bob').release('ask');
    expect(await host.as('ann').offers()).toEqual(['ask']);
    await host.as('cid').claim('ask');
    await host.as('cid').handOver('ask', 'ann', 'away');
    expect(await host.as('ann').tasks()).toEqual(['ask']);
    await expect(host.as('ann').handOver('ask', 'nobody')).rejects.toMatchObject({ code: 'person.unknown' });
  });

  it('nobody found is a problem that operations see', async () => {
    const host = await createTestHost({
      people: people.map((person) => ({ ...person, roles: ['head'] })),
      roles: [
        { id: 'clerk', name: 'Clerk' },
        { id: 'head', name: 'Head' },
      ],
      diagrams: [withPick('offer')],
    });
    const order = await host.as('max').start('order');
    const row = await order.row();
    expect(row.hasIncident).toBe(true);
    expect(row.places[0]?.incident?.code).toBe('item.unassignable');
    await host.as('max').handOver('ask', 'ann');
    expect(await order.row()).toMatchObject({ hasIncident: false, places: [{ person: 'ann', incident: null }] });
  });
});

describe('a slow directory', () => {
  const facts = { people: new Map(people.map((person) => [person.id, person])) };

  it('holds no commit up: the task is created without a person and gets one as soon as people are known', async () => {
    let answer = () => {};
    let slow = false;
    const directory = {
      facts: () =>
        slow ? new Promise<typeof facts>((resolve) => (answer = () => resolve(facts))) : Promise.resolve(facts),
      roles: async () => [{ id: 'clerk', name: 'Clerk' }],
    };
    const host = await createTestHost({ people, diagrams: [withPick('roundRobin')], directory });
    const scope = await host.as('max').scope();
    slow = true;
    const starting = host.engine.start(scope, { processId: 'order' }, 'start-1');
    await new Promise((resolve) => setImmediate(resolve));
    host.clock.advanceBy(2_000);
    const reply = await starting;
    expect(reply).toMatchObject({ ok: true });
    const order = host.case((reply as { instanceId: string }).instanceId);
    expect(await order.task('ask')).toMatchObject({ status: 'created', assignee: null });
    slow = false;
    answer();
    await host.advance({ by: 5_000 });
    expect(await order.task('ask')).toMatchObject({ status: 'assigned', assignee: 'ann' });
    expect(await host.engine.nextDueAt()).toBeNull();
  });

  it('that fails is reported, asked again, and the work goes on', async () => {
    const faults: unknown[] = [];
    let broken = false;
    const directory = {
      facts: async () => {
        if (broken) throw new Error('no connection');
        return facts;
      },
      roles: async () => [{ id: 'clerk', name: 'Clerk' }],
    };
    const host = await createTestHost({
      people,
      diagrams: [withPick('roundRobin')],
      directory,
      onFault: (error) => void faults.push(error),
    });
    const scope = await host.as('max').scope();
    broken = true;
    const reply = await host.engine.start(scope, { processId: 'order' }, 'start-1');
    const order = host.case((reply as { instanceId: string }).instanceId);
    await host.advance({ by: 11_000 });
    expect(await order.task('ask')).toMatchObject({ status: 'created' });
    expect(faults).toHaveLength(3);
    broken = false;
    await host.advance({ by: 5_000 });
    expect(await order.task('ask')).toMatchObject({ status: 'assigned' });
  });
});

import { decision, end, sketch, start, together, userTask } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import { createTestHost } from '../testing/index';
import { release } from '../testing/sample-rows';

const people = [{ id: 'ann', name: 'Ann', roles: ['head'] }];
const deadline = { budget: { dueIn: { amount: 1, unit: 'workingDays' as const } } };

describe('cases that nothing moves', () => {
  it('are found whatever screen is open, told to operations once, and go on when someone does the work', async () => {
    const order = sketch('order', [start(), userTask('do', { deadline }), end()], ['start -> do -> end']);
    const host = await createTestHost({ people, diagrams: [order] });
    const one = await host.as('ann').start('order');
    expect(await host.engine.findStalls()).toEqual([]);
    await host.advance({ by: { amount: 6, unit: 'workingDays' } });
    expect(await host.engine.findStalls()).toEqual([
      expect.objectContaining({ instanceId: one.id, code: 'stall.too-long' }),
    ]);
    expect(await one.row()).toMatchObject({ hasIncident: true });
    expect(await host.engine.findStalls()).toEqual([]);
    await host.as('ann').complete('do', { in: one.id });
    expect(await one.status()).toBe('completed');
  });

  it('are looked for again and again while the engine runs', async () => {
    const order = sketch('order', [start(), userTask('do', { deadline }), end()], ['start -> do -> end']);
    const host = await createTestHost({ people, diagrams: [order] });
    const one = await host.as('ann').start('order');
    const settle = () => new Promise((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))));
    host.engine.run();
    for (let day = 0; day < 14; day++) {
      host.clock.advanceBy(86_400_000);
      for (let i = 0; i < 20; i++) await settle();
    }
    expect((await one.row()).hasIncident).toBe(true);
    await host.engine.stop();
    expect(host.clock.size).toBe(0);
  });

  it('among them those whose branches wait for one that never comes', async () => {
    const stuck = sketch(
      'order',
      [start(), decision('way'), userTask('a'), userTask('b'), together('join'), end()],
      ['start -> way -[n = 1]-> a -> join -> end', 'way -[else]-> b -> join'],
      { variables: [{ name: 'n', type: 'number', default: 1 }] },
    );
    const host = await createTestHost({ people });
    await host.store.publish(
      {
        processId: 'order',
        version: 1,
        name: 'order',
        hash: 'x',
        bytes: JSON.stringify(stuck),
        publishedAt: 0,
        publishedBy: 'ann',
        summary: '',
      },
      { subscriptions: [], schedules: [] },
      release('order', 1),
    );
    const one = await host.as('ann').start('order');
    await host.as('ann').complete('a', { in: one.id });
    expect(await host.engine.findStalls()).toEqual([
      expect.objectContaining({ instanceId: one.id, code: 'stall.no-next-step', token: 0 }),
    ]);
  });
});

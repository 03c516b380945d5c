import { end, receive, sketch, start, timeout, userTask, wait } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import { createTestHost } from '../testing/index';

const people = [{ id: 'ann', name: 'Ann', roles: ['head'] }];
const DAY = 86_400_000;

describe('timers', () => {
  const waiting = sketch(
    'order',
    [start(), wait('dry', { for: { amount: 40, unit: 'days' } }), end()],
    ['start -> dry -> end'],
  );

  it('beyond 24.8 days fire at their moment', async () => {
    const host = await createTestHost({ people, diagrams: [waiting] });
    const order = await host.as('ann').start('order');
    const dueAt = (await host.engine.nextDueAt()) as number;
    expect(dueAt - host.now()).toBe(40 * DAY);
    await host.advance({ to: dueAt - 1 });
    expect(await order.status()).toBe('active');
    await host.advance({ to: dueAt });
    expect(await order.row()).toMatchObject({ status: 'completed', endedAt: dueAt });
    expect(await host.engine.nextDueAt()).toBeNull();
  });

  it('that fell due while the engine was down fire once on restart, in the order of their moments', async () => {
    const host = await createTestHost({ people, diagrams: [waiting] });
    const orders = [];
    for (let i = 0; i < 3; i++) {
      orders.push(await host.as('ann').start('order'));
      await host.advance({ by: DAY });
    }
    host.clock.advanceTo(host.now() + 60 * DAY);
    const ended: string[] = [];
    await host.restart();
    host.engine.events.on('committed', ({ instanceId }) => ended.push(instanceId));
    expect(await host.engine.tick()).toBe(0);
    for (const order of orders) {
      expect(await order.events('timer.fired')).toHaveLength(1);
      expect(await order.status()).toBe('completed');
    }
    expect(ended).toEqual([]);
  });

  it('fired by two engines on one store move the case once', async () => {
    const host = await createTestHost({ people, diagrams: [waiting] });
    const order = await host.as('ann').start('order');
    const other = await createTestHost({
      people,
      store: host.store,
      startAt: host.now() + 41 * DAY,
    });
    host.clock.advanceTo(host.now() + 41 * DAY);
    await Promise.all([host.engine.tick(), other.engine.tick()]);
    expect(await order.events('timer.fired')).toHaveLength(1);
    expect(await host.engine.verifyLog()).toMatchObject({ ok: true });
  });

  it('are named in the log after their key and moment', async () => {
    const host = await createTestHost({ people, diagrams: [waiting] });
    const order = await host.as('ann').start('order');
    const dueAt = await host.engine.nextDueAt();
    await host.advance({ to: dueAt as number });
    const rows = await host.store.queries.log(
      { person: '', sight: 'all', people: [], permissions: [] },
      order.id,
      0,
      100,
    );
    const fired = rows?.map((row) => JSON.parse(row.bytes)).find((record) => record.event.type === 'timer.fired');
    expect(fired).toMatchObject({
      at: dueAt,
      by: { system: 'timer' },
      command: expect.stringMatching(new RegExp(`^timer:wait:\\d+:${dueAt}$`)),
    });
  });

  it('a suspended case has none; resuming brings back those that are left', async () => {
    const host = await createTestHost({ people, diagrams: [waiting] });
    const order = await host.as('ann').start('order');
    await host.as('ann').act('suspends', order.id, { type: 'suspend', reason: 'client asked' });
    expect(await host.engine.nextDueAt()).toBeNull();
    await host.advance({ by: 50 * DAY });
    expect(await order.status()).toBe('suspended');
    await host.as('ann').act('resumes', order.id, { type: 'resume', reason: 'goes on' });
    expect(await order.status()).toBe('completed');
  });

  it('a timeout path takes the task away, and the alert and message of the step with it', async () => {
    const diagram = sketch(
      'order',
      [
        start(),
        receive('reply', 'replied'),
        timeout('silence', 'reply', { elapsed: { amount: 5, unit: 'workingDays' } }),
        userTask('call'),
        end(),
      ],
      ['start -> reply -> end', 'silence -> call -> end'],
    );
    const host = await createTestHost({ people, diagrams: [diagram] });
    const order = await host.as('ann').start('order');
    const { key } = await order.row();
    await host.advance({ by: { amount: 5, unit: 'workingDays' } });
    expect(await order.places()).toEqual(['call']);
    expect(await host.store.subscriptions('message', 'replied', key)).toEqual([]);
    expect(await host.publishMessage('replied', key)).toMatchObject({ status: 'buffered' });
  });
});

describe('in real time', () => {
  it('run fires what falls due, sleeps in between, and stop ends it', async () => {
    const short = sketch(
      'order',
      [
        start(),
        wait('a', { for: { amount: 10, unit: 'minutes' } }),
        wait('b', { for: { amount: 10, unit: 'minutes' } }),
        end(),
      ],
      ['start -> a -> b -> end'],
    );
    const host = await createTestHost({ people, diagrams: [short] });
    const settle = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    host.engine.run();
    await settle();
    const scope = await host.as('ann').scope();
    const reply = await host.engine.start(scope, { processId: 'order' }, 'one');
    const order = host.case((reply as { instanceId: string }).instanceId);
    for (let minute = 0; minute < 25; minute++) {
      host.clock.advanceBy(60_000);
      await settle();
    }
    const row = await order.row();
    expect(row.status).toBe('completed');
    expect((row.endedAt as number) - row.startedAt).toBe(20 * 60_000);
    await host.engine.stop();
    expect(host.clock.size).toBe(0);
  });
});

import { end, receive, sketch, start, userTask } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import { createTestHost } from '../testing/index';

const people = [{ id: 'ann', name: 'Ann', roles: ['head'] }];
const diagram = sketch(
  'order',
  [start(), userTask('ask'), receive('payment', 'paid'), userTask('send'), end()],
  ['start -> ask -> payment -> send -> end'],
  {
    variables: [{ name: 'sum', type: 'number' }],
  },
);
const open = () => createTestHost({ people, diagrams: [diagram] });

describe('a message', () => {
  it('goes to the case that waits for its name and key, with its data', async () => {
    const host = await open();
    const [one, two] = [await host.as('ann').start('order'), await host.as('ann').start('order')];
    await host.as('ann').complete('ask', { in: one.id });
    await host.as('ann').complete('ask', { in: two.id });
    expect(await host.publishMessage('paid', 'O-1002', { sum: 7 })).toMatchObject({
      status: 'delivered',
      instanceId: two.id,
      refusal: null,
    });
    expect(await two.places()).toEqual(['send']);
    expect(await two.variables()).toEqual({ sum: 7 });
    expect(await one.places()).toEqual(['payment']);
  });

  it('that nobody waits for yet is kept until someone does', async () => {
    const host = await open();
    const order = await host.as('ann').start('order');
    expect(await host.publishMessage('paid', 'O-1001', { sum: 7 })).toMatchObject({
      status: 'buffered',
      refusal: null,
    });
    await host.restart();
    await host.as('ann').complete('ask');
    expect(await order.places()).toEqual(['send']);
    expect(await order.variables()).toEqual({ sum: 7 });
    expect(await host.store.bufferedMessages('paid', 'O-1001', host.now())).toEqual([]);
  });

  it('expires after its time', async () => {
    const host = await open();
    const order = await host.as('ann').start('order');
    await host.publishMessage('paid', 'O-1001');
    await host.advance({ by: 31 * 86_400_000 });
    await host.as('ann').complete('ask');
    expect(await order.places()).toEqual(['payment']);
  });

  it('published twice under one id is one message, also at once', async () => {
    const host = await open();
    const order = await host.as('ann').start('order');
    await host.as('ann').complete('ask');
    const publish = () => host.publishMessage('paid', 'O-1001', { sum: 1 }, 'bank-77');
    const replies = await Promise.all([publish(), publish()]);
    expect(replies.map((reply) => reply.ok && reply.status).sort()).toEqual(['delivered', 'duplicate']);
    expect(await publish()).toMatchObject({ status: 'duplicate' });
    expect(await order.events('subscription.matched')).toHaveLength(1);
  });

  it('that its case refuses goes back to the buffer, says why, and does not block the next one', async () => {
    const host = await open();
    const order = await host.as('ann').start('order');
    await host.as('ann').complete('ask');
    expect(await host.publishMessage('paid', 'O-1001', { sum: 'wrong' })).toMatchObject({
      status: 'buffered',
      instanceId: null,
      refusal: { code: 'variable.type', facts: { variable: 'sum' } },
    });
    expect(await order.places()).toEqual(['payment']);
    expect(await host.publishMessage('paid', 'O-1001', { sum: 3 })).toMatchObject({ status: 'delivered' });
    expect(await host.store.bufferedMessages('paid', 'O-1001', host.now())).toHaveLength(1);
  });

  it('for a suspended case is delivered when it goes on', async () => {
    const host = await open();
    const order = await host.as('ann').start('order');
    await host.as('ann').complete('ask');
    await host.as('ann').act('suspends', order.id, { type: 'suspend', reason: 'r' });
    expect(await host.publishMessage('paid', 'O-1001')).toMatchObject({
      status: 'buffered',
      refusal: { code: 'instance.suspended' },
    });
    await host.as('ann').act('resumes', order.id, { type: 'resume', reason: 'r' });
    expect(await order.places()).toEqual(['send']);
  });

  it('kept just before a crash finds its case after the restart', async () => {
    const host = await open();
    const order = await host.as('ann').start('order');
    await host.as('ann').complete('ask');
    await host.store.bufferMessage({
      id: 'm',
      message: 'paid',
      key: 'O-1001',
      variables: '{"sum":2}',
      receivedAt: host.now(),
      expiresAt: host.now() + 1_000,
    });
    expect(await order.places()).toEqual(['payment']);
    await host.restart();
    expect(await order.places()).toEqual(['send']);
    expect(await order.variables()).toEqual({ sum: 2 });
  });

  it('racing the step that waits for it is never lost', async () => {
    const host = await open();
    const scope = await host.as('ann').scope();
    for (let i = 0; i < 20; i++) {
      const order = await host.as('ann').start('order');
      const { key } = await order.row();
      const { item } = await order.task('ask');
      await Promise.all([
        host.engine.command(scope, order.id, { type: 'complete', item }, `c${i}`),
        host.engine.publishMessage(scope, { name: 'paid', key, messageId: `m${i}` }),
      ]);
      await host.engine.tick();
      expect(await order.places()).toEqual(['send']);
    }
  });

  it.each([
    [{ name: 'paid', key: '', messageId: 'm' }, 'input.too-small'],
    [{ name: ' ', key: 'k', messageId: 'm' }, 'input.invalid'],
    [{ name: 'paid', key: 'k' }, 'input.invalid'],
    [{ name: 'paid', key: 'k'.repeat(501), messageId: 'm' }, 'input.too-large'],
    [{ name: 'paid', key: 'k', messageId: 'm', variables: { text: 'x'.repeat(256_001) } }, 'input.too-large'],
  ])('of the wrong form is refused: %#', async (input, code) => {
    const host = await open();
    const reply = await host.engine.publishMessage(await host.as('ann').scope(), input as never);
    expect(reply).toMatchObject({ ok: false, code: code === 'input.too-small' ? 'input.invalid' : code });
  });
});

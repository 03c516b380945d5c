import { end, sketch, start, step, userTask } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import { createTestHost } from '../testing/index';

const people = [{ id: 'ann', name: 'Ann', roles: ['head'] }];
const waiting = sketch(
  'order',
  [
    start(),
    step('intermediateCatchEvent', 'wait', { event: { type: 'signal', signal: 'go' } }),
    userTask('ask'),
    end(),
  ],
  ['start -> wait -> ask -> end'],
  { variables: [{ name: 'sum', type: 'number' }] },
);

async function suspended() {
  const host = await createTestHost({ people, diagrams: [waiting] });
  const order = await host.as('ann').start('order');
  await host.as('ann').act('suspends', order.id, { type: 'suspend', reason: 'r' });
  const scope = await host.as('ann').scope();
  const send = async (signalId: string, variables = {}) => {
    expect(await host.engine.publishSignal(scope, { name: 'go', signalId, variables })).toMatchObject({ ok: true });
    await host.engine.tick();
  };
  const resume = () => host.as('ann').act('resumes', order.id, { type: 'resume', reason: 'r' });
  return { host, order, send, resume };
}

describe('a signal to a suspended case', () => {
  it('is kept and heard at once when the case is resumed, with its data', async () => {
    const { host, order, send, resume } = await suspended();
    await send('s1', { sum: 7 });
    await host.advance({ by: 3 * 3_600_000 });
    await host.restart();
    expect(await order.status()).toBe('suspended');
    await resume();
    expect(await order.places()).toEqual(['ask']);
    expect(await order.variables()).toEqual({ sum: 7 });
    expect(await host.store.dueOutbox(Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
  });

  it('is heard once, also where a crash has it told again', async () => {
    const { host, order, send, resume } = await suspended();
    await send('s1');
    await resume();
    // As if the engine had ended between keeping it for the case and being done with the signal itself.
    const row = { id: 'signal/s1', instanceId: '', kind: 'signal', payload: '{"signal":"go","variables":{}}' } as const;
    await host.store.updateOutbox({ add: [{ ...row, notBeforeAt: 0, attempt: 1, attemptStartedAt: null }] });
    await host.engine.tick();
    expect(await order.events('subscription.matched')).toHaveLength(1);
  });

  it('is dropped when the case ends instead', async () => {
    const { host, order, send } = await suspended();
    await send('s1');
    await host.as('ann').act('cancels', order.id, { type: 'cancel', reason: 'r' });
    await host.advance({ by: 60_000 });
    expect(await order.status()).toBe('cancelled');
    expect(await host.store.dueOutbox(Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
  });
});

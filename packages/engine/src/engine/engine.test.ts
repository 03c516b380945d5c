import { end, receive, serviceTask, sketch, start, userTask, wait } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import { createTestHost } from '../testing/index';

const people = [
  { id: 'ann', name: 'Ann', roles: ['clerk'], manager: 'max' },
  { id: 'bob', name: 'Bob', roles: ['clerk'], manager: 'max' },
  { id: 'max', name: 'Max', roles: ['head'] },
];

describe('engine', () => {
  it('runs a case from start to end', async () => {
    const diagram = sketch('order', [start(), userTask('ask'), end()], ['start -> ask -> end']);
    const host = await createTestHost({ people, diagrams: [diagram] });
    const order = await host.as('bob').start('order');
    expect(await order.places()).toEqual(['ask']);
    await host.as('ann').complete('ask');
    expect(await order.status()).toBe('completed');
    expect(await host.engine.verifyLog()).toMatchObject({ ok: true, instances: 1 });
  });
  it('waits and gets messages and jobs', async () => {
    const diagram = sketch(
      'pay',
      [
        start(),
        wait('w', { for: { amount: 2, unit: 'workingDays' } }),
        receive('r', 'paid'),
        serviceTask('s', { handler: 'h' }),
        end(),
      ],
      ['start -> w -> r -> s -> end'],
      { variables: [{ name: 'sum', type: 'number' }] },
    );
    const host = await createTestHost({
      people,
      diagrams: [diagram],
      handlers: { h: ({ variables }) => ({ sum: Number(variables.sum) + 1 }) },
    });
    const order = await host.as('bob').start('pay');
    await host.advance({ by: { amount: 2, unit: 'workingDays' } });
    expect(await order.places()).toEqual(['r']);
    await host.publishMessage('paid', (await order.row()).key, { sum: 4 });
    expect(await order.status()).toBe('completed');
    expect(await order.variables()).toEqual({ sum: 5 });
  });
});

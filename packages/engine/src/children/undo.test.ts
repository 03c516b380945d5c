// Cancelling and undoing over a case and the case that it calls.
import { boundary, end, sketch, start, step, userTask } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import type { CaseUnderTest } from '../testing/case-under-test';
import { createTestHost } from '../testing/index';
import { ALL } from '../testing/sample-rows';

const people = [{ id: 'ann', name: 'Ann', roles: ['head'] }];
const undoable = (id: string) => [
  userTask(id),
  boundary(`rim-${id}`, id, { type: 'compensation' as const, handler: `undo-${id}` }),
  userTask(`undo-${id}`, { forCompensation: true }),
];
const order = sketch(
  'order',
  [start(), ...undoable('book'), step('callActivity', 'pay', { process: 'payment' }), end()],
  ['start -> book -> pay -> end'],
);
const payment = sketch(
  'payment',
  [start(), ...undoable('take'), userTask('check'), end()],
  ['start -> take -> check -> end'],
);

async function open() {
  const host = await createTestHost({ people, diagrams: [order, payment] });
  const one = await host.as('ann').start('order');
  await host.as('ann').complete('book', { in: one.id });
  await host.engine.tick();
  const { rows } = await host.engine.queries.cases(ALL, { parent: one.id }, { limit: 1 });
  const child = host.case(rows[0]?.instanceId ?? '');
  await host.as('ann').complete('take', { in: child.id });
  const scope = await host.as('ann').scope();
  let sent = 0;
  const cancel = async (of: CaseUnderTest, undo: boolean) => {
    const reply = await host.engine.command(scope, of.id, { type: 'cancel', reason: 'Gone', undo }, `c${++sent}`);
    await host.engine.tick();
    return reply.ok ? 'ok' : reply.code;
  };
  const complete = async (name: string, of: CaseUnderTest) => {
    await host.as('ann').complete(name, { in: of.id });
    await host.engine.tick();
  };
  return { host, one, child, cancel, complete };
}

describe('cancelling and undoing', () => {
  it('undoes what the called case did too, and ends when both are undone', async () => {
    const { host, one, child, cancel, complete } = await open();
    expect(await cancel(one, true)).toBe('ok');
    expect([await one.row(), await child.row()]).toMatchObject([
      { status: 'active', undoing: 'Gone' },
      { status: 'active', undoing: 'call.cancelled' },
    ]);
    expect([await one.places(), await child.places()]).toEqual([['pay', 'undo-book'], ['undo-take']]);
    await complete('undo-book', one);
    expect(await one.status()).toBe('active');
    await host.restart();
    await complete('undo-take', child);
    expect([await one.status(), await child.status()]).toEqual(['cancelled', 'cancelled']);
    expect(await one.row()).not.toHaveProperty('undoing');
    expect(await one.events('instance.undoing')).toMatchObject([{ reason: 'Gone' }]);
    expect(await one.events('instance.cancelled')).toMatchObject([{ reason: 'Gone', undone: true }]);
  });

  it('asked twice is refused; given up it ends at once, the called case too', async () => {
    const { one, child, cancel } = await open();
    expect([await cancel(one, true), await cancel(one, true), await cancel(one, false)]).toEqual([
      'ok',
      'instance.undoing',
      'ok',
    ]);
    expect(await one.status()).toBe('cancelled');
    // What the called case does is its own: it goes on undoing.
    expect(await child.status()).toBe('active');
  });

  it('of a case whose called case is suspended gives that one up', async () => {
    const { host, one, child, cancel, complete } = await open();
    const scope = await host.as('ann').scope();
    await host.engine.command(scope, child.id, { type: 'suspend', reason: 'Look' }, 's');
    expect(await cancel(one, true)).toBe('ok');
    expect(await child.status()).toBe('cancelled');
    await complete('undo-book', one);
    expect(await one.status()).toBe('cancelled');
  });
});

// Automatic steps that fail, are cut off, or are overtaken by what happens to their case.
import { boundary, end, serviceTask, sketch, start, userTask } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import { BusinessError, PermanentError } from '../ports/handler';
import { createTestHost } from '../testing/index';
import { diagram, hostWith, people } from './testing/automatic';

describe('an automatic step that does not just succeed', () => {
  it('that fails is tried again after growing waits, each try under the same key', async () => {
    const tries: [number, string, number][] = [];
    const host = await hostWith(({ attempt, idempotencyKey }) => {
      tries.push([attempt, idempotencyKey, host.now()]);
      if (attempt < 3) throw new Error('busy');
    });
    const order = await host.as('ann').start('order');
    const startedAt = host.now();
    await host.advance({ by: { amount: 1, unit: 'days' } });
    expect(tries.map(([attempt, , at]) => [attempt, (at - startedAt) / 60_000])).toEqual([
      [1, 0],
      [2, 10],
      [3, 30],
    ]);
    expect(new Set(tries.map(([, key]) => key)).size).toBe(1);
    expect(await order.places()).toEqual(['ask']);
  });

  it('that fails for good becomes a problem, which can be tried again', async () => {
    let broken = true;
    const host = await hostWith(() => {
      if (broken) throw new PermanentError('no template');
    });
    const order = await host.as('ann').start('order');
    expect((await order.row()).places[0]?.incident).toMatchObject({
      code: 'serviceTask.failed',
      facts: { error: 'no template' },
    });
    expect(
      (await host.engine.queries.cases(await host.as('ann').scope(), { hasIncident: true }, { limit: 5 })).total,
    ).toBe(1);
    broken = false;
    await host.as('ann').retry('make', 'template is there', order.id);
    expect(await order.places()).toEqual(['ask']);
    expect((await order.row()).hasIncident).toBe(false);
  });

  it('that meets an expected exception goes on where the drawing catches it, with what it says; elsewhere it is a problem', async () => {
    const catching = sketch(
      'order',
      [
        start(),
        serviceTask('make', { handler: 'document' }),
        boundary('short', 'make', { type: 'error', code: 'NO_PAPER', messageVariable: 'number' }, true),
        userTask('buy'),
        end(),
      ],
      ['start -> make -> end', 'short -> buy -> end'],
      { variables: diagram.variables },
    );
    let code = 'NO_PAPER';
    const document = () => {
      throw new BusinessError(code, { message: 'tray 2', variables: { sum: 5 } });
    };
    const host = await createTestHost({ people, diagrams: [catching], handlers: { document } });
    const caught = await host.as('ann').start('order');
    expect(await caught.places()).toEqual(['buy']);
    expect(await caught.variables()).toEqual({ sum: 5, number: 'tray 2' });
    code = 'FIRE';
    const uncaught = await host.as('ann').start('order');
    expect((await uncaught.row()).places[0]).toMatchObject({ node: 'make', incident: { code: 'error.uncaught' } });
  });

  it('that gives back what the process does not know becomes a problem, not a loop', async () => {
    const host = await hostWith(() => ({ sum: 'seven' }));
    const order = await host.as('ann').start('order');
    const incident = (await order.row()).places[0]?.incident;
    expect(JSON.stringify(incident?.facts)).toContain('variable.type');
    expect(await host.engine.nextDueAt()).toBeNull();
  });

  it('without a handler of its name becomes a problem', async () => {
    const host = await createTestHost({ people, diagrams: [diagram] });
    const order = await host.as('ann').start('order');
    expect(JSON.stringify((await order.row()).places[0]?.incident)).toContain('handler.unknown: document');
  });

  it('cut off by a crash runs again under the same key', async () => {
    const keys: string[] = [];
    const host = await hostWith(({ idempotencyKey }) => {
      keys.push(idempotencyKey);
      return new Promise(() => {});
    });
    const scope = await host.as('ann').scope();
    const reply = await host.engine.start(scope, { processId: 'order' }, 'one');
    void host.engine.tick();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(keys).toHaveLength(1);
    const after = await createTestHost({
      people,
      store: host.store,
      startAt: host.now(),
      handlers: { document: ({ idempotencyKey }) => void keys.push(idempotencyKey) },
    });
    await after.engine.tick();
    expect(keys[1]).toBe(keys[0]);
    expect(await after.case((reply as { instanceId: string }).instanceId).places()).toEqual(['ask']);
  });

  it('of a case that was cancelled meanwhile ends in nothing', async () => {
    let finish = () => {};
    const host = await hostWith(() => new Promise<void>((resolve) => (finish = resolve)));
    const scope = await host.as('ann').scope();
    const reply = await host.engine.start(scope, { processId: 'order' }, 'one');
    const id = (reply as { instanceId: string }).instanceId;
    const running = host.engine.tick();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await host.engine.command(scope, id, { type: 'cancel', reason: 'gone' }, 'two')).toMatchObject({ ok: true });
    finish();
    await running;
    expect(await host.case(id).status()).toBe('cancelled');
    expect(await host.store.dueOutbox(Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
  });

  it('of a suspended case waits until the case goes on', async () => {
    let calls = 0;
    const host = await hostWith(() => void calls++);
    const scope = await host.as('ann').scope();
    const reply = await host.engine.start(scope, { processId: 'order' }, 'one');
    const order = host.case((reply as { instanceId: string }).instanceId);
    await host.engine.command(scope, order.id, { type: 'suspend', reason: 'wait' }, 'two');
    await host.advance({ by: 10 * 60_000 });
    expect(calls).toBe(0);
    // At once, not when it is looked at next.
    await host.as('ann').act('resumes', order.id, { type: 'resume', reason: 'go' });
    expect(calls).toBe(1);
    expect(await order.places()).toEqual(['ask']);
  });
});

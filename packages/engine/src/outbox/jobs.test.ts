import { boundary, end, serviceTask, sketch, start, together, userTask } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import { BusinessError, type JobCall, PermanentError } from '../ports/handler';
import { createTestHost } from '../testing/index';

const people = [{ id: 'ann', name: 'Ann', roles: ['head'] }];
const diagram = sketch(
  'order',
  [
    start(),
    serviceTask('make', { handler: 'document', retry: { attempts: 3, wait: { amount: 10, unit: 'minutes' } } }),
    userTask('ask'),
    end(),
  ],
  ['start -> make -> ask -> end'],
  {
    variables: [
      { name: 'sum', type: 'number' },
      { name: 'number', type: 'text' },
    ],
  },
);
const hostWith = (document: (call: JobCall) => unknown) =>
  createTestHost({ people, diagrams: [diagram], handlers: { document: document as never } });

describe('an automatic step', () => {
  it('is called with the case data and a key, and what it returns becomes case data', async () => {
    const calls: JobCall[] = [];
    const host = await hostWith((call) => {
      calls.push(call);
      return { number: `D-${call.variables.sum}` };
    });
    const order = await host.as('ann').start('order', { sum: 5 });
    expect(calls).toMatchObject([
      { instanceId: order.id, caseKey: 'O-1001', step: 'make', attempt: 1, variables: { sum: 5 } },
    ]);
    expect(await order.variables()).toEqual({ sum: 5, number: 'D-5' });
    expect(await order.places()).toEqual(['ask']);
    expect(await host.engine.nextDueAt()).toBeNull();
  });

  it('gets the texts that it says, filled in, and the same in another language', async () => {
    const calls: { given: unknown; arabic: unknown; other: unknown }[] = [];
    const letter = sketch(
      'order',
      [
        start(),
        serviceTask('write', {
          handler: 'document',
          input: [
            { from: '"from a formula"', to: 'subject' },
            { from: 'number', to: 'number' },
          ],
          says: [
            { to: 'subject', text: 'Order {number} of {caseKey}' },
            { to: 'text', text: 'Dear {nobody}' },
          ],
        }),
        end(),
      ],
      ['start -> write -> end'],
      {
        variables: [{ name: 'number', type: 'text' }],
        texts: { ar: { 'node.write.says.subject': 'طلب {number}' } },
      },
    );
    const host = await createTestHost({
      people,
      diagrams: [letter],
      handlers: {
        document: (call) => {
          const { subject, text, number } = call.variables;
          calls.push({ given: { subject, text, number }, arabic: call.says('ar-EG'), other: call.says('ru') });
          return undefined;
        },
      },
    });
    await host.as('ann').start('order', { number: '7' });
    const text = 'Dear {nobody}';
    expect(calls).toEqual([
      {
        given: { subject: 'Order 7 of O-1001', text, number: '7' },
        arabic: { subject: 'طلب 7', text },
        other: { subject: 'Order 7 of O-1001', text },
      },
    ]);
  });

  it('is told who did what, who has the open tasks and until when the case is promised', async () => {
    let told: JobCall['case'] | undefined;
    let moment = 0;
    const budget = { dueIn: { amount: 8, unit: 'workingHours' as const } };
    const promised = sketch(
      'order',
      [
        start(),
        userTask('brief'),
        together('both'),
        userTask('ask', { deadline: { budget: { dueIn: { amount: 1, unit: 'hours' } } } }),
        serviceTask('letter', { handler: 'document' }),
        end('asked'),
        end('written'),
      ],
      ['start -> brief -> both -> ask -> asked', 'both -> letter -> written'],
      {
        clocks: [
          {
            id: 'promise',
            name: 'Promise',
            from: 'start',
            to: 'end',
            deadline: { budget, pauseWhen: [{ cause: 'brief', steps: ['brief'] }] },
          },
        ],
      },
    );
    const host = await createTestHost({
      people,
      diagrams: [promised],
      handlers: {
        document: (call) => {
          told = call.case;
          moment = call.now;
          return undefined;
        },
      },
    });
    await host.as('ann').start('order', {}, { owner: 'ann', title: 'Menus' });
    await host.advance({ by: { amount: 30, unit: 'minutes' } });
    await host.as('ann').complete('brief');
    const startedAt = host.now() - 30 * 60_000;
    expect(moment).toBe(host.now());
    expect(told).toEqual({
      title: 'Menus',
      owner: 'ann',
      startedAt,
      doers: { brief: 'ann' },
      tasks: [
        {
          step: 'ask',
          assignee: 'ann',
          candidates: [],
          dueAt: host.now() + 3_600_000,
          riskAt: host.now() + 2_880_000,
        },
      ],
      clocks: {
        promise: {
          name: 'Promise',
          startedAt,
          dueAt: Date.parse('2026-01-06T10:30:00+01:00'),
          isLate: false,
          isPaused: false,
          pausedIn: 30 * 60_000,
        },
      },
    });
  });

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

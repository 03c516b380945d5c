// Automatic steps: what their handlers are told, and what becomes of what they answer.
import { end, serviceTask, sketch, start, together, userTask } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import type { JobCall } from '../ports/handler';
import { createTestHost } from '../testing/index';
import { hostWith, people } from './testing/automatic';

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
});

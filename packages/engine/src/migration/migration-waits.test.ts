// What a case that moves to another version waits for there: moments, messages, automatic steps, alerts, pauses.
import { end, receive, serviceTask, sketch, start, step, timeout, together, userTask } from '@baton/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTestHost } from '../testing/index';
import { releaseDesk } from '../versions/release-service';
import { clerk, hours, people } from './testing/first-version';
import { createMover, type Mover, order } from './testing/mover';

const HOUR = 3_600_000;

describe('what a case waits for that moves to another version', () => {
  let host: Mover['host'];
  let ann: Mover['ann'];

  beforeEach(async () => {
    ({ host, ann } = await createMover());
  });

  it('goes on at once where the new version waits for less', async () => {
    const nodes = [
      start(),
      together('f'),
      userTask('a', clerk),
      userTask('b', clerk),
      userTask('c'),
      together('j'),
      userTask('last'),
      end(),
    ];
    await host.publish(sketch('order', nodes, ['start -> f -> a -> j -> last -> end', 'f -> b -> j', 'f -> c -> j']));
    const one = await host.as('bob').start('order');
    await host.as('bob').complete('a', { in: one.id });
    await host.as('bob').complete('b', { in: one.id });
    await host.publish(sketch('order', nodes, ['start -> f -> a -> j -> last -> end', 'f -> b -> j', 'f -> c -> end']));
    expect(await ann.migrate('order', order([one], { from: 2, to: 3 }))).toMatchObject({ moved: 1 });
    expect(await one.places()).toEqual(['c', 'last']);
  });

  it('waits for what the new version waits for: another message, a sooner moment, a path at the rim', async () => {
    const waiting = (message: string, amount: number, late: boolean) =>
      sketch(
        'order',
        [
          start(),
          together('f'),
          receive('paid', message),
          step('intermediateCatchEvent', 'rest', {
            event: { type: 'timer', wait: { for: { amount, unit: 'hours' } } },
          }),
          userTask('ask', { name: 'Ask' }),
          ...(late ? [timeout('late', 'ask', { elapsed: { amount: 5, unit: 'hours' } }), userTask('hurry')] : []),
          end(),
        ],
        ['start -> f -> paid -> end', 'f -> rest -> end', 'f -> ask -> end', ...(late ? ['late -> hurry -> end'] : [])],
      );
    await host.publish(waiting('old', 48, false));
    const one = await host.as('bob').start('order');
    const startedAt = host.now();
    await host.advance({ by: HOUR });
    await host.publish(waiting('new', 3, true));
    expect(await ann.migrate('order', order([one], { from: 2, to: 3 }))).toMatchObject({ moved: 1 });
    const { key } = await one.row();
    expect(await host.publishMessage('old', key)).toMatchObject({ status: 'buffered' });
    expect(await host.publishMessage('new', key)).toMatchObject({ status: 'delivered' });
    await host.advance({ to: startedAt + 3 * HOUR });
    expect(await one.places()).toEqual(['Ask']);
    await host.advance({ to: startedAt + 6 * HOUR });
    expect(await one.places()).toEqual(['hurry']);
  });

  it('leaves an automatic step that runs alone; its answer counts in the new version', async () => {
    let told: (() => void) | undefined;
    const waiting = new Promise<void>((resolve) => {
      told = resolve;
    });
    const other = await createTestHost({
      people,
      handlers: {
        work: async () => {
          await waiting;
          return { done: true };
        },
      },
    });
    const drawn = (...more: string[]) =>
      sketch(
        'auto',
        [start(), serviceTask('run', { handler: 'work' }), ...more.map((id) => userTask(id)), end()],
        [['start', 'run', ...more, 'end'].join(' -> ')],
        { variables: [{ name: 'done', type: 'boolean' }] },
      );
    await other.publish(drawn());
    const reply = await other.engine.start(await other.as('bob').scope(), { processId: 'auto' }, 's');
    if (!reply.ok) throw new Error(reply.code);
    const ticking = other.engine.tick();
    await other.publish(drawn('look'));
    const desk = releaseDesk(other.engine.releases, await other.as('ann').scope());
    const moved = await desk.migrate('auto', { ...order([]), instances: [reply.instanceId], mapping: {} });
    expect(moved).toMatchObject({ moved: 1 });
    told?.();
    await ticking;
    await other.engine.tick();
    expect(await other.case(reply.instanceId).places()).toEqual(['look']);
  });

  it('tells a handler the step by the version that the case has moved to', async () => {
    const steps: string[] = [];
    const other = await createTestHost({ people, handlers: { work: ({ step: name }) => void steps.push(name) } });
    const drawn = (...ahead: string[]) =>
      sketch(
        'auto',
        [...ahead.map((id) => userTask(id)), end(), serviceTask('run', { handler: 'work' }), start()],
        [['start', 'run', ...ahead, 'end'].join(' -> ')],
      );
    await other.publish(drawn());
    const reply = await other.engine.start(await other.as('bob').scope(), { processId: 'auto' }, 's');
    if (!reply.ok) throw new Error(reply.code);
    await other.publish(drawn('x', 'y'));
    const desk = releaseDesk(other.engine.releases, await other.as('ann').scope());
    expect(await desk.migrate('auto', { ...order([]), instances: [reply.instanceId] })).toMatchObject({ moved: 1 });
    await other.engine.tick();
    expect(steps).toEqual(['run']);
  });

  it('names the step of now in an alert that waited for the directory meanwhile', async () => {
    const facts = { people: new Map(people.map((person) => [person.id, person])) };
    let broken = false;
    const directory = {
      facts: async () => {
        if (broken) throw new Error('no connection');
        return facts;
      },
      roles: async () => [{ id: 'clerk', name: 'Clerk' }],
    };
    const rungs = [
      {
        id: 'half',
        at: { share: 50 },
        actions: [{ alert: 'reminder' as const, to: [{ type: 'assignee' as const }], channels: ['app' as const] }],
      },
    ];
    const drawn = (...ahead: string[]) =>
      sketch(
        'order',
        [
          ...ahead.map((id) => userTask(id, clerk)),
          end(),
          userTask('ask', { name: 'Ask', ...clerk, deadline: { ...hours(4), rungs } }),
          start(),
        ],
        [['start', 'ask', ...ahead, 'end'].join(' -> ')],
      );
    const other = await createTestHost({ people, directory, diagrams: [drawn()], onFault: () => {} });
    const one = await other.as('bob').start('order');
    await other.publish(drawn('x', 'y'));
    const desk = releaseDesk(other.engine.releases, await other.as('ann').scope());
    broken = true;
    await other.advance({ by: 2 * HOUR });
    expect(await one.alerts()).toEqual([]);
    expect(await desk.migrate('order', order([one]))).toMatchObject({ moved: 1 });
    broken = false;
    await other.advance({ by: 60_000 });
    expect(await one.alerts()).toMatchObject([{ kind: 'reminder', node: 'ask', stepName: 'Ask', person: 'bob' }]);
  });

  it('of a paused case lets it go on by the new version when it goes on', async () => {
    const one = await host.as('bob').start('order');
    await host.as('ann').act('pauses', one.id, { type: 'suspend', reason: 'r' });
    await host.publish(
      sketch('order', [start(), userTask('ask', { name: 'Ask first', ...clerk }), end()], ['start -> ask -> end']),
    );
    expect(await ann.migrate('order', order([one]))).toMatchObject({ moved: 1 });
    expect(await one.row()).toMatchObject({ status: 'suspended', version: 2, nextDueAt: null });
    expect(await host.store.dueTimers(Number.MAX_SAFE_INTEGER, 9)).toEqual([]);
    await host.as('ann').act('goes on', one.id, { type: 'resume', reason: 'r' });
    await host.as('bob').complete('ask', { in: one.id });
    expect(await one.status()).toBe('completed');
  });
});

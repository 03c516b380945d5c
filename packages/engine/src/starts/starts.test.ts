import { end, sketch, start, userTask } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import type { StartsMissed } from '../events/engine-events';
import { createTestHost, type TestHost } from '../testing/index';
import { ALL } from '../testing/sample-rows';

const people = [{ id: 'ann', name: 'Ann', roles: ['head', 'analyst'] }];
type StartEvent = Parameters<typeof start>[1];
const beginning = (event: NonNullable<StartEvent>['event'], rest: object = {}) =>
  sketch('order', [start('start', { event }), userTask('ask'), end()], ['start -> ask -> end'], rest);
const HOUR = 3_600_000;
const hourly = beginning({ type: 'timer', schedule: { every: { amount: 1, unit: 'hours' }, times: 4 } });
const cases = async (host: TestHost) =>
  (await host.engine.queries.cases(ALL, { processId: 'order', sort: 'key' }, { limit: 50 })).rows;

describe('a schedule', () => {
  it('begins a case at each of its moments, as often as it says', async () => {
    const host = await createTestHost({ people, diagrams: [hourly] });
    const from = host.now();
    expect(await host.engine.nextDueAt()).toBe(from + HOUR);
    await host.advance({ by: 10 * HOUR });
    expect((await cases(host)).map(({ startedAt }) => startedAt - from)).toEqual([1, 2, 3, 4].map((n) => n * HOUR));
    expect(await host.engine.nextDueAt()).toBeNull();
  });

  it('begins one case for the moments at which nobody was there, and tells how many were missed', async () => {
    const host = await createTestHost({ people, diagrams: [hourly] });
    const missed: StartsMissed[] = [];
    host.clock.advanceTo(host.now() + 3 * HOUR + 1);
    await host.restart();
    host.engine.events.on('startsMissed', (told) => missed.push(told));
    expect(await cases(host)).toHaveLength(1);
    expect(await host.store.schedules()).toMatchObject([{ count: 3, missed: 2 }]);
    await host.advance({ by: 10 * HOUR });
    expect(await cases(host)).toHaveLength(2);
    expect(missed).toEqual([]);
  });

  it('begins each case once, whatever restarts come between the start and the next moment', async () => {
    const host = await createTestHost({ people, diagrams: [hourly] });
    const moveSchedule = host.store.moveSchedule;
    let failures = 2;
    Object.assign(host.store, {
      moveSchedule: async (...args: Parameters<typeof moveSchedule>) => {
        if (failures-- > 0) throw new Error('the power went out');
        return moveSchedule.apply(host.store, args);
      },
    });
    host.clock.advanceTo(host.now() + HOUR);
    for (let i = 0; i < 2; i++) await expect(host.engine.tick()).rejects.toThrow('the power went out');
    await host.restart();
    expect(await cases(host)).toHaveLength(1);
  });

  it('ends with the version it stands in', async () => {
    const host = await createTestHost({ people, diagrams: [hourly] });
    await host.publish(beginning(undefined));
    await host.advance({ by: 10 * HOUR });
    expect(await cases(host)).toEqual([]);
    expect(await host.store.schedules()).toEqual([]);
  });

  it('at a moment that is over begins nothing', async () => {
    const past = beginning({ type: 'timer', schedule: { at: '2020-01-01T10:00:00Z' } });
    const host = await createTestHost({ people, diagrams: [past] });
    expect(await host.engine.nextDueAt()).toBeNull();
  });
});

describe('a schedule with one case per period', () => {
  const monthly = beginning(
    { type: 'timer', schedule: { workingDay: 1, at: '08:00' }, onePer: { unit: 'month', back: 1, variable: 'period' } },
    { variables: [{ name: 'period', type: 'text', required: true }] },
  );
  const told = async (host: TestHost) => (await cases(host)).map(({ key, variables }) => [key, variables.period]);

  it('names the case after the period and tells it which', async () => {
    const host = await createTestHost({ people, diagrams: [monthly] });
    await host.advance({ to: '2026-03-03T12:00:00+01:00' });
    expect(await told(host)).toEqual([
      ['2026-01', '2026-01'],
      ['2026-02', '2026-02'],
    ]);
  });

  it('begins no second one for a new version, a restart, or whoever begins it by hand', async () => {
    const host = await createTestHost({ people, diagrams: [monthly], startAt: '2026-01-30T12:00:00+01:00' });
    const byHand = await host.as('ann').start('order', { period: '2026-01' });
    expect((await byHand.row()).key).toBe('2026-01');
    await host.publish({ ...monthly, description: 'anew' });
    await host.restart();
    await host.advance({ to: '2026-02-03T12:00:00+01:00' });
    const again = await host.as('ann').start('order', { period: '2026-01' });
    expect(again.id).toBe(byHand.id);
    expect(await told(host)).toEqual([['2026-01', '2026-01']]);
  });

  it('begins the missed one once when somebody is there again', async () => {
    const host = await createTestHost({ people, diagrams: [monthly], startAt: '2026-01-30T12:00:00+01:00' });
    host.clock.advanceTo(Date.parse('2026-02-05T03:00:00+01:00'));
    await host.restart();
    await host.restart();
    expect(await told(host)).toEqual([['2026-01', '2026-01']]);
  });

  it('takes what is no period as what it is: not the name of a case', async () => {
    const host = await createTestHost({ people, diagrams: [monthly] });
    const odd = await host.as('ann').start('order', { period: 'April' });
    expect((await odd.row()).key).not.toBe('April');
  });
});

describe('a message', () => {
  const byMessage = beginning(
    { type: 'message', message: 'order.placed' },
    { variables: [{ name: 'sum', type: 'number' }] },
  );

  it('that nobody waits for begins a case of the latest version, once', async () => {
    const host = await createTestHost({ people, diagrams: [byMessage] });
    const reply = await host.publishMessage('order.placed', 'web-1', { sum: 3 }, 'm1');
    expect(reply).toMatchObject({ status: 'delivered' });
    expect(await host.publishMessage('order.placed', 'web-1', { sum: 3 }, 'm1')).toMatchObject({ status: 'duplicate' });
    expect(await cases(host)).toMatchObject([{ variables: { sum: 3 }, starter: null }]);
  });

  it('that the start does not take stays in the buffer, and whoever sent it is told', async () => {
    const host = await createTestHost({ people, diagrams: [byMessage] });
    expect(await host.publishMessage('order.placed', 'web-1', { sum: 'much' })).toMatchObject({
      status: 'buffered',
      refusal: { code: 'variable.type' },
    });
    expect(await cases(host)).toEqual([]);
  });

  it('that came before the process was published begins a case when it is', async () => {
    const host = await createTestHost({ people });
    expect(await host.publishMessage('order.placed', 'web-1')).toMatchObject({ status: 'buffered' });
    await host.publish(byMessage);
    await host.engine.tick();
    expect(await cases(host)).toHaveLength(1);
  });

  it('with a key begins one case of that key at a time', async () => {
    const keyed = beginning(
      { type: 'message', message: 'order.placed', correlationKey: 'client' },
      { variables: [{ name: 'client', type: 'text' }] },
    );
    const host = await createTestHost({ people, diagrams: [keyed] });
    expect(await host.publishMessage('order.placed', 'C-1', { client: 'C-2' })).toMatchObject({ status: 'buffered' });
    expect(await host.publishMessage('order.placed', 'C-7', { client: 'C-7' })).toMatchObject({ status: 'delivered' });
    expect(await host.publishMessage('order.placed', 'C-7', { client: 'C-7' })).toMatchObject({ status: 'buffered' });
    expect((await cases(host)).map(({ key }) => key)).toEqual(['C-7']);
    await host.as('ann').complete('ask');
    await host.engine.tick();
    expect((await cases(host)).map(({ status }) => status).sort()).toEqual(['active', 'completed']);
  });

  it('begins a case at the wish of the host application, once for each command', async () => {
    const host = await createTestHost({ people, diagrams: [byMessage] });
    const scope = await host.as('ann').scope();
    const input = { name: 'order.placed', key: 'K-5' };
    const first = await host.engine.startByMessage(scope, input, 'c1');
    expect(first).toMatchObject({ ok: true });
    expect(await host.engine.startByMessage(scope, input, 'c1')).toEqual(first);
    expect(await host.engine.startByMessage(scope, { name: 'other' }, 'c2')).toMatchObject({
      code: 'message.not-awaited',
    });
    expect(await cases(host)).toHaveLength(1);
  });
});

describe('a signal', () => {
  it('begins a case of every process that starts by it, once', async () => {
    const host = await createTestHost({ people, diagrams: [beginning({ type: 'signal', signal: 'alert' })] });
    const scope = await host.as('ann').scope();
    for (let i = 0; i < 2; i++) await host.engine.publishSignal(scope, { name: 'alert', signalId: 's1' });
    await host.engine.tick();
    expect(await cases(host)).toHaveLength(1);
    expect(
      await host.engine.publishSignal({ ...scope, permissions: [] }, { name: 'alert', signalId: 's2' }),
    ).toMatchObject({
      code: 'not-allowed',
    });
  });
});

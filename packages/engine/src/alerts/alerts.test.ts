// Alerts: when they come, to whom, with which words, and that they were seen.
import { end, sketch, start, userTask } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import { orderOf, people } from './testing/call-the-client';

describe('an alert', () => {
  it('to somebody who is away goes on, and says why it comes to whom it comes', async () => {
    const away = { fromAt: Date.parse('2026-01-09T00:00:00+01:00'), toAt: null };
    const boss = { id: 'vera', name: 'Vera', roles: ['lead'], mail: 'vera@baton.test' };
    const staff = [people[0]!, people[1]!, { ...people[2]!, manager: 'vera', absences: [away] }, boss];
    const { host, order } = await orderOf({ people: staff });
    await host.advance({ to: '2026-01-09T17:00:00+01:00' });
    const [delivery] = (await order.alerts()).filter(
      ({ kind, channel }) => kind === 'escalation' && channel === 'mail',
    );
    const instead = { of: 'max', because: 'absent', by: 'supervisor' };
    expect(delivery).toMatchObject({ person: 'vera', instead });
    expect(await order.events('alert.addressed')).toContainEqual(
      expect.objectContaining({
        deliveries: expect.arrayContaining([expect.objectContaining({ person: 'vera', instead })]),
      }),
    );
    expect(host.mails.find(({ person }) => person.id === 'vera')).toMatchObject({
      instead: { of: 'Max', because: 'absent' },
      holder: 'Ann',
    });
  });

  it('comes in working time, with what its text is made from, in the language of its reader', async () => {
    const { host, order } = await orderOf();
    await host.advance({ to: '2026-01-08T14:59:59+01:00' });
    expect(host.mails).toEqual([]);
    await host.advance({ to: '2026-01-08T15:00:00+01:00' });
    const task = await order.task('call');
    expect(host.mails).toHaveLength(1);
    expect(host.mails[0]).toMatchObject({
      person: { id: 'ann' },
      delivery: {
        kind: 'reminder',
        rung: 'before',
        stepName: 'Call the client',
        caseKey: 'O-1001',
        dueAt: Date.parse('2026-01-09T10:00:00+01:00'),
      },
      action: 'Позвонить: Tower Coffee',
      instructions: 'Спросите Tower Coffee.',
      client: 'Tower Coffee',
      holder: null,
      leftIn: 4 * 3_600_000,
      link: `https://baton.test/tasks/${order.id}/${task.item}`,
      zone: 'Europe/Berlin',
      locale: 'ru',
    });
  });

  it('of a target over several steps is told by its name in the language of its reader', async () => {
    const reminder = { alert: 'reminder' as const, to: [{ type: 'role' as const, role: 'clerk' }] };
    const rungs = [{ id: 'half', at: { share: 50 }, actions: [{ ...reminder, channels: ['mail' as const] }] }];
    const deadline = { budget: { dueIn: { amount: 4, unit: 'workingHours' as const } }, rungs };
    const drawn = sketch('order', [start(), userTask('call'), end()], ['start -> call -> end'], {
      clocks: [{ id: 'whole', name: 'Answer', from: 'start', to: 'end', deadline }],
      variables: [{ name: 'client', type: 'text' }],
      texts: { ru: { 'clock.whole': 'Ответ' } },
    });
    const { host } = await orderOf({ diagrams: [drawn] });
    await host.advance({ to: '2026-01-08T15:00:00+01:00' });
    expect(host.mails[0]).toMatchObject({ delivery: { stepName: 'Answer', node: '' }, action: 'Ответ', locale: 'ru' });
  });

  it('climbs over the weekend to the manager, naming who holds the work; what is not known stays visible', async () => {
    const { host } = await orderOf();
    await host.advance({ to: '2026-01-09T13:00:00+01:00' });
    const up = host.mails.at(-1);
    expect(up).toMatchObject({
      person: { id: 'max' },
      holder: 'Ann',
      leftIn: -2 * 3_600_000,
      locale: 'en',
      action: 'Call the client',
      instructions: 'Ask Tower Coffee about {paper}.',
    });
    expect(host.texts.map((message) => message.person.id)).toEqual(['max']);
  });

  it('names who held the work when it went out, whoever has taken it over since', async () => {
    const { host, order } = await orderOf();
    await host.advance({ to: '2026-01-09T13:00:00+01:00' });
    await host.as('ann').handOver('call', 'olga', 'Ann is ill today');
    const [alert] = (await order.alerts()).filter(({ kind, person }) => kind === 'escalation' && person === 'max');
    expect(alert).toMatchObject({ holder: 'ann' });
  });

  it('shows in the inbox at once, is acknowledged there, once, by its reader only', async () => {
    const { host, order } = await orderOf();
    await host.advance({ to: '2026-01-08T15:00:00+01:00' });
    const scope = await host.as('ann').scope();
    const inbox = await host.engine.queries.alerts(scope, { limit: 10 });
    expect(inbox).toMatchObject({
      total: 1,
      unread: 1,
      rows: [{ state: 'delivered', channel: 'app', message: { action: 'Позвонить: Tower Coffee' } }],
    });
    const delivery = inbox.rows[0]?.delivery as string;
    expect(await host.engine.acknowledge(await host.as('olga').scope(), delivery, 'ack-0')).toMatchObject({
      code: 'not-allowed',
    });
    expect(await host.engine.acknowledge(scope, 'no.such.1', 'ack-0')).toMatchObject({ code: 'not-found' });
    expect(await host.engine.acknowledge(scope, delivery, 'ack-1')).toMatchObject({ ok: true });
    expect(await host.engine.acknowledge(scope, delivery, 'ack-2')).toMatchObject({ ok: true });
    expect(await host.engine.queries.alerts(scope, { limit: 10 })).toMatchObject({
      total: 1,
      unread: 0,
      rows: [{ acknowledgedBy: 'ann', acknowledgedAt: host.now() }],
    });
    expect(await order.events('alert.acknowledged')).toHaveLength(1);
  });

  it('says what holds now beside what was so then; what has another holder, a new due time or is done asks for nothing', async () => {
    const up = { alert: 'escalation' as const, to: [{ type: 'manager' as const, levels: 1 }] };
    const rungs = [{ id: 'late', at: { share: 125 }, actions: [{ ...up, channels: ['app' as const] }] }];
    const deadline = { budget: { dueIn: { amount: 1, unit: 'workingDays' as const } }, rungs };
    const drawn = sketch('order', [start(), userTask('call', { deadline }), end()], ['start -> call -> end'], {
      variables: [{ name: 'client', type: 'text' }],
    });
    const { host, order } = await orderOf({ diagrams: [drawn] });
    await host.advance({ to: '2026-01-09T13:00:00+01:00' });
    const max = await host.as('max').scope();
    const inboxOf = (scope: typeof max) => host.engine.queries.alerts(scope, { limit: 10 });
    const asked = await inboxOf(max);
    expect(asked.unread).toBe(1);
    expect(asked.rows[0]).toMatchObject({ kind: 'escalation', since: null, message: { leftIn: -3 * 3_600_000 } });

    await host.advance({ by: 3_600_000 });
    await host.as('ann').handOver('call', 'olga', 'Ann is ill today');
    const handed = await inboxOf(max);
    expect(handed.unread).toBe(0);
    expect(handed.rows[0]).toMatchObject({
      since: { settled: true, over: false, holder: 'olga' },
      message: { holder: 'Ann', leftIn: -2 * 3_600_000 },
    });

    const dueAt = Date.parse('2026-01-14T13:00:00+01:00');
    const clock = asked.rows[0]?.clock ?? 0;
    await host.as('max').act('moves', order.id, { type: 'moveDeadline', clock, dueAt, reason: 'agreed' });
    expect((await inboxOf(max)).rows[0]?.since).toEqual({ settled: true, over: false, holder: 'olga', dueAt });

    await host.as('olga').complete('call');
    for (const scope of [max, await host.as('olga').scope()]) {
      const { rows, unread } = await inboxOf(scope);
      expect(unread).toBe(0);
      for (const { since } of rows) expect(since).toEqual({ settled: true, over: true });
    }
  });

  it('is raised by hand by who administers: whoever holds the work is told, of late work that it is late', async () => {
    const { host, order } = await orderOf();
    const { item } = await order.task('call');
    const remind = async (who: string, id: string) =>
      host.engine.command(await host.as(who).scope(), order.id, { type: 'remind', item }, id);
    expect(await remind('ann', 'r-0')).toMatchObject({ code: 'not-allowed' });
    expect(await remind('max', 'r-1')).toMatchObject({ ok: true });
    await host.advance({ to: '2026-01-09T13:00:00+01:00' });
    expect(await remind('max', 'r-2')).toMatchObject({ ok: true });
    const byHand = (await order.alerts()).filter(({ rung, channel }) => rung === '' && channel === 'app');
    expect(byHand.map(({ kind, person }) => [kind, person]).sort()).toEqual([
      ['overdue', 'ann'],
      ['reminder', 'ann'],
    ]);
  });

  it('through a channel that the host has not is told as undeliverable', async () => {
    const { host, order } = await orderOf({ channels: [] });
    await host.advance({ to: '2026-01-08T15:00:00+01:00' });
    const states = (await order.alerts()).map((row) => [row.channel, row.state, row.detail]);
    expect(states.sort()).toEqual([
      ['app', 'delivered', null],
      ['mail', 'undeliverable', 'channel.not-configured'],
    ]);
    expect(await host.store.dueOutbox(Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
  });
});

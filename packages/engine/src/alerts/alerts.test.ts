import { end, sketch, start, userTask } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import type { SendResult } from '../ports/channel';
import { createTestHost, type TestHostOptions } from '../testing/index';

const people = [
  { id: 'ann', name: 'Ann', roles: ['clerk'], manager: 'max', mail: 'ann@baton.test', locale: 'ru' },
  { id: 'olga', name: 'Olga', roles: ['owner'] },
  { id: 'max', name: 'Max', roles: ['head'], mail: 'max@baton.test' },
];
const call = userTask('call', {
  name: 'Call the client',
  instructions: 'Ask {client} about {paper}.',
  deadline: {
    budget: { dueIn: { amount: 1, unit: 'workingDays' } },
    rungs: [
      {
        id: 'before',
        at: { beforeDue: { amount: 4, unit: 'workingHours' } },
        actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app', 'mail'] }],
      },
      {
        id: 'late',
        at: { share: 125 },
        actions: [{ alert: 'escalation', to: [{ type: 'manager', levels: 1 }], channels: ['mail', 'sms'] }],
      },
    ],
  },
});
const diagram = sketch('order', [start(), call, end()], ['start -> call -> end'], {
  variables: [
    { name: 'client', type: 'text' },
    { name: 'paper', type: 'text' },
  ],
  texts: { ru: { 'node.call.name': 'Позвонить: {client}', 'node.call.instructions': 'Спросите {client}.' } },
});

async function orderOf(options: TestHostOptions = {}) {
  const host = await createTestHost({ people, diagrams: [diagram], startAt: '2026-01-08T10:00:00+01:00', ...options });
  const links = [{ type: 'client', id: '7', label: 'Tower Coffee' }];
  const order = await host.as('olga').start('order', { client: 'Tower Coffee' }, { links });
  return { host, order };
}

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

const reminderKey = (keys: readonly string[]) => keys[0];

describe('a delivery', () => {
  const answering = (...results: (SendResult | Error)[]) => {
    const keys: string[] = [];
    const channel = {
      channel: 'mail' as const,
      async send({ idempotencyKey }: { idempotencyKey: string }): Promise<SendResult> {
        keys.push(idempotencyKey);
        const result = results.shift() ?? { ok: true, state: 'sent' };
        if (result instanceof Error) throw result;
        return result;
      },
    };
    return { channel, keys };
  };

  it('is tried again with growing waits under the same key, each try recorded', async () => {
    const { channel, keys } = answering({ ok: false, retryable: true, detail: 'busy' }, new Error('no route'));
    const { host, order } = await orderOf({ channels: [channel] });
    await host.advance({ to: '2026-01-08T15:00:00+01:00' });
    expect(keys).toHaveLength(1);
    await host.advance({ by: 60_000 });
    expect(keys).toHaveLength(2);
    await host.advance({ by: 5 * 60_000 });
    expect(new Set(keys).size).toBe(1);
    const mail = (await order.alerts()).find((row) => row.channel === 'mail');
    expect(mail).toMatchObject({ state: 'sent', attempt: 3, detail: null });
    const told = (await order.events('alert.delivery')).filter((event) => event.delivery === mail?.delivery);
    expect(told.map((event) => [event.state, event.attempt, event.detail])).toEqual([
      ['queued', 1, 'busy'],
      ['queued', 2, 'no route'],
      ['sent', 3, undefined],
    ]);
  });

  it('that keeps failing ends as failed, and stays visible', async () => {
    const { channel, keys } = answering(
      ...Array.from({ length: 99 }, () => ({ ok: false, retryable: true, detail: 'down' }) as const),
    );
    const { host, order } = await orderOf({ channels: [channel] });
    // Over a weekend it is only late.
    await host.advance({ to: '2026-01-11T15:00:00+01:00' });
    const reminder = async () => (await order.alerts()).find((row) => row.channel === 'mail');
    expect(await reminder()).toMatchObject({ state: 'queued', detail: 'down' });
    await host.advance({ to: '2026-01-12T15:00:00+01:00' });
    expect(keys.filter((key) => key === reminderKey(keys))).toHaveLength(24);
    expect(await reminder()).toMatchObject({ state: 'failed', attempt: 24, detail: 'down' });
  });

  it('that is refused for good is not tried again', async () => {
    const { channel, keys } = answering({ ok: false, retryable: false, detail: 'no such address' });
    const { host, order } = await orderOf({ channels: [channel] });
    await host.advance({ by: { amount: 1, unit: 'days' } });
    expect(keys).toHaveLength(1);
    expect((await order.alerts()).find((row) => row.channel === 'mail')).toMatchObject({
      state: 'failed',
      detail: 'no such address',
    });
  });

  it('that goes out after the case has ended is recorded all the same', async () => {
    const { channel } = answering({ ok: false, retryable: true, detail: 'busy' });
    const { host, order } = await orderOf({ channels: [channel] });
    await host.advance({ to: '2026-01-08T15:00:00+01:00' });
    await host.as('ann').complete('call');
    expect(await order.status()).toBe('completed');
    await host.advance({ by: 60_000 });
    expect((await order.alerts()).find((row) => row.channel === 'mail')).toMatchObject({ state: 'sent', attempt: 2 });
  });

  it('cut off by a crash is unknown; mail goes again under the same key, a text message does not', async () => {
    const keys: string[] = [];
    const hanging = (channel: 'mail' | 'sms') => ({
      channel,
      send({ idempotencyKey }: { idempotencyKey: string }): Promise<SendResult> {
        keys.push(`${channel} ${idempotencyKey}`);
        return new Promise(() => {});
      },
    });
    const first = await orderOf({ channels: [hanging('mail'), hanging('sms')] });
    const { store } = first.host;
    first.host.clock.advanceTo(Date.parse('2026-01-09T12:00:00+01:00'));
    void first.host.engine.tick();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(keys.map((key) => key.split(' ')[0]).sort()).toEqual(['mail', 'sms']);

    const second = await createTestHost({ people, store, startAt: first.host.now() });
    await second.engine.tick();
    expect(second.mails.map((message) => `mail ${message.idempotencyKey}`)).toEqual(
      keys.filter((key) => key.startsWith('mail')),
    );
    expect(second.texts).toEqual([]);
    const rows = await second.case(first.order.id).alerts();
    const states = rows.map((row) => [row.kind, row.channel, row.state, row.attempt]);
    expect(states).toContainEqual(['escalation', 'mail', 'sent', 2]);
    expect(states).toContainEqual(['escalation', 'sms', 'unknown', 1]);
    const told = (await second.case(first.order.id).events('alert.delivery')).map((event) => event.state);
    expect(told.filter((state) => state === 'unknown')).toHaveLength(2);
  });
});

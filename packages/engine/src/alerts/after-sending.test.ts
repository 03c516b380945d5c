// What comes after sending: a crash before it is recorded, letters that arrive nowhere, and the link in a message.
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../memory/memory-store';
import type { AlertMessage, SendResult } from '../ports/channel';
import { createTestHost } from '../testing/index';
import { type Action, HOURS, hostWith, people, rung } from './testing/rungs';

const MAIL: Action = { to: 'assignee', channels: ['mail'] };
const SMS: Action = { to: 'assignee', channels: ['sms'] };

describe('a crash', () => {
  it('between sending and recording sends the same message again, with what it carried, under the same key', async () => {
    const sent: AlertMessage[] = [];
    const channel = {
      channel: 'mail' as const,
      send(message: AlertMessage): Promise<SendResult> {
        sent.push(message);
        return sent.length === 1 ? new Promise(() => {}) : Promise.resolve({ ok: true, state: 'sent' });
      },
    };
    const store = memoryStore();
    const { host, orders } = await hostWith([rung('a', 2, [MAIL])], { channels: [channel], store }, 3);
    host.clock.advanceBy(2 * 3_600_000);
    void host.engine.tick();
    while (sent.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(sent[0]?.others).toHaveLength(2);

    const after = await createTestHost({ people, store, startAt: host.now(), channels: [channel] });
    await after.engine.tick();
    expect(sent).toHaveLength(2);
    expect(sent[1]?.idempotencyKey).toBe(sent[0]?.idempotencyKey);
    expect(sent[1]?.others?.map((one) => one.idempotencyKey)).toEqual(
      sent[0]?.others?.map((one) => one.idempotencyKey),
    );
    const told = await after
      .case(orders.find(({ id }) => id === sent[0]?.delivery.instanceId)!.id)
      .events('alert.delivery');
    expect(told.map(({ state, attempt }) => [state, attempt])).toEqual([
      ['unknown', 1],
      ['sent', 2],
    ]);
    expect(await store.dueOutbox(Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
  });
});

describe('dead letters', () => {
  it('are seen by who administers, sent again, and gone when they arrive', async () => {
    let broken = true;
    const channel = {
      channel: 'mail' as const,
      send: async (): Promise<SendResult> =>
        broken ? { ok: false, retryable: false, detail: 'mail.rejected: no such user' } : { ok: true, state: 'sent' },
    };
    const { host, first } = await hostWith([rung('a', 1, [MAIL])], { channels: [channel] });
    await host.advance({ by: HOURS(1) });
    const head = await host.as('head').scope();
    const dead = await host.engine.alerts.deadLetters(head, { limit: 10 });
    expect(dead).toMatchObject({ total: 1, rows: [{ state: 'failed', detail: 'mail.rejected: no such user' }] });
    const ann = await host.as('ann').scope();
    expect((await host.engine.alerts.deadLetters(ann, { limit: 10 })).total).toBe(0);
    const { delivery } = dead.rows[0]!;
    expect(await host.engine.alerts.sendAgain(ann, delivery, 'again-0')).toMatchObject({ code: 'not-allowed' });
    broken = false;
    expect(await host.engine.alerts.sendAgain(head, delivery, 'again-1')).toMatchObject({ ok: true });
    await host.engine.tick();
    expect((await first.alerts())[0]).toMatchObject({ state: 'sent', attempt: 2 });
    expect((await host.engine.alerts.deadLetters(head, { limit: 10 })).total).toBe(0);
    expect(await host.engine.alerts.sendAgain(head, delivery, 'again-2')).toMatchObject({ code: 'delivery.not-dead' });
    expect(await host.engine.alerts.sendAgain(head, 'no.such.1', 'again-3')).toMatchObject({ code: 'not-found' });
  });

  it('go by another channel instead, which then carries them, and are gone', async () => {
    const { host, first } = await hostWith([rung('a', 1, [SMS])], { channels: [] });
    await host.advance({ by: HOURS(1) });
    const head = await host.as('head').scope();
    const dead = await host.engine.alerts.deadLetters(head, { limit: 10 });
    expect(dead).toMatchObject({ total: 1, rows: [{ state: 'undeliverable', detail: 'channel.not-configured' }] });
    const { delivery = '', person = '' } = dead.rows[0] ?? {};
    expect(await host.engine.alerts.sendAgain(head, delivery, 'by-mail', 'mail')).toMatchObject({
      code: 'input.invalid',
    });
    expect(await host.engine.alerts.sendAgain(head, delivery, 'by-app', 'app')).toMatchObject({ ok: true });
    expect((await host.engine.alerts.deadLetters(head, { limit: 10 })).total).toBe(0);
    const rows = (await first.alerts()).filter((row) => row.person === person);
    expect(rows.find((row) => row.delivery === delivery)).toMatchObject({
      state: 'merged',
      mergedInto: `${delivery}.app`,
    });
    const inbox = await host.engine.queries.alerts(await host.as(person).scope(), { limit: 10 });
    expect(inbox.rows).toContainEqual(expect.objectContaining({ delivery: `${delivery}.app`, state: 'delivered' }));
  });

  it('go through the sender of the channel that is chosen, once', async () => {
    const sent: AlertMessage[] = [];
    const channel = {
      channel: 'mail' as const,
      async send(message: AlertMessage): Promise<SendResult> {
        sent.push(message);
        return { ok: true, state: 'sent' };
      },
    };
    const { host } = await hostWith([rung('a', 1, [SMS])], { channels: [channel] });
    await host.advance({ by: HOURS(1) });
    const head = await host.as('head').scope();
    const { delivery = '' } = (await host.engine.alerts.deadLetters(head, { limit: 10 })).rows[0] ?? {};
    for (const _ of [1, 2]) await host.engine.alerts.sendAgain(head, delivery, 'by-mail', 'mail');
    await host.advance({ by: HOURS(1) });
    expect(sent.map((message) => message.delivery.delivery)).toEqual([`${delivery}.mail`]);
  });
});

describe('the link in a message', () => {
  it('acknowledges once, for its reader, and stops what would come before the due time', async () => {
    const { host, first } = await hostWith([rung('a', 1, [MAIL]), rung('b', 3, [MAIL])], {
      linkSecret: 'a long secret text',
    });
    await host.advance({ by: HOURS(1) });
    const link = host.mails[0]?.acknowledgeLink ?? '';
    expect(link).toMatch(/^https:\/\/baton\.test\/acknowledge\/[\w.~-]+$/);
    const token = link.split('/').at(-1) as string;
    expect(await host.engine.alerts.linked(token)).toMatchObject({
      ok: true,
      acknowledgedAt: null,
      message: { action: 'Call order' },
    });
    for (let i = 0; i < 2; i++) expect(await host.engine.alerts.acknowledgeByLink(token)).toMatchObject({ ok: true });
    expect(await first.events('alert.acknowledged')).toMatchObject([{ person: 'ann' }]);
    expect(await host.engine.alerts.linked(token)).toMatchObject({ acknowledgedAt: host.now() });
    await host.advance({ by: HOURS(3) });
    expect(host.mails).toHaveLength(1);
    expect(await host.engine.alerts.acknowledgeByLink(`${token}0`)).toMatchObject({ code: 'link.invalid' });
    await host.advance({ to: '2026-03-01T00:00:00Z' });
    expect(await host.engine.alerts.linked(token)).toMatchObject({ code: 'link.expired' });
  });

  it('is not there without a secret', async () => {
    const { host } = await hostWith([rung('a', 1, [MAIL])]);
    await host.advance({ by: HOURS(1) });
    expect(host.mails[0]?.acknowledgeLink).toBeNull();
  });
});

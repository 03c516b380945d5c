// Deliveries of alerts: tried again, given up, and cut off by a crash.
import { describe, expect, it } from 'vitest';
import type { SendResult } from '../ports/channel';
import { createTestHost } from '../testing/index';
import { orderOf, people } from './testing/call-the-client';

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

// Sends one alert through its channel. The attempt is recorded before it is made; a crash in between leaves it `unknown`, and then mail goes
// again with the same key while a text message does not (it would reach the phone twice).
import type { CommandBody } from '@baton/core';
import type { AlertWriter } from '../alerts/alert-writer';
import type { Instances } from '../instance/instances';
import type { AlertChannel, SendResult } from '../ports/channel';
import type { Runtime } from '../ports/runtime';
import type { OutboxRow, Store } from '../ports/store';
import type { DeliveryRow } from '../rows/rows';
import { waitAfter } from './backoff';
import type { OutboxWorker } from './dispatcher';

type Record = Extract<CommandBody, { type: 'recordDelivery' }>;

export function deliveryWorker(
  store: Store,
  instances: Instances,
  runtime: Runtime,
  channels: ReadonlyMap<string, AlertChannel>,
  writer: AlertWriter,
): OutboxWorker {
  /** Records the state; `again` keeps the row for another attempt at that time. */
  async function record(
    row: OutboxRow,
    report: Omit<Record, 'type' | 'delivery' | 'attempt'>,
    againAt?: number,
  ): Promise<void> {
    const body: Record = { type: 'recordDelivery', delivery: row.id, attempt: row.attempt, ...report };
    const again =
      againAt === undefined ? null : { ...row, attempt: row.attempt + 1, notBeforeAt: againAt, attemptStartedAt: null };
    const reply = await instances.post(row.instanceId, {
      id: `delivery:${row.id}:${row.attempt}:${report.state}`,
      by: { system: 'channel' },
      scope: null,
      body,
      remember: true,
      settles: again ? { outboxAdd: [again] } : { outboxRemove: [row.id] },
    });
    if (reply.ok) return;
    if (reply.code !== 'not-found') throw new Error(`delivery record refused: ${reply.code}`);
    await store.updateOutbox({ remove: [row.id] });
  }

  async function attempt(
    channel: AlertChannel,
    row: OutboxRow,
    delivery: DeliveryRow,
  ): Promise<SendResult | 'person.unknown'> {
    const message = await writer.messageFor(delivery);
    if (!message) return 'person.unknown';
    await store.startAttempts([row.id], runtime.now());
    try {
      return await channel.send(message);
    } catch (error) {
      return { ok: false, retryable: true, detail: error instanceof Error ? error.message : String(error) };
    }
  }

  return async (row) => {
    const delivery = JSON.parse(row.payload) as DeliveryRow;
    if (row.attemptStartedAt !== null) {
      const again = delivery.channel === 'mail' ? runtime.now() : undefined;
      return record(row, { state: 'unknown', detail: 'attempt.cut-off' }, again);
    }
    const channel = channels.get(delivery.channel);
    if (!channel) return record(row, { state: 'undeliverable', detail: 'channel.not-configured' });
    const result = await attempt(channel, row, delivery);
    if (result === 'person.unknown') return record(row, { state: 'undeliverable', detail: result });
    const detail = result.detail === undefined ? {} : { detail: result.detail.slice(0, 500) };
    if (result.ok) return record(row, { state: result.state, ...detail });
    const wait = result.retryable ? waitAfter(row.attempt) : null;
    if (wait === null) return record(row, { state: 'failed', ...detail });
    return record(row, { state: 'queued', ...detail }, runtime.now() + wait);
  };
}

// Sends one alert through its channel, when the policy says so, with whatever else waits for the same person on the same channel. The attempt
// is recorded before it is made; a crash in between leaves it `unknown`, and then mail goes again with the same key while a text message
// does not (it would reach the phone twice), unless its provider knows the key.
import type { AlertWriter } from '../alerts/alert-writer';
import type { Instances } from '../instance/instances';
import { createKeyedLock } from '../messages/keyed-lock';
import type { AlertChannel, SendResult } from '../ports/channel';
import type { Runtime } from '../ports/runtime';
import { feedOf, type OutboxRow, type Store } from '../ports/store';
import { waitAfter } from './backoff';
import { type DeliveryWork, deliveryRecords, rowOf, workOf } from './delivery-records';
import { type Decide, timingOf } from './delivery-timing';
import type { OutboxWorker } from './dispatcher';

/** Most alerts in one message; the rest goes with the next. */
const MOST_TOGETHER = 50;

export function deliveryWorker(
  store: Store,
  instances: Instances,
  runtime: Runtime,
  channels: ReadonlyMap<string, AlertChannel>,
  writer: AlertWriter,
): OutboxWorker {
  const lock = createKeyedLock();
  const records = deliveryRecords(store, instances, runtime);
  const timing = timingOf(store, instances, writer, runtime);

  /** The others of this feed whose time has come too: each is recorded as carried by this one before anything is sent. */
  async function gather(
    row: OutboxRow,
    work: DeliveryWork,
    due: readonly OutboxRow[],
    decide: Decide,
  ): Promise<DeliveryWork> {
    if (work.severity === 'critical') return work;
    const others: OutboxRow[] = [];
    for (const other of due) {
      if (other.id === row.id || workOf(other).severity === 'critical') continue;
      if ((await decide(other)).type === 'send') others.push(other);
    }
    if (others.length === 0) return work;
    const known = new Set([row.id, ...work.with.map(({ delivery }) => delivery)]);
    const added = others.flatMap((other) => [rowOf(workOf(other)), ...workOf(other).with]);
    const together = { ...work, with: [...work.with, ...added.filter(({ delivery }) => !known.has(delivery))] };
    await store.updateOutbox({ add: [{ ...row, payload: JSON.stringify(together) }] });
    for (const other of others) await records.merged(other, row.id);
    return together;
  }

  /** The one that was raised before it and will take it along: who carries whom does not hang on who comes first to the lock. */
  async function carrierOf(
    row: OutboxRow,
    work: DeliveryWork,
    due: readonly OutboxRow[],
    decide: Decide,
  ): Promise<OutboxRow | null> {
    if (work.severity === 'critical') return null;
    let first: OutboxRow | null = null;
    for (const other of due) {
      const before = workOf(other);
      if (before.severity === 'critical' || !isBefore(other, first ?? row)) continue;
      if ((await decide(other)).type === 'send') first = other;
    }
    return first;
  }

  async function send(channel: AlertChannel, row: OutboxRow, work: DeliveryWork): Promise<SendResult | null> {
    const [message, ...others] = await Promise.all([rowOf(work), ...work.with].map((one) => writer.messageFor(one)));
    if (!message) return null;
    await store.startAttempts([row.id], runtime.now());
    try {
      const known = others.filter((other) => other !== null);
      return await channel.send(known.length > 0 ? { ...message, others: known } : message);
    } catch (error) {
      return { ok: false, retryable: true, detail: error instanceof Error ? error.message : String(error) };
    }
  }

  async function carryOut(row: OutboxRow): Promise<void> {
    const delivery = workOf(row);
    const channel = channels.get(delivery.channel);
    if (row.attemptStartedAt !== null) {
      const repeats = channel?.repeats ?? delivery.channel === 'mail';
      return records.unknown(row, repeats ? runtime.now() : undefined);
    }
    const due = await store.dueOfFeed(feedOf(delivery), runtime.now(), MOST_TOGETHER);
    // While it waited for its turn another message took it along.
    if (row.feed !== undefined && !due.some(({ id, attempt }) => id === row.id && attempt === row.attempt)) return;
    if (!channel) return records.state(row, { state: 'undeliverable', detail: 'channel.not-configured' });
    const decide = await timing.forFeedOf(delivery);
    const decision = await decide(row);
    if (decision.type === 'hold') return records.held(row, decision.until, decision.because);
    if (decision.type === 'withdraw') return records.state(row, { state: 'withdrawn', detail: decision.because });
    const carrier = await carrierOf(row, delivery, due, decide);
    if (carrier) return carryOut(carrier);
    const work = await gather(row, delivery, due, decide);
    const result = await send(channel, { ...row, payload: JSON.stringify(work) }, work);
    if (result === null) return records.state(row, { state: 'undeliverable', detail: 'person.unknown' });
    const detail = result.detail === undefined ? {} : { detail: result.detail.slice(0, 500) };
    const sent = { ...row, payload: JSON.stringify(work) };
    if (result.ok) {
      await store.saveFeed({ feed: feedOf(delivery), lastSentAt: runtime.now() });
      return records.state(sent, { state: result.state, ...detail });
    }
    const wait = result.retryable ? waitAfter(row.attempt - (work.triedBefore ?? 0)) : null;
    if (wait === null) return records.state(sent, { state: 'failed', ...detail });
    return records.again(sent, { state: 'queued', ...detail }, runtime.now() + wait);
  }

  return (row) => lock(feedOf(workOf(row)), () => carryOut(row));
}

/** By when they were raised; of one moment by their names. */
function isBefore(a: OutboxRow, b: OutboxRow): boolean {
  const [first, second] = [workOf(a), workOf(b)];
  return first.raisedAt < second.raisedAt || (first.raisedAt === second.raisedAt && a.id < b.id);
}

// Messages meet those who wait for them: cases, and processes that start by them. Publishing and subscribing to one (name, key) are serialised
// here; a message that nobody takes, or that its receiver refuses, stays in the buffer until it expires. Kept before it is delivered, so that a
// crash loses none. Whoever publishes is told of a refusal.
import type { Variables } from '@baton/core';
import type { AddressedMessageInput, MessageInput } from '../input/message-input';
import type { Wish } from '../instance/entry';
import type { Instances } from '../instance/instances';
import type { LiveInstance } from '../instance/live-instance';
import type { Runtime } from '../ports/runtime';
import type { BufferedMessage, Store, SubscriptionRow } from '../ports/store';
import { type Refusal, type Reply, refuse } from '../reply/reply';
import type { KeyedLock } from './keyed-lock';
import type { MessageStarts } from './message-starts';

export type MessageReply = Reply<{
  /** `duplicate`: the id was published before, nothing was done. */
  readonly status: 'delivered' | 'buffered' | 'duplicate';
  /** Who took it. */
  readonly instanceId: string | null;
  /** With `buffered`: why a case that waits for it did not take it, such as `variable.type`. Null: none waits. */
  readonly refusal: Pick<Refusal, 'code' | 'facts'> | null;
}>;

/** Who took a message, or why the first one that waits for it did not. */
type Delivery = Pick<Extract<MessageReply, { ok: true }>, 'instanceId' | 'refusal'>;

export interface Correlation {
  publish(message: MessageInput): Promise<MessageReply>;
  /** To one case: taken at once, or refused with `message.not-awaited` or the case's own refusal. */
  address(message: AddressedMessageInput): Promise<MessageReply>;
  /** Someone began to wait: looks into the buffer. */
  subscribed(rows: readonly Pick<SubscriptionRow, 'message' | 'key'>[]): Promise<void>;
  /** After a restart and after publishing: matches what waits in the buffer with those who wait for it. */
  recover(): Promise<number>;
}

const RECOVERED_AT_ONCE = 500;

export interface CorrelationParts {
  readonly store: Store;
  readonly instances: Instances;
  readonly runtime: Runtime;
  readonly starts: MessageStarts;
  /** By name and key. */
  readonly lock: KeyedLock;
  readonly ttlIn: number;
}

export function createCorrelation({ store, instances, runtime, starts, lock, ttlIn }: CorrelationParts): Correlation {
  const channelOf = (message: string, key: string) => JSON.stringify([message, key]);

  /** To the first of those who wait that takes it; else to a process that starts by it. */
  async function deliver(message: BufferedMessage): Promise<Delivery> {
    let refusal: Delivery['refusal'] = null;
    const offered = new Set<string>();
    for (const { instanceId } of await store.subscriptions('message', message.message, message.key)) {
      if (offered.has(instanceId)) continue;
      offered.add(instanceId);
      const reply = await instances.post(instanceId, wishOf(message));
      if (reply.ok) return { instanceId, refusal: null };
      // It went on in the meantime: then it does not wait.
      if (reply.code !== 'message.not-awaited') refusal ??= { code: reply.code, facts: reply.facts };
    }
    const begun = refusal ? null : await starts.begin(message);
    if (begun?.ok) return { instanceId: begun.instanceId, refusal: null };
    return { instanceId: null, refusal: refusal ?? (begun && { code: begun.code, facts: begun.facts }) };
  }

  async function deliverBuffered(name: string, key: string): Promise<number> {
    let delivered = 0;
    for (const message of await store.bufferedMessages(name, key, runtime.now())) {
      if ((await deliver(message)).instanceId !== null) delivered++;
    }
    return delivered;
  }

  return {
    publish: ({ name, key, variables, messageId }) =>
      lock(channelOf(name, key), async () => {
        const receivedAt = runtime.now();
        const message: BufferedMessage = {
          id: messageId,
          message: name,
          key,
          variables: JSON.stringify(variables ?? {}),
          receivedAt,
          expiresAt: receivedAt + ttlIn,
        };
        if (!(await store.bufferMessage(message))) {
          // The first call may have ended between keeping and delivering.
          await deliverBuffered(name, key);
          return { ok: true, status: 'duplicate', instanceId: null, refusal: null };
        }
        const delivery = await deliver(message);
        return { ok: true, status: delivery.instanceId === null ? 'buffered' : 'delivered', ...delivery };
      }),

    async address({ name, instanceId, step, variables = {}, messageId }) {
      const live = await instances.read(instanceId);
      const awaited = live && awaitedAt(live, name, step);
      if (!awaited) return refuse(live ? 'message.not-awaited' : 'not-found', { message: name });
      const { key, subscription } = awaited;
      return lock(channelOf(name, key), async () => {
        const reply = await instances.post(instanceId, {
          id: `message:${messageId}`,
          by: { system: 'message' },
          scope: null,
          body: { type: 'receive', message: name, key, variables, subscription },
          remember: true,
        });
        return reply.ok ? { ok: true, status: 'delivered', instanceId, refusal: null } : reply;
      });
    },

    async subscribed(rows) {
      const channels = new Map(rows.map((row) => [channelOf(row.message, row.key), row]));
      for (const [channel, { message, key }] of channels) await lock(channel, () => deliverBuffered(message, key));
    },

    async recover() {
      let delivered = 0;
      const channels = new Map<string, BufferedMessage>();
      for (const row of await store.awaitedMessages(runtime.now(), RECOVERED_AT_ONCE))
        channels.set(channelOf(row.message, row.key), row);
      for (const [channel, { message, key }] of channels)
        delivered += await lock(channel, () => deliverBuffered(message, key));
      return delivered;
    },
  };
}

function wishOf(message: BufferedMessage): Wish {
  return {
    id: `message:${message.id}`,
    by: { system: 'message' },
    scope: null,
    body: {
      type: 'receive',
      message: message.message,
      key: message.key,
      variables: JSON.parse(message.variables) as Variables,
    },
    remember: true,
    settles: { consumedMessages: [message.id] },
  };
}

/** Where a case waits for a message of that name: at the step, or anywhere. */
function awaitedAt(
  { graph, state }: LiveInstance,
  name: string,
  step: string | undefined,
): { readonly key: string; readonly subscription: number } | null {
  for (const { id, type = 'message', token, event, message, key } of state.subscriptions) {
    if (type !== 'message' || message !== name) continue;
    const node = event ?? state.tokens.find((candidate) => candidate.id === token)?.node;
    const at = node === undefined ? undefined : graph.nodes[node]?.def.id;
    if (step === undefined || at === step) return { key, subscription: id ?? token };
  }
  return null;
}

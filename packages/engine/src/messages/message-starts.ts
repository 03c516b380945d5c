// Begins cases by messages: of each process the latest version whose start waits for the message. Where the start names a key to match by, it
// is computed from the data of the message and must be the message's key; that key becomes the key of the case, and while a case of that key
// runs, no other one begins: the message waits.
import type { Variables } from '@baton/core';
import { SYSTEM_SCOPE } from '../authority/sight';
import { type CaseBeginner, instanceIdOf } from '../engine/begin-case';
import type { StartByMessageInput } from '../input/message-input';
import type { WishReply } from '../instance/entry';
import type { StartSubscriptionRow } from '../ports/process-library';
import type { Runtime } from '../ports/runtime';
import type { BufferedMessage, Store } from '../ports/store';
import type { ProcessGraphs } from '../processes/process-graphs';
import { refuse } from '../reply/reply';
import { eventStart } from '../starts/process-starts';

export interface MessageStarts {
  /** Null: no process starts by it now. The message is consumed with it. */
  begin(message: BufferedMessage): Promise<WishReply | null>;
  /** At the wish of the host application. Refused with `message.not-awaited` where no process starts by it. */
  beginByHand(input: StartByMessageInput, commandId: string): Promise<WishReply>;
  /** Messages whose start waits until the case of this key has ended. */
  awaitedAfter(processId: string, key: string): Promise<readonly { readonly message: string; readonly key: string }[]>;
  /** A new version is out. */
  published(): void;
}

export interface MessageStartParts {
  readonly store: Store;
  readonly graphs: ProcessGraphs;
  readonly beginner: CaseBeginner;
  readonly runtime: Runtime;
}

export function createMessageStarts({ store, graphs, beginner, runtime }: MessageStartParts): MessageStarts {
  let known: readonly StartSubscriptionRow[] | null = null;

  async function rows(): Promise<readonly StartSubscriptionRow[]> {
    known = (await store.startSubscriptions()).filter(({ type }) => type === 'message');
    return known;
  }

  /** Null: it is not for this start, or not now. */
  async function beginAt(
    { processId, version, node }: StartSubscriptionRow,
    given: { commandId: string; key: string | undefined; variables: Variables; consumed: readonly string[] },
  ): Promise<WishReply | null> {
    const graph = await graphs.version(processId, version);
    const start = graph && eventStart(graph, node);
    if (!graph || !start) return null;
    const expected = start.event?.key?.evaluate(given.variables, runtime.now());
    if (expected && given.key !== undefined) {
      if (!expected.ok || String(expected.value) !== given.key) return null;
      const filter = { processId, key: given.key, status: ['active', 'suspended'] as const };
      if ((await store.queries.cases(SYSTEM_SCOPE, filter, { limit: 1 })).total > 0) return null;
    }
    const { commandId } = given;
    return beginner.begin({
      instanceId: instanceIdOf(runtime, commandId),
      commandId,
      graph,
      by: { system: 'message' },
      scope: null,
      owner: await beginner.ownerOf(graph.diagram, null),
      variables: given.variables,
      key: expected || given.consumed.length === 0 ? given.key : null,
      startAt: node,
      ...(given.consumed.length > 0 ? { settles: { consumedMessages: given.consumed } } : {}),
    });
  }

  return {
    async begin(message) {
      for (const row of await rows()) {
        if (row.name !== message.message) continue;
        const reply = await beginAt(row, {
          commandId: `message:${message.id}:${row.processId}`,
          key: message.key,
          variables: JSON.parse(message.variables) as Variables,
          consumed: [message.id],
        });
        if (reply) return reply;
      }
      return null;
    },

    async beginByHand({ name, key, variables = {} }, commandId) {
      for (const row of await rows()) {
        if (row.name !== name) continue;
        const reply = await beginAt(row, { commandId, key, variables, consumed: [] });
        if (reply) return reply;
      }
      return refuse('message.not-awaited', { message: name });
    },

    async awaitedAfter(processId, key) {
      return (known ?? (await rows())).flatMap((row) =>
        row.processId === processId ? [{ message: row.name, key }] : [],
      );
    },

    published: () => {
      known = null;
    },
  };
}

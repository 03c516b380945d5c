// Hands a signal to everyone who waits for it: running cases, and processes that start by it. Each gets it once, however often it is tried.
import type { Variables } from '@baton/core';
import { type CaseBeginner, instanceIdOf } from '../engine/begin-case';
import type { SignalInput } from '../input/message-input';
import type { Instances } from '../instance/instances';
import type { OutboxWorker } from '../outbox/dispatcher';
import type { Runtime } from '../ports/runtime';
import type { OutboxRow, Store } from '../ports/store';
import type { ProcessGraphs } from '../processes/process-graphs';
import type { Reply } from '../reply/reply';

export type SignalReply = Reply<{
  /** `duplicate`: the id was published before, nothing was done. */
  readonly status: 'published' | 'duplicate';
}>;

export interface SignalParts {
  readonly store: Store;
  readonly instances: Instances;
  readonly graphs: ProcessGraphs;
  readonly beginner: CaseBeginner;
  readonly runtime: Runtime;
}

/** As it stands in the outbox: an effect, or what came from outside. */
interface Signal {
  readonly signal: string;
  readonly variables: Variables;
}

/** Kept first, so that a crash loses none; `poke` when there is something to do. */
export async function publishSignal(
  { store, runtime }: Pick<SignalParts, 'store' | 'runtime'>,
  { name, variables = {}, signalId }: SignalInput,
): Promise<SignalReply> {
  const at = runtime.now();
  const row: OutboxRow = {
    id: `signal/${signalId}`,
    instanceId: '',
    kind: 'signal',
    payload: JSON.stringify({ signal: name, variables } satisfies Signal),
    notBeforeAt: at,
    attempt: 1,
    attemptStartedAt: null,
  };
  return { ok: true, status: (await store.enqueue(row)) ? 'published' : 'duplicate' };
}

export function signalWorker(parts: SignalParts): OutboxWorker {
  const { store, instances, graphs, beginner, runtime } = parts;

  /** Who does not wait for it any more, or is suspended, does not hear it. */
  async function tell(row: OutboxRow, { signal, variables }: Signal): Promise<void> {
    const waiting = await store.subscriptions('signal', signal, '');
    const others = new Set(waiting.map(({ instanceId }) => instanceId).filter((id) => id !== row.instanceId));
    const told = [...others].map((instanceId) =>
      instances.post(instanceId, {
        id: `signal:${row.id}`,
        by: { system: 'message' },
        scope: null,
        body: { type: 'signal', signal, variables },
        remember: true,
      }),
    );
    await Promise.all(told);
  }

  async function begin(row: OutboxRow, { signal, variables }: Signal): Promise<void> {
    for (const { type, name, processId, version, node } of await store.startSubscriptions()) {
      if (type !== 'signal' || name !== signal) continue;
      const graph = await graphs.version(processId, version);
      if (!graph) continue;
      const commandId = `signal:${row.id}:${processId}:${node}`;
      const reply = await beginner.begin({
        instanceId: instanceIdOf(runtime, commandId),
        commandId,
        graph,
        by: { system: 'message' },
        scope: null,
        owner: await beginner.ownerOf(graph.diagram, null),
        variables,
        startAt: node,
      });
      if (!reply.ok)
        runtime.fault(new Error(`start refused: ${reply.code}`), { signal, processId, node, ...reply.facts });
    }
  }

  return async (row) => {
    const signal = JSON.parse(row.payload) as Signal;
    await tell(row, signal);
    await begin(row, signal);
    await store.updateOutbox({ remove: [row.id] });
  };
}

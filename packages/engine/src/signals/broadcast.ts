// Hands a signal to everyone who waits for it: running cases, and processes that start by it. Each gets it once, however often it is tried. A
// suspended case hears it when it is resumed.
import type { Variables } from '@baton/core';
import { type CaseBeginner, instanceIdOf } from '../engine/begin-case';
import type { SignalInput } from '../input/message-input';
import type { Instances } from '../instance/instances';
import type { OutboxWorker } from '../outbox/dispatcher';
import type { HeldWork } from '../outbox/held-work';
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
  readonly held: HeldWork;
}

/** As it stands in the outbox: an effect, or what came from outside. */
interface Signal {
  readonly signal: string;
  readonly variables: Variables;
  /** Only for this case, which was suspended when it was sent. */
  readonly heldFor?: { readonly instanceId: string; readonly commandId: string };
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
  const { store, instances, graphs, beginner, runtime, held } = parts;

  /** Who does not wait for it any more does not hear it. */
  async function tell(row: OutboxRow, signal: Signal): Promise<void> {
    const waiting = await store.subscriptions('signal', signal.signal, '');
    const others = new Set(waiting.map(({ instanceId }) => instanceId).filter((id) => id !== row.instanceId));
    const told = [...others].map(async (instanceId) => {
      if (await hears(instanceId, `signal:${row.id}`, signal)) return;
      const heldFor = { instanceId, commandId: `signal:${row.id}` };
      const payload = JSON.stringify({ ...signal, heldFor } satisfies Signal);
      await held.hold({ ...row, id: `${row.id}/for/${instanceId}`, payload }, instanceId);
    });
    await Promise.all(told);
  }

  /** False: it is suspended. One command id for one signal, however often and by which row it is told. */
  async function hears(instanceId: string, commandId: string, { signal, variables }: Signal): Promise<boolean> {
    const reply = await instances.post(instanceId, {
      id: commandId,
      by: { system: 'message' },
      scope: null,
      body: { type: 'signal', signal, variables },
      remember: true,
    });
    return reply.ok || reply.code !== 'instance.suspended';
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
    if (signal.heldFor) {
      const { instanceId, commandId } = signal.heldFor;
      if (!(await hears(instanceId, commandId, signal))) return held.hold(row, instanceId);
      return store.updateOutbox({ remove: [row.id] });
    }
    await tell(row, signal);
    await begin(row, signal);
    await store.updateOutbox({ remove: [row.id] });
  };
}

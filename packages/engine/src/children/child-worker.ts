// Carries out what a calling case asks of the case it calls: start, cancel, suspend, resume, undo. A called case is a case of its own whose id
// follows from the call, so each is done once however often it is tried; all about one call happens one after the other. A call that is cancelled
// before its case has begun leaves a tombstone: that case never begins.
import type { CommandBody, Effect, ProcessGraph, Token } from '@baton/core';
import type { CaseBeginner } from '../engine/begin-case';
import type { Instances } from '../instance/instances';
import type { LiveInstance } from '../instance/live-instance';
import type { KeyedLock } from '../messages/keyed-lock';
import type { OutboxWorker } from '../outbox/dispatcher';
import type { Runtime } from '../ports/runtime';
import type { OutboxRow, Store } from '../ports/store';
import type { ProcessGraphs } from '../processes/process-graphs';
import { childIdOf } from './child-id';
import type { TellParent } from './parent-worker';

type ChildEffect<T extends Effect['type']> = Extract<Effect, { type: T }>;
type ChildRow = ChildEffect<'startChild' | 'cancelChild' | 'suspendChild' | 'compensateChild'>;

export interface ChildParts {
  readonly store: Store;
  readonly instances: Instances;
  readonly graphs: ProcessGraphs;
  readonly beginner: CaseBeginner;
  readonly runtime: Runtime;
  readonly lock: KeyedLock;
  readonly tellParent: TellParent;
}

export function childWorker(parts: ChildParts): OutboxWorker {
  const { store, instances, graphs, beginner, runtime, lock, tellParent } = parts;
  const done = (row: OutboxRow) => store.updateOutbox({ remove: [row.id] });

  const command = (row: OutboxRow, childId: string, body: CommandBody) =>
    instances.post(childId, {
      id: `call:${row.id}:${body.type}`,
      by: { system: 'engine' },
      scope: null,
      body,
      remember: true,
      settles: { outboxRemove: [row.id] },
    });

  async function versionOf({ process, binding }: ChildEffect<'startChild'>): Promise<ProcessGraph | null> {
    if (binding === 'latest') return graphs.forNewCase(process);
    return 'version' in binding ? graphs.version(process, binding.version) : graphs.tagged(process, binding.tag);
  }

  async function start(row: OutboxRow, effect: ChildEffect<'startChild'>, childId: string): Promise<void> {
    const calling = await instances.read(row.instanceId);
    const token = calling && calls(calling, effect);
    if (!calling || !token || token.cancelling) return done(row);
    if (await instances.read(childId)) return done(row);
    const to = { instance: row.instanceId, token: effect.token, epoch: effect.epoch };
    const graph = await versionOf(effect);
    if (!graph) {
      const facts = { processId: effect.process };
      return tellParent(row, to, { type: 'failed', code: 'process.unknown', facts });
    }
    const reply = await beginner.begin({
      instanceId: childId,
      commandId: `call:${row.id}`,
      graph,
      by: { system: 'engine' },
      scope: null,
      owner: await beginner.ownerOf(graph.diagram, calling.state.owner),
      variables: effect.variables,
      key: effect.key,
      links: calling.links,
      parent: to,
      settles: { outboxRemove: [row.id] },
    });
    if (reply.ok) {
      if (calling.state.status === 'suspended') await follow(row, calling, childId);
      return;
    }
    // Buried, or begun and over.
    if (reply.code === 'instance.ended') return done(row);
    await tellParent(row, to, { type: 'failed', code: reply.code, facts: reply.facts });
  }

  async function cancel(row: OutboxRow, effect: ChildEffect<'cancelChild'>, childId: string): Promise<void> {
    const to = { instance: row.instanceId, token: effect.token, epoch: effect.epoch };
    const begun = (await instances.read(childId)) !== null || !(await store.bury(childId));
    if (!begun) return tellParent(row, to, { type: 'cancelled' });
    const plain = { type: 'cancel', reason: 'call.cancelled' } as const;
    const undone = effect.undo ? await command(row, childId, { ...plain, undo: true }) : null;
    // Undone already; it tells when that is done.
    if (undone && (undone.ok || undone.code === 'instance.undoing')) return done(row);
    // In a suspended case nothing can be undone: it is given up.
    const reply = await command(row, childId, plain);
    // Over already: what it told may have come before the call was given up.
    if (!reply.ok) await tellParent(row, to, { type: 'cancelled' });
  }

  /** Suspended and resumed with the case that calls. */
  async function follow(row: OutboxRow, calling: LiveInstance | null, childId: string): Promise<void> {
    const child = await instances.read(childId);
    const wanted = calling?.state.status;
    const reason = 'call.followed';
    if (wanted === 'suspended' && child?.state.status === 'active')
      await command(row, childId, { type: 'suspend', reason });
    else if (wanted === 'active' && child?.state.status === 'suspended')
      await command(row, childId, { type: 'resume', reason });
    await done(row);
  }

  async function compensate(row: OutboxRow, effect: ChildEffect<'compensateChild'>, childId: string): Promise<void> {
    const to = { instance: row.instanceId, token: effect.for, epoch: effect.epoch };
    const reply = await command(row, childId, { type: 'compensate', parent: to });
    if (!reply.ok) await tellParent(row, to, { type: 'compensated' });
  }

  return (row) => {
    const effect = JSON.parse(row.payload) as ChildRow;
    const token = effect.type === 'compensateChild' ? effect.for : effect.token;
    const childId = childIdOf(runtime, { parent: row.instanceId, token, epoch: effect.epoch });
    return lock(childId, async () => {
      if (effect.type === 'startChild') return start(row, effect, childId);
      if (effect.type === 'cancelChild') return cancel(row, effect, childId);
      if (effect.type === 'compensateChild') return compensate(row, effect, childId);
      return follow(row, await instances.read(row.instanceId), childId);
    });
  };
}

/** The token that still waits for this call. */
function calls({ state }: LiveInstance, { token: id, epoch }: { token: number; epoch: number }): Token | null {
  return state.tokens.find((token) => token.id === id && token.child?.epoch === epoch) ?? null;
}

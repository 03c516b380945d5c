// Brings an instance from the store: its snapshot, the log after it, and the compiled version that it runs on.
import { type Json, type LogRecord, replay, thawState } from '@baton/core';
import { SYSTEM_SCOPE } from '../authority/sight';
import type { Store } from '../ports/store';
import type { ProcessGraphs } from '../processes/process-graphs';
import type { LiveInstance } from './live-instance';

/** The data of a case does not fit together: its log says another revision than its head, or its version is gone. Not the caller's fault. */
export class BrokenInstance extends Error {
  override readonly name = 'BrokenInstance';
  readonly code = 'instance.broken';

  constructor(readonly facts: Readonly<Record<string, string | number>>) {
    super(`instance.broken ${JSON.stringify(facts)}`);
  }
}

/** Null: there is none. Throws BrokenInstance. */
export async function loadInstance(
  store: Store,
  graphs: ProcessGraphs,
  instanceId: string,
): Promise<LiveInstance | null> {
  const stored = await store.load(instanceId);
  if (!stored) return null;
  const records = stored.tail.map((row) => JSON.parse(row.bytes) as LogRecord);
  const snapshot = stored.snapshot === null ? undefined : thawState(JSON.parse(stored.snapshot) as Json);
  const state = replay(records, snapshot);
  if (state.revision !== stored.revision) {
    throw new BrokenInstance({ instanceId, revision: stored.revision, replayed: state.revision });
  }
  const { id, version, hash } = state.process;
  const graph = await graphs.version(id, version);
  if (graph?.hash !== hash) throw new BrokenInstance({ instanceId, processId: id, version });
  const row = await store.queries.case(SYSTEM_SCOPE, instanceId);
  return {
    state,
    graph,
    head: stored.head,
    people: row?.people ?? [],
    links: row?.links ?? [],
    snapshot: {
      bytes: stored.snapshot?.length ?? 0,
      tailBytes: stored.tail.reduce((sum, entry) => sum + entry.bytes.length, 0),
    },
  };
}

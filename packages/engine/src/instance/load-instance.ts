// Brings an instance from the store: its snapshot, the log after it, and the compiled version that it runs on.
import { type Json, type LogRecord, replay, thawState } from '@baton/core';
import type { StoredInstanceState } from '../ports/store';
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

/** Throws BrokenInstance. */
export async function toLiveInstance(stored: StoredInstanceState, graphs: ProcessGraphs): Promise<LiveInstance> {
  const { instanceId, revision, snapshot, tail, head, people, links } = stored;
  const records = JSON.parse(tail) as LogRecord[];
  const state = replay(records, snapshot === null ? undefined : thawState(JSON.parse(snapshot) as Json));
  if (state.revision !== revision) throw new BrokenInstance({ instanceId, revision, replayed: state.revision });
  const { id, version, hash } = state.process;
  const graph = await graphs.version(id, version);
  if (graph?.hash !== hash) throw new BrokenInstance({ instanceId, processId: id, version });
  // Without the brackets and commas of the list, so that it grows by what is added.
  const tailBytes = tail.length - records.length - 1;
  return { state, graph, head, people, links, snapshot: { bytes: snapshot?.length ?? 0, tailBytes } };
}

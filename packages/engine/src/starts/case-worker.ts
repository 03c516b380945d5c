// Begins a case of another process because a case said so (a rung of a ladder) and waits for nothing of it.
import type { Effect } from '@baton/core';
import { type CaseBeginner, instanceIdOf } from '../engine/begin-case';
import type { Instances } from '../instance/instances';
import type { OutboxWorker } from '../outbox/dispatcher';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';
import type { ProcessGraphs } from '../processes/process-graphs';

export interface CaseWorkerParts {
  readonly store: Store;
  readonly instances: Instances;
  readonly graphs: ProcessGraphs;
  readonly beginner: CaseBeginner;
  readonly runtime: Runtime;
}

/** The new case has the owner and the links of the one that began it. */
export function caseWorker({ store, instances, graphs, beginner, runtime }: CaseWorkerParts): OutboxWorker {
  return async (row) => {
    const { id, process, variables } = JSON.parse(row.payload) as Extract<Effect, { type: 'startCase' }>;
    const from = await instances.read(row.instanceId);
    const graph = await graphs.forNewCase(process);
    if (graph) {
      const commandId = `case:${row.instanceId}:${id}`;
      const reply = await beginner.begin({
        instanceId: instanceIdOf(runtime, commandId),
        commandId,
        graph,
        by: { system: 'engine' },
        scope: null,
        owner: await beginner.ownerOf(graph.diagram, from?.state.owner ?? null),
        variables,
        links: from?.links,
        settles: { outboxRemove: [row.id] },
      });
      if (reply.ok) return;
      runtime.fault(new Error(`start refused: ${reply.code}`), { process, ...reply.facts });
    } else runtime.fault(new Error('start refused: process.unknown'), { process });
    await store.updateOutbox({ remove: [row.id] });
  };
}

// Moves chosen cases, a few at a time, each in a commit of its own. One that cannot be moved stays as it was, with the reason; the same order
// again moves the rest and answers for those that were moved as it did then, also after a crash in the middle.
import type { MigrationMapping, ProcessGraph } from '@baton/core';
import type { Scope } from '../authority/scope';
import type { Instances } from '../instance/instances';
import type { MigrationOutcome } from '../ports/process-releases';

export interface Moving {
  readonly from: ProcessGraph;
  readonly to: ProcessGraph;
  readonly mapping: MigrationMapping;
  readonly instances: readonly string[];
  readonly reason: string;
  readonly commandId: string;
}

/** So many are stepped and committed together; others who use the store come in between. */
const AT_ONCE = 25;

export async function moveCases(instances: Instances, scope: Scope, order: Moving): Promise<MigrationOutcome[]> {
  const results: MigrationOutcome[] = [];
  const chosen = [...new Set(order.instances)];
  for (let i = 0; i < chosen.length; i += AT_ONCE) {
    const chunk = chosen.slice(i, i + AT_ONCE);
    results.push(...(await Promise.all(chunk.map((instanceId) => moveOne(instances, scope, instanceId, order)))));
  }
  return results;
}

async function moveOne(
  instances: Instances,
  scope: Scope,
  instanceId: string,
  { from, to, mapping, reason, commandId }: Moving,
): Promise<MigrationOutcome> {
  const reply = await instances.post(instanceId, {
    id: commandId,
    by: { person: scope.person },
    scope,
    body: { type: 'migrate', from: from.version, to, mapping, reason: reason.trim() },
    remember: true,
  });
  if (reply.ok) return { instanceId, ok: true, key: reply.key };
  return { instanceId, ok: false, code: reply.code, facts: reply.facts };
}

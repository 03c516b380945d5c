// What lets one step of a case go on in a scenario: a person's task is done, or a place that waits is told. Used by `perform`.
import type { Variables } from '@baton/core';
import type { CommandInput } from '@baton/engine';
import {
  ALL,
  elementOf,
  elementOfSubscription,
  type Observed,
  observe,
  openTasks,
  runsOf,
  subscriptionsOf,
  waitingAt,
} from './observe';
import { command, told, within } from './reach';
import type { StageMemory } from './run-scenario';
import type { Stage } from './stage';

/** A person's task, else any other place that waits to be told. */
export async function completeOne(
  stage: Stage,
  memory: StageMemory,
  given: Told,
  chosen: string | undefined,
): Promise<string | null> {
  const { activity: task, miIndex, variables, instance } = given;
  const all = await observe(stage.store, memory.order());
  for (const one of await within(stage, memory, instance)) {
    const { graph, state, row } = one;
    for (const item of state.items) {
      if (elementOf(graph, item.node) !== task) continue;
      const token = state.tokens.find(({ id }) => id === item.token);
      if (miIndex !== undefined && token && !isRun(runsOf(all, one, token), miIndex)) continue;
      const outcome = chosen === undefined ? outcomeOf(one, item.node) : { outcome: chosen };
      const input: CommandInput = { type: 'complete', item: item.id, ...outcome, ...(variables ? { variables } : {}) };
      return command(stage, memory, row.instanceId, input);
    }
  }
  const triggered = await triggerAt(stage, memory, given);
  if (triggered === null) return null;
  const open = (await within(stage, memory, instance)).flatMap(openTasks);
  return `no task ${task}${miIndex === undefined ? '' : ` of run ${miIndex}`} is open; ${openNow(open)}`;
}

/** The innermost number tells; where nothing runs several times, all are run 0. */
function isRun(runs: readonly number[], miIndex: number): boolean {
  return (runs[0] ?? 0) === miIndex;
}

/** Models from elsewhere have no outcomes; ours take the first. */
function outcomeOf({ graph }: Observed, node: number): { outcome?: string } {
  const def = graph.nodes[node]?.def;
  const first = def?.kind === 'userTask' ? def.outcomes?.[0] : undefined;
  return first ? { outcome: first.id } : {};
}

interface Told {
  readonly activity: string;
  readonly miIndex: number | undefined;
  readonly variables: Variables | undefined;
  readonly instance: string | undefined;
}

export async function triggerAt(
  stage: Stage,
  memory: StageMemory,
  { activity: element, miIndex, variables, instance }: Told,
): Promise<string | null> {
  const all = await observe(stage.store, memory.order());
  for (const one of await within(stage, memory, instance)) {
    const { graph, state, row } = one;
    const hosts = new Set(state.scopes.map((scope) => scope.token));
    const token = state.tokens.find(
      (candidate) =>
        elementOf(graph, candidate.node) === element &&
        !hosts.has(candidate.id) &&
        (miIndex === undefined || isRun(runsOf(all, one, candidate), miIndex)),
    );
    if (!token) continue;
    const awaited = subscriptionsOf(one, 'message').find(
      (subscription) => subscription.token === token.id && elementOfSubscription(one, subscription) === element,
    );
    if (!awaited) {
      const input: CommandInput = { type: 'trigger', token: token.id, ...(variables ? { variables } : {}) };
      return command(stage, memory, row.instanceId, input);
    }
    const engine = await stage.engine();
    const { message: name } = awaited;
    const given = { name, instanceId: row.instanceId, step: element, variables: variables ?? {} };
    const reply = await engine.addressMessage(ALL, { ...given, messageId: memory.nextId() });
    return reply.ok ? null : told(reply);
  }
  const there = (await within(stage, memory, instance)).flatMap(waitingAt);
  return `nothing waits at ${element}; ${openNow(there)}`;
}

function openNow(steps: readonly string[]): string {
  return steps.length === 0 ? 'nothing is open' : `open: ${[...new Set(steps)].toSorted().join(', ')}`;
}

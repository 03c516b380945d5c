// Does one step of a scenario with the engine, as a host application would. Answers why it could not be done, or null.
import type { Json, Variables } from '@baton/core';
import type { CommandInput } from '@baton/engine';
import { afterDuration, momentOf } from './iso-moments';
import {
  ALL,
  elementOf,
  elementOfSubscription,
  isAdHoc,
  type Observed,
  observe,
  openTasks,
  runsOf,
  subscriptionsOf,
  waitingAt,
} from './observe';
import type { StageMemory } from './run-scenario';
import type { Step, StepData, StepKind } from './scenario-file';
import type { Stage } from './stage';

type Perform<K extends StepKind> = (stage: Stage, memory: StageMemory, data: StepData[K]) => Promise<string | null>;

/** `expect` is not done but checked, by run-scenario.ts. */
const PERFORM: { readonly [K in Exclude<StepKind, 'expect'>]: Perform<K> } = {
  deploy: async () => null,

  async start(stage, memory, { process, variables = {}, businessKey, as }) {
    const engine = await stage.engine();
    const input = { processId: process, variables, ...(businessKey ? { key: businessKey } : {}) };
    const reply = await engine.start(ALL, input, memory.nextId());
    if (reply.ok) memory.began(reply.instanceId, as);
    return reply.ok ? null : told(reply);
  },

  async startByMessage(stage, memory, { name, variables = {}, businessKey, as }) {
    const engine = await stage.engine();
    const input = { name, variables, ...(businessKey ? { key: businessKey } : {}) };
    const reply = await engine.startByMessage(ALL, input, memory.nextId());
    if (reply.ok) memory.began(reply.instanceId, as);
    return reply.ok ? null : told(reply);
  },

  async complete(stage, memory, { task, count = 1, miIndex, outcome, variables, instance }) {
    for (let done = 0; done < count; done++) {
      const wrong = await completeOne(stage, memory, { activity: task, miIndex, variables, instance }, outcome);
      if (wrong) return wrong;
      await stage.settle();
    }
    return null;
  },

  async trigger(stage, memory, { activity, count = 1, miIndex, variables, instance }) {
    for (let done = 0; done < count; done++) {
      const wrong = await triggerAt(stage, memory, { activity, miIndex, variables, instance });
      if (wrong) return wrong;
      await stage.settle();
    }
    return null;
  },

  async advanceTime(stage, _memory, duration) {
    await stage.advanceTo(afterDuration(stage.now(), duration));
    return null;
  },

  async setTime(stage, _memory, text) {
    const at = momentOf(text);
    if (at < stage.now()) return `the clock does not go back to ${text}`;
    await stage.advanceTo(at);
    return null;
  },

  async message(stage, memory, { name, correlation, businessKey, to, variables = {}, instance }) {
    const engine = await stage.engine();
    const all = await within(stage, memory, instance);
    for (const one of all) {
      if (businessKey !== undefined && one.row.key !== businessKey) continue;
      for (const subscription of subscriptionsOf(one, 'message')) {
        const step = elementOfSubscription(one, subscription);
        if (subscription.message !== name || (to !== undefined && to !== step)) continue;
        if (!correlates(one, subscription.key, correlation)) continue;
        const { instanceId } = one.row;
        const messageId = memory.nextId();
        const reply = await engine.addressMessage(ALL, { name, instanceId, step, variables, messageId });
        return reply.ok ? null : told(reply);
      }
    }
    if (instance !== undefined || to !== undefined) return `nobody waits for ${name}`;
    const key = businessKey ?? (typeof correlation === 'string' ? correlation : undefined);
    const reply = await engine.startByMessage(ALL, { name, variables, ...(key ? { key } : {}) }, memory.nextId());
    return reply.ok ? null : told(reply);
  },

  async signal(stage, memory, { name, to, variables = {}, instance }) {
    const engine = await stage.engine();
    if (to !== undefined) {
      const found = (await within(stage, memory, instance)).find((one) =>
        subscriptionsOf(one, 'signal').some(
          (subscription) => subscription.message === name && elementOfSubscription(one, subscription) === to,
        ),
      );
      if (!found) return `nobody waits for ${name} at ${to}`;
      return command(stage, memory, found.row.instanceId, { type: 'signal', signal: name, variables });
    }
    if (instance === undefined) {
      const reply = await engine.publishSignal(ALL, { name, variables, signalId: memory.nextId() });
      return reply.ok ? null : told(reply);
    }
    return command(stage, memory, memory.idOf(instance), { type: 'signal', signal: name, variables });
  },

  async setVariables(stage, memory, { variables, scope, instance }) {
    const all = await observe(stage.store, memory.order());
    const meant = all.find(({ row }) => row.instanceId === memory.meant(instance));
    if (!meant) return 'no instance has begun';
    if (scope === undefined || scope === 'process' || scope === 'instance')
      return command(stage, memory, meant.row.instanceId, { type: 'setVariables', variables, reason: 'scenario' });
    const called = all.filter(({ row, running }) => running && row.parent?.instanceId === meant.row.instanceId);
    const target = called.at(-1);
    if (!target) return 'no instance was called';
    return command(stage, memory, target.row.instanceId, { type: 'setVariables', variables, reason: 'scenario' });
  },

  async enableAdHocActivity(stage, memory, { activity, in: inside, instance }) {
    for (const { row, graph, state } of await within(stage, memory, instance)) {
      const hosts = state.tokens.filter((token) => isAdHoc(graph, token));
      const host = hosts.find((token) => inside === undefined || elementOf(graph, token.node) === inside);
      if (!host) continue;
      const input: CommandInput = { type: 'startActivity', token: host.id, node: activity };
      return command(stage, memory, row.instanceId, input);
    }
    return `no ad-hoc sub-process ${inside ?? ''} is open`;
  },

  async completeAdHoc(stage, memory, { in: inside, activity, instance }) {
    const named = inside ?? activity;
    for (const { row, graph, state } of await within(stage, memory, instance)) {
      const hosts = state.tokens.filter((token) => isAdHoc(graph, token));
      const host = hosts.findLast((token) => named === undefined || elementOf(graph, token.node) === named);
      if (host) return command(stage, memory, row.instanceId, { type: 'completeAdHoc', token: host.id });
    }
    return `no ad-hoc sub-process ${named ?? ''} is open`;
  },
};

/** A model that cannot be carried out throws; what is refused is answered. */
export async function perform(stage: Stage, memory: StageMemory, step: Step): Promise<string | null> {
  const work = PERFORM[step.kind as Exclude<StepKind, 'expect'>] as Perform<StepKind>;
  const wrong = await work(stage, memory, step.data);
  await stage.settle();
  return wrong;
}

/** A person's task, else any other place that waits to be told. */
async function completeOne(
  stage: Stage,
  memory: StageMemory,
  told: Told,
  chosen: string | undefined,
): Promise<string | null> {
  const { activity: task, miIndex, variables, instance } = told;
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
  const triggered = await triggerAt(stage, memory, told);
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

async function triggerAt(
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

async function command(
  stage: Stage,
  memory: StageMemory,
  instanceId: string,
  input: CommandInput,
): Promise<string | null> {
  const engine = await stage.engine();
  const reply = await engine.command(ALL, instanceId, input, memory.nextId());
  return reply.ok ? null : told(reply);
}

/** Running instances: all, or the named one and what it has called. */
async function within(stage: Stage, memory: StageMemory, instance: string | undefined): Promise<readonly Observed[]> {
  const all = await observe(stage.store, memory.order());
  if (instance === undefined) return all.filter(({ running }) => running);
  const family = new Set([memory.idOf(instance)]);
  for (const { row } of all) if (row.parent && family.has(row.parent.instanceId)) family.add(row.instanceId);
  return all.filter(({ row, running }) => running && family.has(row.instanceId));
}

/** Data that the instance must have; a single value is the key that it waits for, or the instance's own. */
function correlates({ row, state }: Observed, key: string, correlation: unknown): boolean {
  if (correlation === undefined || correlation === null) return true;
  if (typeof correlation !== 'object') return [key, row.key].includes(String(correlation));
  const data: Readonly<Record<string, Json | undefined>> = state.variables;
  return Object.entries(correlation).every(
    ([name, value]) => JSON.stringify(data[name]) === JSON.stringify(value) || key === String(value),
  );
}

function told({ code, facts }: { readonly code: string; readonly facts: unknown }): string {
  return `${code} ${JSON.stringify(facts)}`;
}

// Does one step of a scenario with the engine, as a host application would. Answers why it could not be done, or null.
import type { Json } from '@baton/core';
import type { CommandInput } from '@baton/engine';
import { completeOne, triggerAt } from './go-on';
import { afterDuration, momentOf } from './iso-moments';
import { ALL, elementOf, elementOfSubscription, isAdHoc, type Observed, observe, subscriptionsOf } from './observe';
import { command, told, within } from './reach';
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

/** Data that the instance must have; a single value is the key that it waits for, or the instance's own. */
function correlates({ row, state }: Observed, key: string, correlation: unknown): boolean {
  if (correlation === undefined || correlation === null) return true;
  if (typeof correlation !== 'object') return [key, row.key].includes(String(correlation));
  const data: Readonly<Record<string, Json | undefined>> = state.variables;
  return Object.entries(correlation).every(
    ([name, value]) => JSON.stringify(data[name]) === JSON.stringify(value) || key === String(value),
  );
}

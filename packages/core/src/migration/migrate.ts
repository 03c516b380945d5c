// Moving a running case to another version of its process: whether it can, why not, and the events that do it. Pure; called by the engine
// for one case, and by a dry run for many.
import { planOfClock } from '../graph/clock-plan';
import type { ProcessGraph } from '../graph/process-graph';
import { privateCopy } from '../state/apply';
import type { InstanceEvent } from '../state/events';
import type { DeadlineClock, InstanceState, Subscription } from '../state/instance-state';
import { rest } from '../state/own-lists';
import { findId } from '../state/sorted-list';
import { startStepClock, stop } from '../step/clocks';
import type { Effect } from '../step/effects';
import type { Facts } from '../step/facts';
import { changeTerms } from '../step/reproject';
import { Step } from '../step/step';
import { closeSubscription, openSubscription } from '../step/subscriptions';
import { MAPPING_HELPS, type MigrationReason, reasonsAgainst } from './fit';
import type { MigrationMapping } from './mapping';
import { type Tables, tablesOf } from './tables';

export interface MigrationContext {
  readonly facts: Facts;
  /** Epoch ms. */
  readonly at: number;
  readonly reason?: string;
}

export type Migration =
  | {
      readonly verdict: 'safe';
      readonly reasons: readonly [];
      readonly events: readonly InstanceEvent[];
      readonly effects: readonly Effect[];
      readonly state: InstanceState;
    }
  /** `needsMapping`: some steps have to be named in the mapping. `unsound`: it would lose something, or get stuck. */
  | { readonly verdict: 'needsMapping' | 'unsound'; readonly reasons: readonly MigrationReason[] };

/**
 * @param mapping steps of the old version to those of the new one; those that are not named stand for the one with their id
 * @returns the events in order with the next state, or why not; the given state is not changed
 */
export function migrate(
  state: InstanceState,
  from: ProcessGraph,
  to: ProcessGraph,
  mapping: MigrationMapping,
  context: MigrationContext,
): Migration {
  if (state.process.id !== from.id || from.id !== to.id)
    return {
      verdict: 'unsound',
      reasons: [{ code: 'migration.other-process', token: null, node: null, facts: { from: from.id, to: to.id } }],
    };
  const tables = tablesOf(from, to, mapping);
  const reasons = reasonsAgainst(state, from, to, tables);
  if (reasons.length > 0) {
    const helps = reasons.every(({ code }) => MAPPING_HELPS.has(code));
    return { verdict: helps ? 'needsMapping' : 'unsound', reasons };
  }
  const step = new Step(to, context.facts, privateCopy(state), context.at);
  giveUp(step, from, to, tables);
  step.emit({
    type: 'instance.migrated',
    process: to.process,
    nodes: [...tables.nodes],
    flows: [...tables.flows],
    spans: [...tables.spans],
    ...(context.reason === undefined ? {} : { reason: context.reason }),
  });
  takeUp(step, state, from);
  rest(step.state);
  return { verdict: 'safe', reasons: [], events: step.events, effects: step.effects, state: step.state };
}

/** What the new version does not have is given up before: time targets, events that are waited for. */
function giveUp(step: Step, from: ProcessGraph, to: ProcessGraph, tables: Tables): void {
  for (const subscription of step.state.subscriptions.slice())
    if (subscription.event !== undefined && !tables.nodes.has(subscription.event))
      closeSubscription(step, subscription);
  for (const clock of step.state.clocks.slice()) {
    const { subject } = clock;
    const node = tables.nodes.get(clock.node);
    const span = subject.type === 'span' ? tables.spans.get(subject.clock) : -1;
    const isLost = span === undefined || (subject.type === 'step' && node === undefined);
    const there = isLost
      ? null
      : planOfClock(to.clocks, {
          node: node ?? clock.node,
          subject: subject.type === 'span' ? { ...subject, clock: span as number } : subject,
        });
    const hadPlan = planOfClock(from.clocks, clock) !== null;
    const isPath = clock.moments.some(({ boundary }) => boundary !== undefined && tables.nodes.has(boundary));
    if (isLost || (hadPlan && !there && !isPath)) stop(step, clock, 'cancelled');
  }
}

/** What the new version says otherwise, or newly, counts from now on. A clock keeps its start. */
function takeUp(step: Step, before: InstanceState, from: ProcessGraph): void {
  for (const clock of step.state.clocks.slice()) {
    const old = findId(before.clocks, clock.id);
    if (old && termsIn(from, old) !== termsIn(step.graph, clock)) changeTerms(step, clock, 'migrated', true);
  }
  for (const token of step.state.tokens.slice()) {
    const node = step.node(token.node);
    if (!node.kind.traits.waits || token.incident) continue;
    const runs = step.state.clocks.some(({ subject }) => subject.type === 'step' && subject.token === token.id);
    const opened = step.state.scopes.some((scope) => scope.token === token.id && scope.loop);
    if (!runs && !opened) startStepClock(step, token, node);
    for (const ordinal of node.caught) {
      const known = step.state.subscriptions.find((one) => one.token === token.id && one.event === ordinal);
      if (known && token.each === undefined) renew(step, known, before, from);
      else if (!known && token.each === undefined)
        openSubscription(step, { id: token.id, scope: token.scope } as never, step.node(ordinal));
    }
  }
}

/** An event that is drawn otherwise now is waited for anew. */
function renew(step: Step, subscription: Subscription, before: InstanceState, from: ProcessGraph): void {
  const old = before.subscriptions.find((one) => one.id === subscription.id);
  const was = from.nodes[old?.event ?? -1]?.def;
  const is = step.graph.nodes[subscription.event ?? -1];
  if (!was || !is || JSON.stringify(eventOf(was)) === JSON.stringify(eventOf(is.def))) return;
  closeSubscription(step, subscription);
  const token = findId(step.state.tokens, subscription.token);
  openSubscription(step, { id: subscription.token, scope: token?.scope ?? 0 } as never, is);
}

function eventOf(def: ProcessGraph['nodes'][number]['def']): unknown {
  return 'event' in def ? def.event : null;
}

/** What a clock counts by, as text: its deadline and rungs, and the paths that hang on it by the names of their events. */
function termsIn(graph: ProcessGraph, clock: DeadlineClock): string {
  const plan = planOfClock(graph.clocks, clock);
  const paths =
    clock.subject.type === 'step'
      ? (graph.nodes[clock.node]?.boundaries ?? []).map((ordinal) => eventOf(graph.nodes[ordinal]?.def as never))
      : [];
  return JSON.stringify([plan?.deadline ?? null, plan?.rungs ?? [], plan?.appointment ?? null, paths]);
}

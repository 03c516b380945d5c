// What a case takes up in the version that it has been moved to: events that are drawn otherwise or newly are waited for, joins that are complete
// now go on. Time targets: take-up-clocks.ts.
import { CASE_START, type GraphNode, type ProcessGraph } from '../graph/process-graph';
import type { Node } from '../nodes/node';
import { idOf } from '../state/apply-event';
import { type InstanceState, ROOT_SCOPE, type Subscription, type Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import type { Place } from '../step/data';
import { arrivedFlows, goOnWhereAllHaveCome } from '../step/partial-joins';
import { Step } from '../step/step';
import { closeSubscription, openSubscription, timerKey } from '../step/subscriptions';
import { momentOfWait } from '../step/waits';

/** `before`: the state in the old version. */
export interface Former {
  readonly state: InstanceState;
  readonly graph: ProcessGraph;
}

/** A token with a problem takes its events up when it is tried again. */
export function takeUpEvents(step: Step, before: Former): void {
  for (const token of step.state.tokens.slice()) {
    const node = step.node(token.node);
    if (!node.kind.traits.waits || token.incident || token.each !== undefined) continue;
    const place = { id: token.id, scope: token.scope } as Token;
    for (const ordinal of awaitedBy(step, node)) {
      const known = step.state.subscriptions.find((one) => one.token === token.id && eventAt(one, token) === ordinal);
      awaitAnew(step, known, place, step.node(ordinal), token.enteredAt, before);
    }
    waitAnew(step, token, node, before);
  }
  takeUpBeside(step, ROOT_SCOPE, CASE_START, step.state.startedAt, before);
  for (const scope of step.state.scopes.slice()) {
    if (scope.loop || scope.compensating) continue;
    takeUpBeside(step, scope.id, scope.node, findId(step.state.tokens, scope.token)?.enteredAt ?? step.at, before);
  }
}

/** Joins for which everything has come, since the new version asks for less. */
export function goOnAtJoins(step: Step, before: Former): void {
  goOnWhereAllHaveCome(step);
  for (const { node, scope, flow } of step.state.joins.slice()) {
    const { def, incoming } = step.node(node);
    if (def.kind !== 'parallelGateway' || def.waitFor?.rest !== 'ignore' || wentOn(before, node, scope, step)) continue;
    const arrived = arrivedFlows(step, node, scope);
    const isFirst = arrived[0] === flow;
    if (isFirst && arrived.length >= Math.min(def.waitFor.count, incoming.length))
      step.arrive({ node, scope, flow, caught: true });
  }
}

/** Events of a "whatever happens first", the step's own, those at its rim. */
function awaitedBy(step: Step, node: GraphNode): readonly number[] {
  const { kind } = node.def;
  const next = kind === 'eventBasedGateway' ? node.outgoing.map((flow) => step.graph.targets[flow] as number) : [];
  const isOwn = kind === 'receiveTask' || (kind === 'intermediateCatchEvent' && !isTimed(node.def));
  return [...(isOwn ? [node.ordinal] : []), ...next, ...node.caught];
}

function eventAt(subscription: Subscription, token: Token): number {
  return subscription.event ?? token.node;
}

/** One that is there and drawn as before stays; one that is drawn otherwise, or newly, is waited for from now on, its time from `since`. */
function awaitAnew(
  step: Step,
  known: Subscription | undefined,
  place: Place,
  node: GraphNode,
  since: number,
  before: Former,
): void {
  if (known && isDrawnAsBefore(known, node, before)) return;
  if (known) closeSubscription(step, known);
  const opened = step.state.subscriptions.length;
  const failure = openSubscription(step, place, node);
  if (failure && 'id' in place) step.incident(place as Token, failure.code, failure.facts);
  const fresh = step.state.subscriptions[opened];
  const { event } = node;
  const timer = 'event' in node.def ? node.def.event : undefined;
  if (!known || !fresh || timer?.type !== 'timer' || !('wait' in timer) || !timer.wait) return;
  // What is drawn otherwise keeps the time that has passed.
  const then = new Step(step.graph, step.facts, step.state, since);
  const at = momentOfWait(then, timer.wait, event?.when ?? null, timer.calendar, place);
  if (at.ok) step.armTimer(timerKey(idOf(fresh)), Math.max(at.value, step.at));
}

function isDrawnAsBefore(known: Subscription, node: GraphNode, { state, graph }: Former): boolean {
  const old = state.subscriptions.find((one) => idOf(one) === idOf(known));
  const token = old && findId(state.tokens, old.token);
  const was = graph.nodes[old?.event ?? token?.node ?? -1]?.def;
  return was !== undefined && JSON.stringify(eventOf(was)) === JSON.stringify(eventOf(node.def));
}

/** A wait on the way for a time is a timer of the token itself. */
function waitAnew(step: Step, token: Token, node: GraphNode, before: Former): void {
  const { def } = node;
  const key = `wait:${token.id}`;
  if (!isTimed(def) || !step.state.timers.some((timer) => timer.key === key)) return;
  const was = before.graph.nodes[findId(before.state.tokens, token.id)?.node ?? -1]?.def;
  if (was && JSON.stringify(eventOf(was)) === JSON.stringify(eventOf(def))) return;
  const then = new Step(step.graph, step.facts, step.state, token.enteredAt);
  const at = momentOfWait(then, def.event.wait, node.event?.when ?? null, def.event.calendar, token);
  if (at.ok) step.armTimer(key, Math.max(at.value, step.at));
  else step.incident(token, at.code, at.facts);
}

/** Event sub-processes of an open scope. */
function takeUpBeside(step: Step, scope: number, level: number, since: number, before: Former): void {
  for (const { start } of step.graph.eventSubProcesses.get(level) ?? []) {
    const known = step.state.subscriptions.find(
      (one) => one.token === 0 && (one.scope ?? ROOT_SCOPE) === scope && one.event === start,
    );
    // One that has begun, and put an end to what it stands beside, is not waited for again.
    if (!known && wasDrawn(step, start, before)) continue;
    awaitAnew(step, known, { scope }, step.node(start), since, before);
  }
}

function wasDrawn(step: Step, ordinal: number, { graph }: Former): boolean {
  return graph.ordinals.has(step.node(ordinal).def.id);
}

/** Whether the partial join had gone on in the old version. */
function wentOn({ state, graph }: Former, node: number, scope: number, step: Step): boolean {
  const old = graph.ordinals.get(step.node(node).def.id) ?? -1;
  const was = graph.nodes[old];
  if (was?.def.kind !== 'parallelGateway' || !was.def.waitFor) return false;
  const arrived = state.joins.filter((join) => join.node === old && join.scope === scope).length;
  return arrived >= Math.min(was.def.waitFor.count, was.incoming.length);
}

type TimedCatch = Extract<Node, { kind: 'intermediateCatchEvent' }> & { event: { type: 'timer' } };

function isTimed(def: Node): def is TimedCatch {
  return def.kind === 'intermediateCatchEvent' && def.event.type === 'timer';
}

/** What is waited for, as it is drawn. */
function eventOf(def: Node): unknown {
  if (def.kind === 'receiveTask') return [def.message, def.messageFrom, def.correlationKey];
  return 'event' in def ? def.event : null;
}

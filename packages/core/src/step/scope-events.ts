// What is waited for around the steps: at the rim of an activity, and by the event sub-processes of a scope. Opened and closed with the token
// or the scope that it belongs to.
import type { Variables } from '../diagram/variable';
import { CASE_START, type EventSubProcess, type GraphNode } from '../graph/process-graph';
import type { SubProcess } from '../nodes/sub-process';
import { ROOT_SCOPE, type Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { assign, declaredLocals } from './data';
import type { Failed } from './outcome';
import { openInside } from './scopes';
import type { Step } from './step';
import { closeSubscription, openSubscription } from './subscriptions';

/** The rim of an activity that begins to be waited for. An event that cannot be waited for is a problem of the activity, which goes on. */
export function openBoundaries(step: Step, token: Token, node: GraphNode): void {
  for (const ordinal of node.caught) {
    const failure = openSubscription(step, { id: token.id, scope: token.scope } as Token, step.node(ordinal));
    if (failure) step.incident(token, failure.code, failure.facts);
  }
}

/** Everything that a token waits for, itself and at its rim. */
export function closeSubscriptionsOf(step: Step, token: Token): void {
  const own = step.state.subscriptions.filter((subscription) => subscription.token === token.id);
  for (const subscription of own) closeSubscription(step, subscription);
}

/**
 * The event sub-processes of a scope that has just been opened begin to wait. One that cannot is a problem of the sub-process around it; at
 * the level of the case it is answered.
 */
export function openScopeEvents(step: Step, scope: number): Failed | null {
  if (step.graph.eventSubProcesses.size === 0) return null;
  const opened = scope === ROOT_SCOPE ? null : findId(step.state.scopes, scope);
  if (opened?.loop || opened?.compensating) return null;
  for (const { start } of step.graph.eventSubProcesses.get(opened ? opened.node : CASE_START) ?? []) {
    const failure = openSubscription(step, { scope }, step.node(start));
    const host = opened && findId(step.state.tokens, opened.token);
    if (failure && host) step.incident(host, failure.code, failure.facts);
    else if (failure) return failure;
  }
  return null;
}

/** The event sub-processes of a scope that ends do not wait any more. */
export function closeScopeEvents(step: Step, scope: number): void {
  if (step.graph.eventSubProcesses.size === 0) return;
  const own = step.state.subscriptions.filter((one) => one.token === 0 && (one.scope ?? ROOT_SCOPE) === scope);
  for (const subscription of own) closeSubscription(step, subscription);
}

/**
 * Begins the event sub-process with that start event. An interrupting one gives up everything else in the scope, and nothing else can
 * begin there any more; what it undoes, or does beside, lets the rest go on.
 */
export function openEventSubProcess(step: Step, scope: number, start: number, variables: Variables = {}): void {
  const found = eventSubProcess(step, start);
  if (!found) return;
  if (found.interrupting && found.event.type !== 'compensation') {
    step.cancelScopeTokens(scope);
    closeScopeEvents(step, scope);
  }
  const node = step.node(found.node) as GraphNode<SubProcess>;
  const locals = declaredLocals(node.def.variables);
  const host = step.place({ node: found.node, scope, flow: -1, ...(locals ? { variables: locals } : {}) });
  step.startClock(host, node as GraphNode);
  const inner = openInside(step, host);
  assign(step, { scope: inner }, variables);
  step.arrive({ node: start, scope: inner, flow: -1, caught: true });
}

function eventSubProcess(step: Step, start: number): EventSubProcess | undefined {
  for (const level of step.graph.eventSubProcesses.values())
    for (const found of level) if (found.start === start) return found;
  return undefined;
}

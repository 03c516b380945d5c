// What is waited for around the steps: at the rim of an activity, and by the event sub-processes of a scope. Opened and closed with the token
// or the scope that it belongs to.
import { CASE_START, type GraphNode } from '../graph/process-graph';
import { ROOT_SCOPE, type Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import type { Failed } from './outcome';
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
  return step.graph.eventSubProcesses.size === 0 ? null : openEvents(step, scope);
}

function openEvents(step: Step, scope: number): Failed | null {
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
  if (step.graph.eventSubProcesses.size > 0) closeEvents(step, scope);
}

function closeEvents(step: Step, scope: number): void {
  const own = step.state.subscriptions.filter((one) => one.token === 0 && (one.scope ?? ROOT_SCOPE) === scope);
  for (const subscription of own) closeSubscription(step, subscription);
}

// Giving up what runs: a token with all that hangs on it, the inside of an activity, everything in a scope. The moves of `Step` by these names.
import type { Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { cancelChild } from './children';
import { release } from './release';
import { cancelScope } from './scopes';
import type { Step } from './step';

/** One with a called case stays until that has ended. */
export function cancelToken(step: Step, gone: Token): void {
  const token = findId(step.state.tokens, gone.id);
  if (!token || token.cancelling) return;
  cancelInside(step, token);
  release(step, token, 'cancelled');
  if (token.child && token.child.undoes === undefined) {
    cancelChild(step, token);
    return;
  }
  step.emit({ type: 'node.cancelled', token: token.id, node: token.node });
  step.touchScope(token.scope);
}

export function cancelInside(step: Step, token: Token): void {
  const node = step.node(token.node);
  node.kind.cancel(step, token, node);
  if (step.state.scopes.length === 0) return;
  for (const scope of step.state.scopes.filter((candidate) => candidate.token === token.id)) cancelScope(step, scope);
}

export function cancelScopeTokens(step: Step, scope: number): void {
  for (const token of step.state.tokens.filter((candidate) => candidate.scope === scope)) cancelToken(step, token);
  if (step.state.joins.some((join) => join.scope === scope)) step.emit({ type: 'scope.cleared', scope });
  step.dropArrivals(scope);
}

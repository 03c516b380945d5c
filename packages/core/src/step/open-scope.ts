// Opening the inside of an activity, and finding it. Called by what has an inside: sub-processes, activities that run several times, undoing.
import type { Loop, Scope, Token } from '../state/instance-state';
import type { Step } from './step';

export interface ScopeSort {
  readonly loop?: Loop;
  readonly compensating?: boolean;
}

/** Opens a scope for what runs inside of the token's activity; answers its number. */
export function openScope(step: Step, token: Token, sort: ScopeSort = {}): number {
  const scope = step.newId();
  step.emit({ type: 'scope.opened', scope, node: token.node, token: token.id, parent: token.scope, ...sort });
  return scope;
}

/** The scope that a token opened. */
export function scopeOn(step: Step, token: Token): Scope | undefined {
  return step.state.scopes.find((candidate) => candidate.token === token.id);
}

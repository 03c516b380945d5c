// Inside of what: scopes are opened by sub-processes, by activities that run several times and by undoing; each is closed once nothing is left
// in it, or cancelled with all that is in it. Called by `Step` and by the node kinds that have an inside.
import { ROOT_SCOPE, type Scope, type Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { isAdHocOver } from './ad-hoc';
import { endCase } from './case-end';
import { takeEntriesOf } from './compensation-record';
import { closeScopeEvents } from './scope-events';
import type { Step } from './step';

/** Cancels all that runs in a scope and closes it. */
export function cancelScope(step: Step, scope: Scope): void {
  step.cancelScopeTokens(scope.id);
  closeScopeEvents(step, scope.id);
  step.emit({ type: 'scope.closed', scope: scope.id });
}

/** Closes one scope in which nothing is left to do, if there is one, and lets the case go on from there. False: none. */
export function closeEmptyScope(step: Step): boolean {
  for (let id = step.takeTouched(); id >= 0; id = step.takeTouched()) {
    if (id === ROOT_SCOPE) {
      if (step.state.tokens.length > 0 || step.isOccupied(id) || step.state.status !== 'active') continue;
      if (step.state.joins.length > 0) clearJoins(step, ROOT_SCOPE);
      closeScopeEvents(step, ROOT_SCOPE);
      endCase(step);
      return true;
    }
    if (closeIfEmpty(step, id)) return true;
  }
  return false;
}

function closeIfEmpty(step: Step, id: number): boolean {
  const scope = findId(step.state.scopes, id);
  const host = scope && findId(step.state.tokens, scope.token);
  if (!scope || !host || scope.loop) return false;
  if (!isAdHocOver(step, scope, host, () => !step.isOccupied(id))) return false;
  closeScope(step, scope, host);
  return true;
}

function closeScope(step: Step, scope: Scope, host: Token): void {
  const node = step.node(host.node);
  clearJoins(step, scope.id);
  closeScopeEvents(step, scope.id);
  step.folded = takeEntriesOf(step, scope.id);
  step.emit({ type: 'scope.closed', scope: scope.id });
  const isReopened = scope.compensating && findId(step.state.scopes, host.scope)?.compensating;
  if (isReopened || isOfUndoneCase(step, scope, host)) step.leave(host, []);
  else node.kind.complete(step, host, node, { outcome: null });
  step.folded = null;
}

/** Arrivals at joins that have gone on without them. */
function clearJoins(step: Step, scope: number): void {
  if (step.state.joins.some((join) => join.scope === scope)) step.emit({ type: 'scope.cleared', scope });
}

/** A sub-process that is undone because the whole case is: it stands at the level of the case and goes nowhere from there. */
function isOfUndoneCase(step: Step, scope: Scope, host: Token): boolean {
  const { endedAt, undoing } = step.state;
  return scope.compensating === true && host.scope === ROOT_SCOPE && (endedAt !== null || undoing !== undefined);
}

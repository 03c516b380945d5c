// Cancelling a case and undoing what was done in it: all that runs is given up, then everything that can be undone is, the last done first
// (BPMN 2.0.2, 13.5.5), and the case ends as cancelled once that is done. Called by `cancel`.
import { type Compensation, ROOT_SCOPE } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { stopAllClocks } from './clocks';
import { undoEach } from './compensation';
import { closeScopeEvents } from './scope-events';
import type { Step } from './step';

/** False, and nothing is changed: there is nothing to undo, and no called case in which there could be. */
export function undoCase(step: Step, reason: string): boolean {
  const entries = doneIn(step, ROOT_SCOPE);
  const calls = step.state.tokens.some(({ child, cancelling }) => child && !cancelling);
  if (entries.length === 0 && !calls) return false;
  step.emit({ type: 'instance.undoing', reason });
  step.cancelScopeTokens(ROOT_SCOPE);
  step.dropArrivals(ROOT_SCOPE);
  if (step.state.joins.some((join) => join.scope === ROOT_SCOPE))
    step.emit({ type: 'scope.cleared', scope: ROOT_SCOPE });
  closeScopeEvents(step, ROOT_SCOPE);
  stopAllClocks(step);
  undoEach(step, entries, ROOT_SCOPE);
  step.touchScope(ROOT_SCOPE);
  return true;
}

/** What was done at a level, and inside of what is still open there. */
function doneIn(step: Step, scope: number): readonly Compensation[] {
  const done = (step.state.compensations ?? []).filter((entry) => entry.scope === scope);
  const open = step.state.scopes.filter((one) => one.parent === scope && !one.compensating);
  const inside = open.flatMap((one): Compensation[] => {
    const inner = doneIn(step, one.id);
    if (inner.length === 0) return [];
    const variables = findId(step.state.tokens, one.token)?.variables;
    const host = { id: step.newId(), node: one.node, scope, ...(variables ? { variables } : {}) };
    return [{ ...host, inner, unfinished: true }];
  });
  return [...done, ...inside];
}

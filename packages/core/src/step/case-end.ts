// How a case ends: by itself, or taken down with all that runs in it. Tells the case that called it.
import { applyCase } from '../state/apply-case';
import { ROOT_SCOPE } from '../state/instance-state';
import { stopAllClocks, stopSpans } from './clocks';
import type { ChildNews } from './effects';
import { closeScopeEvents } from './scope-events';
import type { Step } from './step';

/** Nothing is left to do in it. */
export function endCase(step: Step): void {
  const isUndone = step.state.endedAt !== null;
  stopSpans(step, 'end');
  if (step.state.undoing !== undefined) {
    step.emit({ type: 'instance.cancelled', reason: step.state.undoing, undone: true });
    tellParent(step, { type: 'cancelled' });
    return;
  }
  step.emitBy(applyCase['instance.completed'], { type: 'instance.completed', end: step.state.end });
  if (!step.state.parent) return;
  const { variables, endsAll } = step.state;
  if (isUndone) tellParent(step, { type: 'compensated' });
  else tellParent(step, { type: 'completed', variables, ...(endsAll ? { endsAll } : {}) });
}

/** Everything is given up at once, called cases too: nothing is waited for. */
export function takeDown(step: Step, reason: string, news: ChildNews): void {
  step.cancelScopeTokens(ROOT_SCOPE);
  for (const token of step.state.tokens.slice())
    step.emit({ type: 'node.cancelled', token: token.id, node: token.node });
  closeScopeEvents(step, ROOT_SCOPE);
  stopAllClocks(step);
  step.emit({ type: 'instance.cancelled', reason });
  tellParent(step, news);
}

export function tellParent(step: Step, what: ChildNews): void {
  const { parent } = step.state;
  if (parent) step.effect({ type: 'tellParent', parent, what });
}

// How a case ends: by itself, or taken down with all that runs in it. Tells the case that called it.
import { applyCase } from '../state/apply-case';
import { ROOT_SCOPE } from '../state/instance-state';
import { stopAllClocks, stopSpans } from './clocks';
import type { ChildNews } from './effects';
import { closeScopeEvents } from './scope-events';
import type { Step } from './step';

/** Nothing is left to do in it. */
export function endCase(step: Step): void {
  const { undoing } = step.state;
  const isUndone = step.state.endedAt !== null;
  stopSpans(step, 'end');
  if (undoing !== undefined) {
    endUndone(step, undoing);
    return;
  }
  const completed = step.note({ type: 'instance.completed', end: step.state.end });
  applyCase['instance.completed'](step.state, completed, step.at);
  if (step.state.parent) tellHow(step, isUndone);
}

function endUndone(step: Step, reason: string): void {
  step.emit({ type: 'instance.cancelled', reason, undone: true });
  tellParent(step, { type: 'cancelled' });
}

function tellHow(step: Step, isUndone: boolean): void {
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

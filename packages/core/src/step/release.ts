// Gives up what a token waits with, when it goes on or is taken away: its clock, timers, subscriptions, item, job.
import type { Token, WorkItem } from '../state/instance-state';
import { stopClockOf } from './clocks';
import { stopAcceptance } from './item-hands';
import { closeSubscriptionsOf } from './scope-events';
import type { Step } from './step';

export function release(step: Step, token: Token, how: 'done' | 'cancelled'): void {
  const { state } = step;
  if (state.clocks.length > 0) stopClockOf(step, token.id, how);
  if (state.timers.length > 0) step.stopTimer(`wait:${token.id}`);
  if (state.subscriptions.length > 0) closeSubscriptionsOf(step, token);
  const item = itemOf(state.items, token.id);
  if (item) {
    stopAcceptance(step, item.id);
    step.emit({ type: 'item.cancelled', item: item.id });
  }
  if (state.jobs.length > 0) cancelJobOf(step, token);
}

function cancelJobOf(step: Step, token: Token): void {
  const job = step.state.jobs.find((candidate) => candidate.token === token.id);
  if (!job) return;
  step.emit({ type: 'job.cancelled', job: job.id });
  step.stopTimer(`job:${job.id}`);
}

/** A task is made right after its token came, so tasks stand in the order of their tokens: found by halving. */
function itemOf(items: readonly WorkItem[], token: number): WorkItem | undefined {
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = items[middle] as WorkItem;
    if (item.token === token) return item;
    if (item.token < token) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

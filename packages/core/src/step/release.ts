// Gives up what a token waits with, when it goes on or is taken away: its clock, timers, subscriptions, item, job.
import type { Token } from '../state/instance-state';
import { stopClockOf } from './clocks';
import { stopAcceptance } from './item-hands';
import { closeSubscriptionsOf } from './scope-events';
import type { Step } from './step';

export function release(step: Step, token: Token, how: 'done' | 'cancelled'): void {
  const { state } = step;
  if (state.clocks.length > 0) stopClockOf(step, token.id, how);
  if (state.timers.length > 0) stopTimer(step, `wait:${token.id}`);
  if (state.subscriptions.length > 0) closeSubscriptionsOf(step, token);
  const item = state.items.find((candidate) => candidate.token === token.id);
  if (item) {
    stopAcceptance(step, item.id);
    step.emit({ type: 'item.cancelled', item: item.id });
  }
  const job = state.jobs.find((candidate) => candidate.token === token.id);
  if (job) {
    step.emit({ type: 'job.cancelled', job: job.id });
    stopTimer(step, `job:${job.id}`);
  }
}

function stopTimer(step: Step, key: string): void {
  if (!step.state.timers.some((timer) => timer.key === key)) return;
  step.emit({ type: 'timer.cancelled', key });
  step.effect({ type: 'cancelTimer', key });
}

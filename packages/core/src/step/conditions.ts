// Events that wait for a condition: tried when they begin to be waited for, and after each change of data, once nothing else is left to do.
// What cannot be worked out (a variable that is not there, or not known) does not hold.
import { idOf } from '../state/apply-event';
import type { Subscription } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { happen } from './happen';
import type { Untold } from './journal';
import type { Step } from './step';
import { nodeOf, placeOf } from './subscriptions';

/** True when something happened: there is work again. */
export function tryConditions(step: Step): boolean {
  const { untold } = step;
  if (untold === null || step.state.status !== 'active') return false;
  step.untold = null;
  const toTry = step.state.subscriptions.filter((one) => one.type === 'condition' && isConcerned(step, one, untold));
  const hold = toTry.filter((subscription) => holds(step, subscription));
  let happened = false;
  for (const subscription of hold) if (happen(step, subscription, {})) happened = true;
  return happened;
}

/** All of them: after a time in which nothing was tried. */
export function tryAllConditions(step: Step): void {
  for (const subscription of step.state.subscriptions)
    if (subscription.type === 'condition') step.news().untried.push(idOf(subscription));
}

function isConcerned(step: Step, subscription: Subscription, untold: Untold): boolean {
  const { changed, untried } = untold;
  if (untried.includes(idOf(subscription))) return true;
  if (changed.length === 0) return false;
  const def = step.graph.nodes[subscription.event ?? -1]?.def;
  const event = def && 'event' in def && def.event?.type === 'condition' ? def.event : undefined;
  const { on, changes } = event ?? {};
  return changed.some(
    (name) =>
      (on === undefined || on.includes(name)) && (changes === undefined || changes.includes(kindOf(name, untold))),
  );
}

function kindOf(name: string, { created, deleted }: Untold): 'create' | 'update' | 'delete' {
  if (created.includes(name)) return 'create';
  return deleted.includes(name) ? 'delete' : 'update';
}

function holds(step: Step, subscription: Subscription): boolean {
  const token = findId(step.state.tokens, subscription.token);
  const when = nodeOf(step, subscription, token)?.event?.when;
  if (!when) return false;
  const result = step.condition(when, token ?? placeOf(subscription, token));
  return result.ok && result.value;
}

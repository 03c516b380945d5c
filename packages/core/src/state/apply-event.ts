// What is waited for, thrown, caught and undone; activities that run several times; called cases.
import type { Json } from '../diagram/variable';
import type { Appliers } from './applier';
import type { InstanceState, Subscription } from './instance-state';
import { addTo, removeWhere, replaceAt, replaceIn } from './own-lists';
import { findId } from './sorted-list';

export const applyEvent: Appliers<
  | 'loop.advanced'
  | 'subscription.opened'
  | 'subscription.matched'
  | 'subscription.closed'
  | 'signal.thrown'
  | 'message.thrown'
  | 'error.thrown'
  | 'escalation.thrown'
  | 'compensation.recorded'
  | 'compensation.used'
  | 'child.started'
  | 'child.cancelling'
  | 'child.ended'
  | 'decision.made'
> = {
  'loop.advanced': (state, event) => {
    const results = findId(state.scopes, event.scope)?.loop?.results;
    replaceIn(state, 'scopes', event.scope, {
      loop: event.result ? { ...event.loop, results: withResult(results, event.result) } : event.loop,
    });
  },
  'subscription.opened': (state, { subscription }) => {
    numbered(state, subscription.id);
    addTo(state, 'subscriptions', subscription);
  },
  'subscription.matched': (state, event) => {
    if (!event.stays) return without(state, event.subscription);
    const index = state.subscriptions.findIndex((one) => idOf(one) === event.subscription);
    const one = state.subscriptions[index];
    if (one) replaceAt(state, 'subscriptions', index, { ...one, occurrence: (one.occurrence ?? 0) + 1 });
  },
  'subscription.closed': (state, event) => without(state, event.subscription),
  'signal.thrown': () => {},
  'message.thrown': () => {},
  'error.thrown': () => {},
  'escalation.thrown': () => {},
  'compensation.recorded': (state, { compensation }) => {
    numbered(state, compensation.id);
    state.compensations = [...(state.compensations ?? []), compensation];
  },
  'compensation.used': (state, event) => {
    const left = (state.compensations ?? []).filter((one) => one.id !== event.compensation);
    state.compensations = left.length > 0 ? left : undefined;
  },
  'child.started': (state, event) => replaceIn(state, 'tokens', event.token, { child: event.child }),
  'child.cancelling': (state, event) => replaceIn(state, 'tokens', event.token, { cancelling: true }),
  'child.ended': (state, event) => {
    replaceIn(state, 'tokens', event.token, { child: undefined, cancelling: undefined });
    if (event.endsAll) state.endsAll = true;
  },
  'decision.made': () => {},
};

/** Runs may end in any order: those before that have not are null. */
function withResult(
  results: readonly Json[] = [],
  { index, value }: { readonly index: number; readonly value: Json },
): readonly Json[] {
  const all = results.slice();
  while (all.length < index) all.push(null);
  all[index] = value;
  return all;
}

/** Number of a subscription; those of older logs bear the number of their token. */
export function idOf(subscription: Subscription): number {
  return subscription.id ?? subscription.token;
}

function without(state: InstanceState, id: number): void {
  removeWhere(state, 'subscriptions', (subscription) => idOf(subscription) === id);
}

function numbered(state: InstanceState, id: number): void {
  if (id > state.lastId) state.lastId = id;
}

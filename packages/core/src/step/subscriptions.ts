// Everything that is waited for, in one place: a message, a signal, a condition, a moment; by a token, at the rim of a step, behind a
// "whatever happens first", at the start of an event sub-process. A subscription knows who waits, for what, and where its path goes on.
// What happens when it comes is in `happen.ts`.
import type { Wait } from '../diagram/event-definition';
import type { GraphNode } from '../graph/process-graph';
import type { Node } from '../nodes/node';
import { idOf } from '../state/apply-event';
import { ROOT_SCOPE, type Subscription, type SubscriptionType, type Token } from '../state/instance-state';
import type { Place } from './data';
import { keyOf, nameOf } from './event-names';
import type { Failed } from './outcome';
import type { Step } from './step';
import { momentOfWait } from './waits';

/** Begins to wait for the event that `node` describes; null, or why that cannot be. `place`: the token that waits, or the scope itself. */
export function openSubscription(step: Step, place: Place, node: GraphNode): Failed | null {
  const event = awaitedBy(node.def);
  if (!event) return null;
  const waits = { token: 'id' in place ? (place as Token).id : 0, scope: place.scope, event: node.ordinal };
  switch (event.type) {
    case 'message': {
      const name = nameOf(step, event.message, node.event, place);
      if (!name.ok) return name;
      const key = keyOf(step, node.event, place);
      if (!key.ok) return key;
      listen(step, { ...waits, type: 'message', message: name.value, key: key.value });
      return null;
    }
    case 'signal': {
      const name = nameOf(step, event.signal, node.event, place);
      if (!name.ok) return name;
      listen(step, { ...waits, type: 'signal', message: name.value, key: '' });
      return null;
    }
    case 'condition':
      step.news().untried.push(opened(step, { ...waits, type: 'condition', message: '', key: '' }));
      return null;
    case 'timer': {
      if (!event.wait) return null;
      const at = momentOfWait(step, event.wait, node.event?.when ?? null, event.calendar, place);
      if (!at.ok) return at;
      const id = opened(step, { ...waits, type: 'timer', message: '', key: '' });
      step.armTimer(timerKey(id), Math.max(at.value, step.at));
      return null;
    }
  }
}

/** Stops waiting, whatever for. */
export function closeSubscription(step: Step, subscription: Subscription): void {
  const id = idOf(subscription);
  step.emit({ type: 'subscription.closed', subscription: id });
  if (isHeardOutside(subscription)) step.effect({ type: 'unsubscribe', token: id });
  if (subscription.type !== 'timer') return;
  step.emit({ type: 'timer.cancelled', key: timerKey(id) });
  step.effect({ type: 'cancelTimer', key: timerKey(id) });
}

/** From where a subscription sees data, and where the data that comes with its event goes. */
export function placeOf(subscription: Subscription, token: Token | undefined): Place {
  const isOwn = token !== undefined && (subscription.event === undefined || subscription.event === token.node);
  return isOwn ? token : { scope: token?.scope ?? subscription.scope ?? ROOT_SCOPE };
}

export function timerKey(subscription: number): string {
  return `event:${subscription}`;
}

/** The event that a subscription waits for, or undefined where the drawing has none (any more). */
export function nodeOf(step: Step, subscription: Subscription, token: Token | undefined): GraphNode | undefined {
  const ordinal = subscription.event ?? token?.node;
  return ordinal === undefined ? undefined : step.graph.nodes[ordinal];
}

/** Whether the host holds a row for it; conditions and moments are the case's own. */
export function isHeardOutside({ type = 'message' }: Subscription): boolean {
  return type === 'message' || type === 'signal';
}

interface Awaited {
  readonly type: SubscriptionType;
  readonly message?: string | undefined;
  readonly signal?: string | undefined;
  readonly wait?: Wait | undefined;
  readonly calendar?: string | undefined;
}

const AWAITED: ReadonlySet<string> = new Set<SubscriptionType>(['message', 'signal', 'condition', 'timer']);

function awaitedBy(def: Node): Awaited | null {
  if (def.kind === 'receiveTask') return { type: 'message', message: def.message };
  const event = 'event' in def ? def.event : undefined;
  return event && AWAITED.has(event.type) ? (event as Awaited) : null;
}

function opened(step: Step, subscription: Omit<Subscription, 'id'>): number {
  const id = step.newId();
  step.emit({ type: 'subscription.opened', subscription: { id, ...subscription } });
  return id;
}

function listen(step: Step, subscription: Omit<Subscription, 'id'>): void {
  const token = opened(step, subscription);
  const { message, key } = subscription;
  step.effect({
    type: 'subscribe',
    token,
    message,
    key,
    ...(subscription.type === 'signal' ? { awaits: 'signal' } : {}),
  });
}

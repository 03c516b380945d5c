// Everything that is waited for, in one place: a message, a signal, a condition, a moment; by a token, at the rim of a step, behind a
// "whatever happens first", at the start of an event sub-process. A subscription knows who waits, for what, and where its path goes on.
import { DEFAULT_CALENDAR } from '../diagram/deadline';
import type { RepeatTimer, Wait } from '../diagram/event-definition';
import type { Variables } from '../diagram/variable';
import type { CompiledEvent, GraphNode } from '../graph/process-graph';
import type { Node } from '../nodes/node';
import { idOf } from '../state/apply-event';
import { ROOT_SCOPE, type Subscription, type SubscriptionType, type Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { assign, dataAt, mapped, type Place } from './data';
import { afterDuration } from './moments';
import { type Failed, failed, type Worked, worked } from './outcome';
import { openEventSubProcess } from './scope-events';
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
      step.untried.push(opened(step, { ...waits, type: 'condition', message: '', key: '' }));
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

/**
 * It has happened: what waited for it goes on. What an earlier one has put an end to is not waiting any more, and false.
 * @param values case data that came with it
 */
export function happen(step: Step, subscription: Subscription, values: Variables): boolean {
  const id = idOf(subscription);
  if (!step.state.subscriptions.some((open) => idOf(open) === id)) return false;
  const token = findId(step.state.tokens, subscription.token);
  const node = nodeOf(step, subscription, token);
  if (!node || (subscription.token !== 0 && !token)) return false;
  const again = staysOpen(subscription, node.def);
  step.emit({ type: 'subscription.matched', subscription: id, stays: again });
  if (!again && isHeardOutside(subscription)) step.effect({ type: 'unsubscribe', token: id });
  if (!token) {
    openEventSubProcess(step, subscription.scope ?? ROOT_SCOPE, node.ordinal, values);
    return true;
  }
  assign(step, placeOf(subscription, token), values);
  if (node.def.kind === 'boundaryEvent') followBoundary(step, token, node);
  else if (node.ordinal !== token.node) passTo(step, token, node);
  else node.kind.complete(step, token, node, { outcome: null });
  return true;
}

/** The timer of a subscription has fired. One that fires again and again is armed anew, counted from when it was due; what was missed is not made up for. */
export function timerHappened(step: Step, id: number, dueAt: number): boolean {
  const subscription = step.state.subscriptions.find((open) => idOf(open) === id);
  const node = subscription && nodeOf(step, subscription, findId(step.state.tokens, subscription.token));
  if (!subscription || !node) return false;
  const repeat = repeatOf(node.def);
  if (repeat && staysOpen(subscription, node.def)) {
    const calendar = calendarOf(node.def);
    const next = afterDuration(step.facts, calendar, dueAt, repeat.every);
    const later = next.ok && next.value <= step.at ? afterDuration(step.facts, calendar, step.at, repeat.every) : next;
    if (later.ok) step.armTimer(timerKey(id), later.value);
  }
  return happen(step, subscription, {});
}

/** Data of a message as the event takes it: by its mappings, else all of it by its own names. */
export function valuesFor(step: Step, subscription: Subscription, payload: Variables): Worked<Variables> {
  const token = findId(step.state.tokens, subscription.token);
  const mappings = nodeOf(step, subscription, token)?.event?.data;
  if (!mappings || (subscription.type ?? 'message') !== 'message') return worked(payload);
  return mapped(step, mappings, { ...dataAt(step, placeOf(subscription, token)), ...payload });
}

/** From where a subscription sees data, and where the data that comes with its event goes. */
export function placeOf(subscription: Subscription, token: Token | undefined): Place {
  const isOwn = token !== undefined && (subscription.event === undefined || subscription.event === token.node);
  return isOwn ? token : { scope: token?.scope ?? subscription.scope ?? ROOT_SCOPE };
}

/** Name of what is thrown or waited for: as drawn, or as FEEL gives it. */
export function nameOf(
  step: Step,
  drawn: string | undefined,
  event: CompiledEvent | null,
  place: Place,
): Worked<string> {
  if (!event?.name) return drawn === undefined ? failed('event.no-name', {}) : worked(drawn);
  const name = step.evaluate(event.name, place);
  if (!name.ok) return failed(name.code, { ...name.facts, expression: event.name.source });
  return typeof name.value === 'string' && name.value !== ''
    ? worked(name.value)
    : failed('event.no-name', { expression: event.name.source });
}

/** The key by which messages find their way: as FEEL gives it, else that of the case. */
export function keyOf(step: Step, event: CompiledEvent | null, place: Place): Worked<string> {
  if (!event?.key) return worked(step.state.key);
  const key = step.evaluate(event.key, place);
  if (!key.ok) return failed(key.code, { ...key.facts, expression: event.key.source });
  return key.value === null || typeof key.value === 'object'
    ? failed('event.no-key', { expression: event.key.source })
    : worked(String(key.value));
}

export function timerKey(subscription: number): string {
  return `event:${subscription}`;
}

/** The event that a subscription waits for, or undefined where the drawing has none (any more). */
export function nodeOf(step: Step, subscription: Subscription, token: Token | undefined): GraphNode | undefined {
  const ordinal = subscription.event ?? token?.node;
  return ordinal === undefined ? undefined : step.graph.nodes[ordinal];
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

/** Whether the host holds a row for it; conditions and moments are the case's own. */
function isHeardOutside({ type = 'message' }: Subscription): boolean {
  return type === 'message' || type === 'signal';
}

/** What does not put an end to what it is attached to may happen again; a timer as often as it is told to. */
function staysOpen(subscription: Subscription, def: Node): boolean {
  if (def.kind !== 'boundaryEvent' && def.kind !== 'startEvent') return false;
  if (def.interrupting !== false) return false;
  if (subscription.type !== 'timer') return true;
  const repeat = repeatOf(def);
  return repeat !== undefined && (subscription.occurrence ?? 0) < (repeat.times ?? Number.POSITIVE_INFINITY);
}

function repeatOf(def: Node): RepeatTimer | undefined {
  return def.kind === 'startEvent' && def.event?.type === 'timer' ? def.event.repeat : undefined;
}

function calendarOf(def: Node): string {
  return def.kind === 'startEvent' && def.event?.type === 'timer' && def.event.calendar
    ? def.event.calendar
    : DEFAULT_CALENDAR;
}

function followBoundary(step: Step, token: Token, boundary: GraphNode): void {
  if (boundary.def.kind === 'boundaryEvent' && boundary.def.interrupting) step.cancelToken(token);
  step.arrive({ node: boundary.ordinal, scope: token.scope, flow: -1, caught: true });
}

/** From "whatever happens first" to the event that has happened, which is passed at once. */
function passTo(step: Step, token: Token, event: GraphNode): void {
  const flow =
    step.node(token.node).outgoing.find((candidate) => step.graph.targets[candidate] === event.ordinal) ?? -1;
  step.leave(token, flow < 0 ? [] : [flow], { caught: true });
}

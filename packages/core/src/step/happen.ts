// What becomes of a case when something that it waits for happens: a step is over, a path at its rim is followed, an event sub-process begins.
// Called by the commands that bring messages, signals and moments, and by what the case does itself.
import { DEFAULT_CALENDAR } from '../diagram/deadline';
import type { RepeatTimer } from '../diagram/event-definition';
import { fitsVariable, type Json, type Variables } from '../diagram/variable';
import type { GraphNode } from '../graph/process-graph';
import type { Node } from '../nodes/node';
import { idOf } from '../state/apply-event';
import { ROOT_SCOPE, type Subscription, type Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { nextStart } from '../time/next-start';
import { assign, checkData, dataAt, mapped } from './data';
import type { Rejection } from './decision';
import { declaredByStart, openEventSubProcess } from './event-sub-process';
import { afterDuration, calendarOf } from './moments';
import { type Worked, worked } from './outcome';
import type { Step } from './step';
import { isHeardOutside, nodeOf, placeOf, timerKey } from './subscriptions';
import { checkSize, reject } from './values';

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
  if (staysOpen(subscription, node.def)) {
    const next = nextMoment(step, node.def, dueAt);
    const later = next !== null && next <= step.at ? nextMoment(step, node.def, step.at) : next;
    if (later !== null) step.armTimer(timerKey(id), later);
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

/** Why data that comes with an event cannot be kept where it would go; null when it can. */
export function refusedBy(step: Step, subscription: Subscription, values: Variables): Rejection | null {
  const place = placeOf(subscription, findId(step.state.tokens, subscription.token));
  const own = subscription.token === 0 ? declaredByStart(step, subscription.event ?? -1) : [];
  if (own.length === 0) return checkData(step, place, values);
  const others: Record<string, Json> = {};
  for (const [name, value] of Object.entries(values)) {
    const declared = own.find((variable) => variable.name === name);
    if (!declared) others[name] = value;
    else if (!fitsVariable(declared, value)) return reject('variable.type', { variable: name, type: declared.type });
  }
  return checkData(step, place, others) ?? checkSize(values);
}

/** What does not put an end to what it is attached to may happen again; a timer as often as it is told to. */
function staysOpen(subscription: Subscription, def: Node): boolean {
  if (def.kind !== 'boundaryEvent' && def.kind !== 'startEvent') return false;
  if (def.interrupting !== false) return false;
  if (subscription.type !== 'timer') return true;
  if (cronOf(def) !== null) return true;
  const repeat = repeatOf(def);
  return repeat !== undefined && (subscription.occurrence ?? 0) < (repeat.times ?? Number.POSITIVE_INFINITY);
}

/** Of a timer that fires again and again: after how long, or by its schedule. */
function nextMoment(step: Step, def: Node, after: number): number | null {
  const cron = cronOf(def);
  const calendar = calendarOf(step.facts, calendarIdOf(def));
  if (cron) return calendar.ok ? nextStart({ cron }, after, calendar.value) : null;
  const repeat = repeatOf(def);
  const next = repeat ? afterDuration(step.facts, calendarIdOf(def), after, repeat.every) : null;
  return next?.ok ? next.value : null;
}

function cronOf(def: Node): string | null {
  const wait = def.kind === 'startEvent' && def.event?.type === 'timer' ? def.event.wait : undefined;
  return wait && 'cron' in wait ? wait.cron : null;
}

function repeatOf(def: Node): RepeatTimer | undefined {
  return def.kind === 'startEvent' && def.event?.type === 'timer' ? def.event.repeat : undefined;
}

function calendarIdOf(def: Node): string {
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

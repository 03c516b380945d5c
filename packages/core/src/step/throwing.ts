// Messages and signals that a step tells. Called by the events that throw and by the send task.
import type { Variables } from '../diagram/variable';
import type { GraphNode } from '../graph/process-graph';
import type { Subscription, Token } from '../state/instance-state';
import { dataAt, mapped } from './data';
import type { Rejection } from './decision';
import { keyOf, nameOf } from './event-names';
import { happen, refusedBy } from './happen';
import { failed, type Worked, worked } from './outcome';
import type { Step } from './step';

/** Hands a message to whoever waits for it, now or later. False: it cannot be said; the token then has its incident. */
export function throwMessage(step: Step, token: Token, node: GraphNode, name: string | undefined): boolean {
  const message = nameOf(step, name, node.event, token);
  const key = keyOf(step, node.event, token);
  const data = dataOf(step, token, node);
  for (const part of [message, key, data]) if (!part.ok) return cannot(step, token, part);
  if (!message.ok || !key.ok || !data.ok) return false;
  const thrown = { message: message.value, key: key.value, variables: data.value };
  step.emit({ type: 'message.thrown', node: node.ordinal, ...thrown });
  step.effect({ type: 'publishMessage', ...thrown });
  return true;
}

/**
 * Tells a signal and goes on over `flows`; then whatever waits for it in this case goes on too, and every other case is told. False: it
 * cannot be said; the token then has its incident and stays.
 */
export function throwSignal(
  step: Step,
  token: Token,
  node: GraphNode,
  drawn: { readonly signal?: string | undefined; readonly scope?: 'case' | undefined },
  flows: readonly number[],
): boolean {
  const name = nameOf(step, drawn.signal, node.event, token);
  if (!name.ok) return cannot(step, token, name);
  const data = dataOf(step, token, node);
  if (!data.ok) return cannot(step, token, data);
  const signal = name.value;
  const variables = data.value;
  const wrong = refusedBySome(step, listeners(step, signal), variables);
  if (wrong) return cannot(step, token, failed(wrong.code, wrong.facts));
  step.emit({ type: 'signal.thrown', node: node.ordinal, signal, variables });
  if (drawn.scope !== 'case') step.effect({ type: 'broadcastSignal', signal, variables });
  step.leave(token, flows);
  catchSignal(step, signal, variables);
  return true;
}

/** Everything in this case that waits for the signal goes on. */
export function catchSignal(step: Step, signal: string, variables: Variables): void {
  for (const subscription of listeners(step, signal)) happen(step, subscription, variables);
}

/** What waits in this case for the signal. */
export function listeners(step: Step, signal: string): readonly Subscription[] {
  return step.state.subscriptions.filter((one) => one.type === 'signal' && one.message === signal);
}

/** Why one of those who wait cannot take the data, each as it is declared where it stands; null when all can. */
export function refusedBySome(step: Step, waiting: readonly Subscription[], variables: Variables): Rejection | null {
  for (const subscription of waiting) {
    const wrong = refusedBy(step, subscription, variables);
    if (wrong) return wrong;
  }
  return null;
}

function dataOf(step: Step, token: Token, node: GraphNode): Worked<Variables> {
  return node.event?.data ? mapped(step, node.event.data, dataAt(step, token), false) : worked({});
}

function cannot(step: Step, token: Token, why: { readonly ok: boolean } & Partial<ReturnType<typeof failed>>): false {
  step.incident(token, why.code ?? 'event.no-name', why.facts ?? {});
  return false;
}

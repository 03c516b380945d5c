// What comes from outside to a case that waits for it: messages, signals, moments, the word to go on.
import type { Variables } from '../diagram/variable';
import { isNamed } from '../nodes/receive-task';
import { idOf } from '../state/apply-event';
import { findId } from '../state/sorted-list';
import type { Command } from './commands';
import { assign, checkData } from './data';
import type { Rejection } from './decision';
import { happen, refusedBy, timerHappened, valuesFor } from './happen';
import type { Step } from './step';
import { catchSignal, listeners, refusedBySome } from './throwing';
import { reject } from './values';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** Everything here that waits for the message goes on, or the one that is named; each takes its data as it is drawn. */
export function receive(step: Step, command: Of<'receive'>): Rejection | null {
  const { message, key, subscription: only } = command;
  const waiting = step.state.subscriptions.filter(
    (one) =>
      (one.type ?? 'message') === 'message' &&
      one.message === message &&
      one.key === key &&
      (only === undefined || idOf(one) === only),
  );
  if (waiting.length === 0) return reject('message.not-awaited', { message, key });
  const given: Variables[] = [];
  for (const subscription of waiting) {
    const values = valuesFor(step, subscription, command.variables);
    if (!values.ok) return reject('event.not-readable', { ...values.facts, code: values.code });
    const wrong = refusedBy(step, subscription, values.value);
    if (wrong) return wrong;
    given.push(values.value);
  }
  for (const [i, subscription] of waiting.entries()) happen(step, subscription, given[i] as Variables);
  return null;
}

/** Everything here that waits for the signal goes on, when each of them can take what comes with it. */
export function signal(step: Step, command: Of<'signal'>): Rejection | null {
  const waiting = listeners(step, command.signal);
  if (waiting.length === 0) return reject('signal.not-awaited', { signal: command.signal });
  const wrong = refusedBySome(step, waiting, command.variables);
  if (wrong) return wrong;
  catchSignal(step, command.signal, command.variables);
  return null;
}

/** Lets a step go on that waits to be told and for nothing else. */
export function trigger(step: Step, command: Of<'trigger'>): Rejection | null {
  const token = findId(step.state.tokens, command.token);
  if (!token) return reject('token.unknown', { token: command.token });
  const node = step.node(token.node);
  const isBody = node.activity?.repeat && token.each === undefined;
  if (node.def.kind !== 'receiveTask' || isNamed(node.def) || token.incident || isBody)
    return reject('token.not-waiting', { token: token.id });
  const variables = command.variables ?? {};
  const wrong = checkData(step, token, variables);
  if (wrong) return wrong;
  assign(step, token, variables);
  node.kind.complete(step, token, node, { outcome: null });
  return null;
}

/** The timer of a subscription, `event:<id>`. */
export function fireEvent(step: Step, id: number, dueAt: number): Rejection | null {
  return timerHappened(step, id, dueAt) ? null : reject('timer.unknown', { key: `event:${id}` });
}

// Called cases: what goes to them and what comes back. They run as cases of their own; one call is told from another by (token, epoch), so
// that late and repeated news do nothing (see ARCHITECTURE, "Scopes and children").
import type { Json, Variables } from '../diagram/variable';
import type { GraphNode } from '../graph/process-graph';
import type { CallActivity } from '../nodes/call-activity';
import { ROOT_SCOPE, type Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import type { Command } from './commands';
import { assign, checkData, dataAt, mapped } from './data';
import type { Rejection } from './decision';
import type { ChildNews } from './effects';
import { throwFrom } from './errors';
import { failed, type Worked, worked } from './outcome';
import type { Step } from './step';
import { reject } from './values';

interface Call {
  readonly process: string;
  readonly key: string | null;
  readonly variables: Variables;
}

/** Calls the process for the token; what cannot be worked out is a problem of the token. */
export function startChild(step: Step, token: Token, node: GraphNode<CallActivity>): void {
  const call = callOf(step, token, node);
  if (!call.ok) {
    step.incident(token, call.code, call.facts);
    return;
  }
  const { process, key, variables } = call.value;
  const epoch = 1;
  step.emit({ type: 'child.started', token: token.id, child: { epoch, process }, key });
  const binding = node.def.binding ?? 'latest';
  step.effect({ type: 'startChild', token: token.id, epoch, process, binding, key, variables });
}

/** Asks the called case to end; the token stays until it has. */
export function cancelChild(step: Step, token: Token): void {
  step.emit({ type: 'child.cancelling', token: token.id });
  const undo = step.state.undoing === undefined ? {} : { undo: true as const };
  if (token.child) step.effect({ type: 'cancelChild', token: token.id, epoch: token.child.epoch, ...undo });
}

/** News of a called case. Late ones, of calls that are over, are refused. */
export function childNews(step: Step, command: Extract<Command, { type: 'childNews' }>): Rejection | null {
  const { news, token: id, epoch } = command;
  const token =
    news.type === 'compensated'
      ? step.state.tokens.find((candidate) => candidate.child?.undoes === id)
      : findId(step.state.tokens, id);
  if (!token?.child || token.child.epoch !== epoch) return reject('child.unknown', { token: id, epoch });
  if (token.cancelling) return news.type === 'escalated' ? null : gone(step, token);
  switch (news.type) {
    case 'completed':
      return completed(step, token, news);
    case 'escalated':
      if (news.variables) giveBack(step, token, news.variables);
      throwFrom(step, token, { type: 'escalation', code: news.code });
      return null;
    case 'error': {
      ended(step, token, 'error');
      const { code, message } = news;
      giveBack(step, token, news.variables);
      throwFrom(step, token, { type: 'error', code, message });
      return null;
    }
    case 'failed':
      ended(step, token, 'error');
      step.incident(token, 'child.failed', { process: token.child.process, reason: news.code, ...news.facts });
      return null;
    case 'cancelled':
      ended(step, token, 'cancelled');
      step.incident(token, 'child.cancelled', { process: token.child.process });
      return null;
    case 'compensated':
      ended(step, token, 'compensated');
      step.leave(token, []);
      return null;
  }
}

/** Called cases rest and go on with the one that called them. */
export function passOn(step: Step, type: 'suspendChild' | 'resumeChild'): void {
  for (const { id, child, cancelling } of step.state.tokens)
    if (child && !cancelling) step.effect({ type, token: id, epoch: child.epoch });
}

function completed(step: Step, token: Token, news: Extract<ChildNews, { type: 'completed' }>): null {
  if (news.endsAll) {
    step.emit({ type: 'child.ended', token: token.id, outcome: 'completed', endsAll: true });
    step.cancelScopeTokens(ROOT_SCOPE);
    return null;
  }
  const node = step.node(token.node) as GraphNode<CallActivity>;
  const back = broughtBack(step, node, news.variables);
  const wrong = back.ok ? checkData(step, token, back.value) : back;
  if (wrong) step.incident(token, wrong.code, wrong.facts);
  else if (back.ok) {
    assign(step, token, back.value);
    step.emit({ type: 'child.ended', token: token.id, outcome: 'completed' });
    // The call is remembered by the token as it was: undoing it asks the case that was called.
    node.kind.complete(step, token, node, { outcome: null });
  }
  return null;
}

/** What the mappings can give back of a called case that is not done yet; what they cannot is left out. */
function giveBack(step: Step, token: Token, theirs: Variables): void {
  const back = broughtBack(step, step.node(token.node) as GraphNode<CallActivity>, theirs);
  if (back.ok && !checkData(step, token, back.value)) assign(step, token, back.value);
}

function broughtBack(step: Step, node: GraphNode<CallActivity>, theirs: Variables): Worked<Variables> {
  const known: Record<string, Json> = {};
  const { variables, undeclared } = step.graph.diagram;
  if (node.def.outputAll)
    for (const [name, value] of Object.entries(theirs))
      if (undeclared || variables.some((variable) => variable.name === name)) known[name] = value;
  const output = mapped(step, node.activity?.output ?? [], theirs, false);
  return output.ok ? worked({ ...known, ...output.value }) : output;
}

function callOf(step: Step, token: Token, node: GraphNode<CallActivity>): Worked<Call> {
  const { activity, def } = node;
  let process: Json = def.process ?? null;
  if (activity?.process) {
    const result = step.evaluate(activity.process, token);
    if (!result.ok) return { ...result, facts: { expression: activity.process.source, ...result.facts } };
    process = result.value;
  }
  if (typeof process !== 'string' || process === '') return failed('child.no-process', { process });
  let key: string | null = null;
  if (activity?.key) {
    const result = step.evaluate(activity.key, token);
    if (!result.ok) return { ...result, facts: { expression: activity.key.source, ...result.facts } };
    key = result.value === null ? null : String(result.value);
  }
  const data = dataAt(step, token);
  const input = mapped(step, activity?.input ?? [], data, false);
  if (!input.ok) return input;
  return worked({ process, key, variables: { ...(def.inputAll ? data : {}), ...input.value } });
}

function ended(step: Step, token: Token, outcome: 'error' | 'cancelled' | 'compensated'): void {
  step.emit({ type: 'child.ended', token: token.id, outcome });
}

/** The called case of a token that was given up has ended: the token goes too. */
function gone(step: Step, token: Token): null {
  ended(step, token, 'cancelled');
  step.emit({ type: 'node.cancelled', token: token.id, node: token.node });
  step.touchScope(token.scope);
  step.touchScope(ROOT_SCOPE);
  return null;
}

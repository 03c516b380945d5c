// Expected exceptions and escalations on their way outwards: the rim of the activity, the event sub-processes around it, the rim of the
// sub-process, and so on to the calling case (BPMN 2.0.2, 10.5.1 and 13.5.2). At each place its own code comes before "any".
import type { Variables } from '../diagram/variable';
import { CASE_START, type EventSubProcess, type GraphNode } from '../graph/process-graph';
import type { BoundaryEvent } from '../nodes/boundary-event';
import { ROOT_SCOPE, type Scope, type Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { takeDown, tellParent } from './case-end';
import type { Command } from './commands';
import { assign, checkData } from './data';
import type { Rejection } from './decision';
import { openEventSubProcess } from './event-sub-process';
import type { Step } from './step';
import { reject } from './values';

export interface Thrown {
  readonly type: 'error' | 'escalation';
  /** Empty: none. */
  readonly code: string;
  readonly message?: string | null;
  /** Data that goes with it to where it is caught. */
  readonly variables?: Variables;
}

type Catcher =
  | { readonly type: 'boundary'; readonly host: Token; readonly node: GraphNode<BoundaryEvent> }
  | { readonly type: 'eventSubProcess'; readonly scope: number; readonly found: EventSubProcess };

type CatchingEvent = { readonly code?: string; readonly codeVariable?: string; readonly messageVariable?: string };

/**
 * Throws from where the token stands. An error takes the token with it wherever it is caught; uncaught it goes to the calling case, or
 * is a problem of the token. An escalation that nobody catches, or that is caught beside, lets the token go on: ask whether it is still there.
 */
export function throwFrom(step: Step, token: Token, thrown: Thrown): void {
  const catcher = catcherOf(step, token, thrown);
  const { type, code } = thrown;
  const caughtBy = catcher ? (catcher.type === 'boundary' ? catcher.node.ordinal : catcher.found.start) : null;
  step.emit({ type: `${type}.thrown`, node: token.node, code, caughtBy });
  if (catcher?.type === 'boundary') {
    followRim(step, catcher.host, catcher.node, thrown);
    return;
  }
  if (catcher) {
    const { scope, found } = catcher;
    carryOver(step, scope, found.event as CatchingEvent, thrown);
    openEventSubProcess(step, scope, found.start);
    return;
  }
  if (type === 'escalation') tellParent(step, { type: 'escalated', code, variables: step.state.variables });
  else if (step.state.parent) {
    const { message = null } = thrown;
    const variables = { ...step.state.variables, ...thrown.variables };
    takeDown(step, `error ${code}`, { type: 'error', code, message, variables });
  } else step.incident(token, 'error.uncaught', { error: code, message: thrown.message ?? null });
}

/** An expected exception from a handler. */
export function throwError(step: Step, command: Extract<Command, { type: 'throwError' }>): Rejection | null {
  const job = findId(step.state.jobs, command.job);
  const token = job && findId(step.state.tokens, job.token);
  if (!job || !token) return reject('job.unknown', { job: command.job });
  const variables = command.variables ?? {};
  const wrong = checkData(step, token, variables);
  if (wrong) return wrong;
  step.emit({ type: 'job.failed', job: job.id, error: command.code, retryAt: null });
  step.stopTimer(`job:${job.id}`);
  throwFrom(step, token, { type: 'error', code: command.code, message: command.message ?? null, variables });
  return null;
}

function catcherOf(step: Step, from: Token, thrown: Thrown): Catcher | null {
  let token: Token | undefined = from;
  // An event sub-process does not catch what comes out of itself: it hands it on.
  let handling = -1;
  for (let isUndoing = false; token; ) {
    const rim = isUndoing ? null : rimOf(step, token, thrown);
    if (rim) return rim;
    if (isEventSubProcess(step.node(token.node))) handling = token.node;
    const scope: Scope | undefined = findId(step.state.scopes, token.scope);
    const level = scope ? (scope.loop || scope.compensating ? null : scope.node) : CASE_START;
    if (level !== null) {
      const candidates = step.graph.eventSubProcesses.get(level)?.filter(({ node }) => node !== handling) ?? [];
      const found = bestOf(candidates, (candidate) => candidate.event, thrown);
      if (found) return { type: 'eventSubProcess', scope: token.scope, found };
      handling = -1;
    }
    if (token.scope === ROOT_SCOPE || !scope) return null;
    isUndoing = scope.compensating === true;
    token = findId(step.state.tokens, scope.token);
  }
  return null;
}

function rimOf(step: Step, token: Token, thrown: Thrown): Catcher | null {
  const node = step.node(token.node);
  // Of an activity that runs several times they hang on the whole.
  if (node.boundaries.length === 0 || token.each !== undefined) return null;
  const events = node.boundaries.map((ordinal) => step.node(ordinal) as GraphNode<BoundaryEvent>);
  const found = bestOf(events, (candidate) => candidate.def.event, thrown);
  return found ? { type: 'boundary', host: token, node: found } : null;
}

/** The one with the code, else the one for any. */
function bestOf<T>(
  candidates: readonly T[],
  event: (candidate: T) => { readonly type: string; readonly code?: string },
  thrown: Thrown,
): T | undefined {
  const fitting = candidates.filter((candidate) => event(candidate).type === thrown.type);
  const own = fitting.find((candidate) => thrown.code !== '' && event(candidate).code === thrown.code);
  return own ?? fitting.find((candidate) => event(candidate).code === undefined);
}

function followRim(step: Step, host: Token, boundary: GraphNode<BoundaryEvent>, thrown: Thrown): void {
  const { event, interrupting } = boundary.def;
  if (thrown.type === 'error' || interrupting) step.cancelToken(host);
  carryOver(step, host.scope, event as CatchingEvent, thrown);
  step.arrive({ node: boundary.ordinal, scope: host.scope, flow: -1 });
}

function carryOver(step: Step, scope: number, event: CatchingEvent, thrown: Thrown): void {
  const values = {
    ...thrown.variables,
    ...(event.codeVariable ? { [event.codeVariable]: thrown.code } : {}),
    ...(event.messageVariable ? { [event.messageVariable]: thrown.message ?? null } : {}),
  };
  if (Object.keys(values).length > 0) assign(step, { scope }, values);
}

function isEventSubProcess(node: GraphNode): boolean {
  return node.def.kind === 'subProcess' && node.def.variant === 'event';
}

// The beginning and the end that all activities share: local data in and out, running several times, being able to be undone, conditions on
// the paths out. Node kinds are entered through `enterNode` and call `finish` when what they are for is done.
import type { GraphNode } from '../graph/process-graph';
import type { Arrival } from '../nodes/node-kind';
import type { Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { endsAdHoc } from './ad-hoc';
import { recordCompensation } from './compensation-record';
import { assign, checkData, dataAt, mapped } from './data';
import { beginRuns, finishRun } from './repeat';
import type { Step } from './step';
import { takenFlows } from './taken-flows';

export interface Done {
  /** The paths that come into question; absent: all out of the node. */
  readonly flows?: readonly number[];
  readonly outcome?: string | null;
}

export function enterNode(step: Step, arrival: Arrival, node: GraphNode): void {
  const { kind } = node;
  const { activity } = node;
  if (activity === null) {
    kind.enter(step, arrival, node);
    return;
  }
  if (activity.repeat && arrival.each === undefined) {
    beginRuns(step, arrival, node, activity.repeat);
    return;
  }
  if (activity.input === null || kind.traits.mapsItself) {
    kind.enter(step, arrival, node);
    return;
  }
  const input = mapped(step, activity.input, dataAt(step, arrival));
  if (input.ok) kind.enter(step, { ...arrival, variables: { ...arrival.variables, ...input.value } }, node);
  else step.incident(step.place(arrival), input.code, input.facts);
}

/** Whether being done is no more than a move over its paths: not one of several runs, nothing goes out, nothing can be undone. */
export function isPlain(step: Step, token: Token, node: GraphNode): boolean {
  return node.plain && step.folded === null && token.each === undefined && token.child === undefined;
}

export function finish(step: Step, token: Token, node: GraphNode, done: Done): void {
  const { activity } = node;
  const isRun = token.each !== undefined;
  if (activity !== null && activity.output !== null && (isRun || !activity.repeat)) {
    if (!node.kind.traits.mapsItself && !putOut(step, token, node)) return;
  }
  const ended = !isRun && node.mayBeEnough && endsAdHoc(step, token);
  const flows = isRun || ended ? [] : takenFlows(step, token, node, done.flows);
  if (flows === null) return;
  recordCompensation(step, token, node);
  if (isRun) finishRun(step, token, node, done.outcome ?? null);
  else step.leave(token, flows);
}

/** False: the token has an incident. */
function putOut(step: Step, token: Token, node: GraphNode): boolean {
  const now = findId(step.state.tokens, token.id) ?? token;
  const output = mapped(step, node.activity?.output ?? [], dataAt(step, now), false);
  const around = { scope: token.scope };
  const wrong = output.ok ? checkData(step, around, output.value) : output;
  if (wrong) step.incident(token, wrong.code, wrong.facts);
  else if (output.ok) assign(step, around, output.value);
  return wrong === null;
}

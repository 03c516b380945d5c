// The beginning and the end that all activities share: local data in and out, running several times, being able to be undone, conditions on
// the paths out. Node kinds are entered through `enterNode` and call `finish` when what they are for is done.
import type { CompiledActivity, GraphNode } from '../graph/process-graph';
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
  const { activity } = node;
  if (activity === null || (activity.repeat === null && activity.input === null)) node.kind.enter(step, arrival, node);
  else enterActivity(step, arrival, node, activity);
}

/** It runs several times, or has data of its own from the first moment. */
function enterActivity(step: Step, arrival: Arrival, node: GraphNode, { repeat, input }: CompiledActivity): void {
  if (repeat && arrival.each === undefined) {
    beginRuns(step, arrival, node, repeat);
    return;
  }
  if (input === null || node.kind.traits.mapsItself) {
    node.kind.enter(step, arrival, node);
    return;
  }
  const values = mapped(step, input, dataAt(step, arrival));
  if (values.ok) node.kind.enter(step, { ...arrival, variables: { ...arrival.variables, ...values.value } }, node);
  else step.incident(step.place(arrival), values.code, values.facts);
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

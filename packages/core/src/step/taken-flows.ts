// Which paths a case takes out of an activity, an event or an inclusive gateway: all whose condition holds and those without one, else the
// one marked "otherwise" (BPMN 2.0.2, 13.3.2 and 13.4.3). Called when a step is done.
import type { GraphNode } from '../graph/process-graph';
import type { Arrival } from '../nodes/node-kind';
import type { Token } from '../state/instance-state';
import type { Place } from './data';
import { failed, type Worked, worked } from './outcome';
import type { Step } from './step';

/** @param flows of the node, those that come into question. Null: none can be taken; the token then has its incident. */
export function takenFlows(
  step: Step,
  token: Token,
  node: GraphNode,
  flows: readonly number[] = node.outgoing,
): readonly number[] | null {
  if (!node.conditional || flows.length === 0) return flows;
  const taken = choose(step, token, node, flows);
  if (taken.ok) return taken.value;
  step.incident(token, taken.code, taken.facts);
  return null;
}

/** Out of an event or a gateway: over the paths that are to be taken. An activity is `finish`ed instead. */
export function goOn(step: Step, token: Token, node: GraphNode): void {
  const flows = takenFlows(step, token, node);
  if (flows) step.leave(token, flows);
}

/** The same of one at which nothing is waited for. */
export function passOn(step: Step, arrival: Arrival, node: GraphNode): void {
  if (!node.conditional) {
    step.pass(arrival, node, node.outgoing);
    return;
  }
  const taken = choose(step, arrival, node, node.outgoing);
  if (taken.ok) step.pass(arrival, node, taken.value);
  else step.incident(step.place(arrival), taken.code, taken.facts);
}

function choose(step: Step, place: Place, node: GraphNode, flows: readonly number[]): Worked<readonly number[]> {
  const taken: number[] = [];
  let otherwise = -1;
  for (let i = 0; i < node.outgoing.length; i++) {
    const flow = node.outgoing[i] as number;
    if (!flows.includes(flow)) continue;
    if (node.flows[i]?.otherwise) {
      otherwise = flow;
      continue;
    }
    const condition = node.conditions[i];
    if (condition) {
      const result = step.condition(condition, place);
      if (!result.ok)
        return failed(result.code, { flow: node.flows[i]?.id ?? '', expression: condition.source, ...result.facts });
      if (!result.value) continue;
    }
    taken.push(flow);
  }
  if (taken.length > 0) return worked(taken);
  return otherwise >= 0 ? worked([otherwise]) : failed('flow.no-path', {});
}

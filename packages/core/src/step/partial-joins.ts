// Joins that go on before all have come (parallel gateway with `waitFor`): the n-th arrival goes on, and the others are not waited for. Those
// that come later are ignored until all have come once, or given up at once (workflow patterns 9, 28 to 32).

import type { GraphNode } from '../graph/process-graph';
import { has } from '../graph/reach';
import type { Arrival } from '../nodes/node-kind';
import type { ParallelGateway } from '../nodes/parallel-gateway';
import type { JoinArrival } from '../state/instance-state';
import type { Step } from './step';

/** An arrival at a partial join. One that gives up the others goes on when nothing else is left to do: see `firePartialJoins`. */
export function arriveAtPartialJoin(step: Step, arrival: Arrival, node: GraphNode<ParallelGateway>): void {
  const { node: join, scope, flow } = arrival;
  const { count = node.incoming.length, rest = 'ignore' } = node.def.waitFor ?? {};
  const needed = Math.min(count, node.incoming.length);
  let before = arrivedFlows(step, join, scope).length;
  step.emit({ type: 'join.arrived', node: join, scope, flow });
  // Where it is ignored, it may have been the last thing that was done there.
  step.touchScope(scope);
  if (rest === 'cancel') return;
  for (let now = arrivedFlows(step, join, scope).length; ; now = arrivedFlows(step, join, scope).length) {
    if (before < needed && now >= needed) step.arrive({ ...arrival, caught: true });
    if (now < node.incoming.length) return;
    // All have come once: the join begins anew, with what has come a second time.
    step.emit({ type: 'join.fired', node: join, scope, flows: node.incoming });
    before = 0;
  }
}

/** Lets go on the joins that give up the others, in the order of the drawing whoever came first. True when one did: there is work again. */
export function firePartialJoins(step: Step): boolean {
  if (step.graph.regions.size === 0) return false;
  let fired = false;
  for (const { node: join, scope } of step.state.joins.toSorted((a, b) => a.node - b.node)) {
    const region = step.graph.regions.get(join);
    const flows = arrivedFlows(step, join, scope);
    if (!region || flows.length < neededAt(step, join)) continue;
    useUp(step, join, scope);
    for (const waiting of step.state.joins.slice())
      if (waiting.scope === scope && has(region, waiting.node)) useUp(step, waiting.node, scope);
    for (const token of step.state.tokens.filter((one) => one.scope === scope && has(region, one.node)))
      step.cancelToken(token);
    step.arrive({ node: join, scope, flow: flows[0] ?? -1, caught: true });
    fired = true;
  }
  return fired;
}

/**
 * Joins of all paths that all have come to already, since the case was moved to a version that asks for fewer; otherwise the last arrival lets
 * a join go on.
 */
export function goOnWhereAllHaveCome(step: Step): void {
  for (const { node, scope, flow } of step.state.joins.slice()) {
    const { def, incoming } = step.node(node);
    if (def.kind !== 'parallelGateway' || def.waitFor) continue;
    const arrived = arrivedFlows(step, node, scope);
    if (arrived[0] !== flow || arrived.length < incoming.length) continue;
    step.emit({ type: 'join.fired', node, scope, flows: incoming });
    step.arrive({ node, scope, flow, caught: true });
  }
}

/** Whether something waits at a join of the scope. */
export function isAwaited(step: Step, scope: number): boolean {
  return step.state.joins.some((arrival) => arrival.scope === scope && waits(step, arrival));
}

/** Whether what has come to a join waits there. Arrivals that a partial join ignores, since it has gone on, do not. */
export function waits(step: Step, { node, scope }: JoinArrival): boolean {
  return arrivedFlows(step, node, scope).length < neededAt(step, node);
}

/** Whatever has come to the join is there no more. */
function useUp(step: Step, join: number, scope: number): void {
  for (let left = arrivedFlows(step, join, scope); left.length > 0; left = arrivedFlows(step, join, scope))
    step.emit({ type: 'join.fired', node: join, scope, flows: left });
}

function neededAt(step: Step, join: number): number {
  const { def, incoming } = step.node(join);
  const count = def.kind === 'parallelGateway' ? def.waitFor?.count : undefined;
  return count === undefined ? Number.POSITIVE_INFINITY : Math.min(count, incoming.length);
}

/** The paths over which something waits at the join, each once. */
export function arrivedFlows(step: Step, join: number, scope: number): number[] {
  const flows: number[] = [];
  for (const arrival of step.state.joins)
    if (arrival.node === join && arrival.scope === scope) flows.push(arrival.flow);
  return flows;
}

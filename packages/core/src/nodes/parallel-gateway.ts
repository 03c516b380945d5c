// Do together: with one path in it starts all paths out at once; with several it waits until each has arrived, counted per
// (scope, incoming flow), and then goes on (BPMN 2.0.2, 13.4.1).
import { applyToken } from '../state/apply-token';
import { arriveAtPartialJoin } from '../step/partial-joins';
import type { Step } from '../step/step';
import { type Arrival, type NodeKindDefinition, nothingToCancel } from './node-kind';
import { type ParallelGateway, parallelGatewaySchema } from './parallel-gateway.schema';

export type { ParallelGateway };

export const parallelGateway: NodeKindDefinition<ParallelGateway> = {
  kind: 'parallelGateway',
  schema: parallelGatewaySchema,
  traits: { incoming: true, outgoing: true, waits: false, hostsBoundary: false },
  check: (_node, context) => context.checkParallel(),
  enter(step, arrival, node) {
    if (node.def.waitFor && node.incoming.length > 1 && !arrival.caught && arrival.flow >= 0)
      return arriveAtPartialJoin(step, arrival, node);
    if (node.incoming.length > 1 && !arrival.caught && arrival.flow >= 0) {
      const arrived = step.note({
        type: 'join.arrived',
        node: arrival.node,
        scope: arrival.scope,
        flow: arrival.flow,
      });
      applyToken['join.arrived'](step.state, arrived, step.at);
      if (!allArrived(step, arrival, node.incoming)) return;
      const fired = step.note({
        type: 'join.fired',
        node: arrival.node,
        scope: arrival.scope,
        flows: node.incoming,
      });
      applyToken['join.fired'](step.state, fired, step.at);
    }
    step.pass(arrival, node, node.outgoing);
  },
  complete: (step, token, node) => step.leave(token, node.outgoing),
  cancel: nothingToCancel,
};

/** Whether every incoming flow of the join has arrived in its scope. */
function allArrived({ state }: Step, arrival: Arrival, incoming: readonly number[]): boolean {
  if (state.joins.length < incoming.length) return false;
  let arrived = 0;
  for (const join of state.joins) if (join.node === arrival.node && join.scope === arrival.scope) arrived++;
  return arrived === incoming.length;
}

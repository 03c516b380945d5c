// Do together: with one path in it starts all paths out at once; with several it waits until each has arrived, counted per
// (scope, incoming flow), and then goes on (BPMN 2.0.2, 13.4.1).
import * as z from 'zod';
import { arriveAtPartialJoin } from '../step/partial-joins';
import type { Step } from '../step/step';
import { nodeBase } from './node-base';
import { type Arrival, type NodeKindDefinition, nothingToCancel } from './node-kind';

export const parallelGatewaySchema = z.strictObject({
  ...nodeBase,
  kind: z.literal('parallelGateway'),
  /**
   * Goes on when so many of the paths in have been come by, not all. The rest are ignored, until each has come once and it begins anew; or
   * what is still on its way here is given up.
   */
  waitFor: z.strictObject({ count: z.number().int().min(1).max(100), rest: z.enum(['ignore', 'cancel']) }).optional(),
});
export type ParallelGateway = z.infer<typeof parallelGatewaySchema>;

export const parallelGateway: NodeKindDefinition<ParallelGateway> = {
  kind: 'parallelGateway',
  schema: parallelGatewaySchema,
  traits: { incoming: true, outgoing: true, waits: false, hostsBoundary: false },
  check: (_node, context) => context.checkParallel(),
  enter(step, arrival, node) {
    if (node.def.waitFor && node.incoming.length > 1 && !arrival.caught && arrival.flow >= 0)
      return arriveAtPartialJoin(step, arrival, node);
    if (node.incoming.length > 1 && !arrival.caught && arrival.flow >= 0) {
      step.emit({ type: 'join.arrived', node: arrival.node, scope: arrival.scope, flow: arrival.flow });
      if (!allArrived(step, arrival, node.incoming)) return;
      step.emit({ type: 'join.fired', node: arrival.node, scope: arrival.scope, flows: node.incoming });
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

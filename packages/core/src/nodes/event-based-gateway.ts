// Whatever happens first: waits for several things at once and goes on with the first that happens (BPMN 2.0.2, 13.4.4).
import { openSubscription } from '../step/subscriptions';
import { type EventBasedGateway, eventBasedGatewaySchema } from './event-based-gateway.schema';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export type { EventBasedGateway };

export const eventBasedGateway: NodeKindDefinition<EventBasedGateway> = {
  kind: 'eventBasedGateway',
  schema: eventBasedGatewaySchema,
  traits: { incoming: true, outgoing: true, waits: true, hostsBoundary: false },
  check: () => {},
  enter(step, arrival, node) {
    const token = step.place(arrival);
    const before = step.state.subscriptions.length;
    for (const flow of node.outgoing) {
      const failure = openSubscription(step, token, step.node(step.graph.targets[flow] as number));
      if (failure) return step.incident(token, failure.code, failure.facts);
    }
    if (step.state.subscriptions.length === before) step.incident(token, 'flow.no-path', {});
  },
  complete: (step, token, node) => step.leave(token, node.outgoing),
  cancel: nothingToCancel,
};

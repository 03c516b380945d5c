// Any that apply: every path whose condition holds is taken, else the one marked "otherwise"; with several paths in it waits for all
// that can still come (BPMN 2.0.2, 13.4.3; see step/inclusive-joins.ts for how "can still come" is read).
import { goOn, passOn } from '../step/taken-flows';
import { type InclusiveGateway, inclusiveGatewaySchema } from './inclusive-gateway.schema';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export type { InclusiveGateway };

export const inclusiveGateway: NodeKindDefinition<InclusiveGateway> = {
  kind: 'inclusiveGateway',
  schema: inclusiveGatewaySchema,
  traits: { incoming: true, outgoing: true, waits: false, hostsBoundary: false },
  check: (_node, context) => context.checkDecision(),
  enter(step, arrival, node) {
    // The join goes on by itself once nothing can come any more; it then arrives here as `caught`.
    if (node.incoming.length > 1 && arrival.flow >= 0 && !arrival.caught)
      step.emit({ type: 'join.arrived', node: arrival.node, scope: arrival.scope, flow: arrival.flow });
    else passOn(step, arrival, node);
  },
  complete: (step, token, node) => goOn(step, token, node),
  cancel: nothingToCancel,
};

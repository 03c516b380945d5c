// A decision: the first path whose condition holds is taken, else the one marked "otherwise" (BPMN 2.0.2, 13.4.2).

import { type ExclusiveGateway, exclusiveGatewaySchema } from './exclusive-gateway.schema';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export type { ExclusiveGateway };

export const exclusiveGateway: NodeKindDefinition<ExclusiveGateway> = {
  kind: 'exclusiveGateway',
  schema: exclusiveGatewaySchema,
  traits: { incoming: true, outgoing: true, waits: false, hostsBoundary: false },
  check: (_node, context) => context.checkDecision(),
  enter(step, arrival, node) {
    if (node.outgoing.length === 1 && !node.conditions[0]) return step.pass(arrival, node, node.outgoing);
    let otherwise = -1;
    for (let i = 0; i < node.outgoing.length; i++) {
      const condition = node.conditions[i];
      if (!condition) {
        if (otherwise < 0 || node.flows[i]?.otherwise) otherwise = i;
        continue;
      }
      const result = step.condition(condition, arrival);
      if (!result.ok)
        return step.incident(step.place(arrival), result.code, {
          flow: node.flows[i]?.id ?? '',
          expression: condition.source,
          ...result.facts,
        });
      if (result.value) return step.pass(arrival, node, node.alone[i] as readonly number[]);
    }
    if (otherwise < 0) return step.incident(step.place(arrival), 'exclusiveGateway.no-path', {});
    step.pass(arrival, node, node.alone[otherwise] as readonly number[]);
  },
  complete: (step, token, node) => step.leave(token, node.outgoing),
  cancel: nothingToCancel,
};

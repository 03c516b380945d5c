// Any that apply: every path whose condition holds is taken, else the one marked "otherwise"; with several paths in it waits for all
// that can still come (BPMN 2.0.2, 13.4.3; see step/inclusive-joins.ts for how "can still come" is read).
import * as z from 'zod';
import { nodeBase } from './node-base';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export const inclusiveGatewaySchema = z.strictObject({ ...nodeBase, kind: z.literal('inclusiveGateway') });
export type InclusiveGateway = z.infer<typeof inclusiveGatewaySchema>;

export const inclusiveGateway: NodeKindDefinition<InclusiveGateway> = {
  kind: 'inclusiveGateway',
  schema: inclusiveGatewaySchema,
  traits: { incoming: true, outgoing: true, waits: false, hostsBoundary: false },
  check: (_node, context) => context.checkDecision(),
  enter: (step, arrival, node) => step.leave(step.place(arrival), node.outgoing),
  complete: (step, token, node) => step.leave(token, node.outgoing),
  cancel: nothingToCancel,
};

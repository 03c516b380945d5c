// Decides by rules: a decision table of the diagram over the case data, or a handler of the host application.
import * as z from 'zod';
import { idSchema, variableNameSchema } from '../diagram/text';
import { activityFields } from './activity';
import { nodeBase } from './node-base';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export const businessRuleTaskSchema = z.strictObject({
  ...nodeBase,
  ...activityFields,
  kind: z.literal('businessRuleTask'),
  /** Decision table of the diagram. */
  decision: idSchema.optional(),
  /** Where the answer goes; absent: each output into the variable of its name. */
  result: variableNameSchema.optional(),
  /** Instead of a table: name under which the host application registered the handler. */
  handler: z.string().min(1).max(100).optional(),
});
export type BusinessRuleTask = z.infer<typeof businessRuleTaskSchema>;

export const businessRuleTask: NodeKindDefinition<BusinessRuleTask> = {
  kind: 'businessRuleTask',
  schema: businessRuleTaskSchema,
  traits: { incoming: true, outgoing: true, waits: true, hostsBoundary: true },
  check: () => {},
  enter: (step, arrival, node) => step.leave(step.place(arrival), node.outgoing),
  complete: (step, token, node) => step.leave(token, node.outgoing),
  cancel: nothingToCancel,
};

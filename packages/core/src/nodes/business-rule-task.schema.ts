// What is drawn of this kind. What it does stands in `business-rule-task.ts`.
import * as z from 'zod';
import { idSchema, variableNameSchema } from '../diagram/text';
import { activityFields } from './activity';
import { nodeBase } from './node-base';

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

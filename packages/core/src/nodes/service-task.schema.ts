// What is drawn of this kind. What it does stands in `service-task.ts`.
import * as z from 'zod';
import { saysSchema } from '../diagram/says';
import { feelSchema, variableNameSchema } from '../diagram/text';
import { durationSchema } from '../time/duration';
import { activityFields } from './activity';
import { nodeBase } from './node-base';

export const serviceTaskSchema = z.strictObject({
  ...nodeBase,
  ...activityFields,
  kind: z.literal('serviceTask'),
  /** Name under which the host application registered the handler; absent: only `set` is done. */
  handler: z.string().min(1).max(100).optional(),
  /** Texts for people that the handler gets. */
  says: saysSchema.optional(),
  /** Case data computed before the handler runs: FEEL by variable, in this order. */
  set: z
    .array(z.strictObject({ variable: variableNameSchema, value: feelSchema }))
    .max(50)
    .optional(),
  /** Tries after a failure, with growing waits; then it becomes a problem. */
  retry: z.strictObject({ attempts: z.number().int().min(1).max(20), wait: durationSchema }).optional(),
});
export type ServiceTask = z.infer<typeof serviceTaskSchema>;

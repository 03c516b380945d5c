// What is drawn of this kind. What it does stands in `send-task.ts`.
import * as z from 'zod';
import { messageNameSchema } from '../diagram/event-definition';
import { mappingsSchema } from '../diagram/mapping';
import { saysSchema } from '../diagram/says';
import { feelSchema } from '../diagram/text';
import { activityFields } from './activity';
import { nodeBase } from './node-base';

export const sendTaskSchema = z.strictObject({
  ...nodeBase,
  ...activityFields,
  kind: z.literal('sendTask'),
  message: messageNameSchema.optional(),
  messageFrom: feelSchema.optional(),
  /** FEEL: the key of those who wait for it; absent: the key of the case. */
  correlationKey: feelSchema.optional(),
  /** Data that goes with it. */
  payload: mappingsSchema.optional(),
  /** Instead of a message: name under which the host application registered the handler. */
  handler: z.string().min(1).max(100).optional(),
  /** Texts for people that the handler gets. */
  says: saysSchema.optional(),
});
export type SendTask = z.infer<typeof sendTaskSchema>;

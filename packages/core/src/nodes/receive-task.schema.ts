// What is drawn of this kind. What it does stands in `receive-task.ts`.
import * as z from 'zod';
import { deadlineSchema } from '../diagram/deadline';
import { messageNameSchema } from '../diagram/event-definition';
import { feelSchema } from '../diagram/text';
import { activityFields } from './activity';
import { nodeBase } from './node-base';

export const receiveTaskSchema = z.strictObject({
  ...nodeBase,
  ...activityFields,
  kind: z.literal('receiveTask'),
  /** Name of the message, such as `payment.received`. */
  message: messageNameSchema.optional(),
  /** FEEL that gives the name, where it depends on the case. With neither it waits to be told to go on (`trigger`). */
  messageFrom: feelSchema.optional(),
  /** FEEL over the case data; the message must carry the same key. Absent: the key of the case. */
  correlationKey: feelSchema.optional(),
  deadline: deadlineSchema.optional(),
});
export type ReceiveTask = z.infer<typeof receiveTaskSchema>;

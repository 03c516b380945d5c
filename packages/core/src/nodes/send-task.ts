// Sends a message to another case, or has a handler of the host application send it to the world.
import * as z from 'zod';
import { messageNameSchema } from '../diagram/event-definition';
import { mappingsSchema } from '../diagram/mapping';
import { feelSchema } from '../diagram/text';
import { throwMessage } from '../step/throwing';
import { activityFields } from './activity';
import { nodeBase } from './node-base';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

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
});
export type SendTask = z.infer<typeof sendTaskSchema>;

export const sendTask: NodeKindDefinition<SendTask> = {
  kind: 'sendTask',
  schema: sendTaskSchema,
  traits: { incoming: true, outgoing: true, waits: true, hostsBoundary: true },
  check: () => {},
  enter(step, arrival, node) {
    const token = step.place(arrival);
    const { handler, message, messageFrom } = node.def;
    if (handler !== undefined) {
      step.startClock(token, node);
      return step.startJob(token, handler, 1);
    }
    const isNamed = message !== undefined || messageFrom !== undefined;
    if (!isNamed || throwMessage(step, token, node, message)) step.finish(token, node);
  },
  complete: (step, token, node) => step.finish(token, node),
  cancel: nothingToCancel,
};

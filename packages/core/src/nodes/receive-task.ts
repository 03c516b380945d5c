// Wait for a message from outside: a payment, a signature, a reply. Matched by name and a key; its data goes into the case.
import * as z from 'zod';
import { deadlineSchema } from '../diagram/deadline';
import { messageNameSchema } from '../diagram/event-definition';
import { feelSchema } from '../diagram/text';
import { openSubscription } from '../step/subscriptions';
import { activityFields } from './activity';
import { nodeBase } from './node-base';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

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

export const receiveTask: NodeKindDefinition<ReceiveTask> = {
  kind: 'receiveTask',
  schema: receiveTaskSchema,
  traits: { incoming: true, outgoing: true, waits: true, hostsBoundary: true },
  check(node, context) {
    context.checkDeadline(node.deadline, 'optional');
  },
  enter(step, arrival, node) {
    const token = step.place(arrival);
    if (arrival.caught) return step.finish(token, node);
    step.startClock(token, node);
    if (!isNamed(node.def)) return;
    const failure = openSubscription(step, token, node);
    if (failure) step.incident(token, failure.code, failure.facts);
  },
  complete: (step, token, node) => step.finish(token, node),
  cancel: nothingToCancel,
};

/** Without a name it waits to be told to go on (command `trigger`). */
export function isNamed(def: ReceiveTask): boolean {
  return def.message !== undefined || def.messageFrom !== undefined;
}

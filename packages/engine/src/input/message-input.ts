// A message from the world outside, as it comes in: a payment, a signature, a reply.
import * as z from 'zod';
import { INPUT_LIMITS } from './limits';
import { variablesInput } from './variables-input';

export const messageInput = z.strictObject({
  /** Such as `payment.received`. */
  name: z
    .string()
    .regex(/^[\w.:-]+$/)
    .max(100),
  /** Whose: compared with what the waiting step expects. */
  key: z.string().min(1).max(INPUT_LIMITS.key),
  variables: variablesInput.optional(),
  /** The sender's own id: the same one again does nothing. */
  messageId: z.string().min(1).max(INPUT_LIMITS.commandId),
});
export type MessageInput = z.infer<typeof messageInput>;

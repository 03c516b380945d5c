// A message from the world outside, as it comes in: a payment, a signature, a reply.
import * as z from 'zod';
import { INPUT_LIMITS } from './limits';
import { variablesInput } from './variables-input';

export const messageInput = z.strictObject({
  /** Such as `payment.received`. */
  name: z.string().trim().min(1).max(200),
  /** Whose: compared with what the waiting step expects. */
  key: z.string().min(1).max(INPUT_LIMITS.key),
  variables: variablesInput.optional(),
  /** The sender's own id: the same one again does nothing. */
  messageId: z.string().min(1).max(INPUT_LIMITS.commandId),
});
export type MessageInput = z.infer<typeof messageInput>;

/** A message for one case, and in it for one step where several wait for the same: taken at once or refused, never kept. */
export const addressedMessageInput = z.strictObject({
  name: messageInput.shape.name,
  instanceId: z.string().min(1).max(100),
  /** Id of the step or event that waits; absent: the first that does. */
  step: z.string().min(1).max(100).optional(),
  variables: variablesInput.optional(),
  messageId: messageInput.shape.messageId,
});
export type AddressedMessageInput = z.infer<typeof addressedMessageInput>;

/** Begins a case of the process that starts by this message, whoever else waits for it. */
export const startByMessageInput = z.strictObject({
  name: messageInput.shape.name,
  /** Key of the case; absent: the next number of the process. */
  key: messageInput.shape.key.optional(),
  variables: variablesInput.optional(),
});
export type StartByMessageInput = z.infer<typeof startByMessageInput>;

/** For everyone who waits for it. */
export const signalInput = z.strictObject({
  name: messageInput.shape.name,
  variables: variablesInput.optional(),
  /** The sender's own id: the same one again does nothing. */
  signalId: messageInput.shape.messageId,
});
export type SignalInput = z.infer<typeof signalInput>;

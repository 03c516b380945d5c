// What is drawn of this kind. What it does stands in `intermediate-throw-event.ts`.
import * as z from 'zod';
import {
  compensationThrowSchema,
  escalationThrowSchema,
  linkSchema,
  messageThrowSchema,
  signalThrowSchema,
} from '../diagram/event-definition';
import { nodeBase } from './node-base';

export const intermediateThrowEventSchema = z.strictObject({
  ...nodeBase,
  kind: z.literal('intermediateThrowEvent'),
  event: z.discriminatedUnion('type', [
    messageThrowSchema,
    signalThrowSchema,
    escalationThrowSchema,
    compensationThrowSchema,
    linkSchema,
  ]),
});
export type IntermediateThrowEvent = z.infer<typeof intermediateThrowEventSchema>;

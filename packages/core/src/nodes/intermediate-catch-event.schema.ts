// What is drawn of this kind. What it does stands in `intermediate-catch-event.ts`.
import * as z from 'zod';
import {
  conditionSchema,
  linkSchema,
  messageCatchSchema,
  signalCatchSchema,
  timerCatchSchema,
} from '../diagram/event-definition';
import { nodeBase } from './node-base';

export const intermediateCatchEventSchema = z.strictObject({
  ...nodeBase,
  kind: z.literal('intermediateCatchEvent'),
  event: z.discriminatedUnion('type', [
    timerCatchSchema,
    messageCatchSchema,
    signalCatchSchema,
    conditionSchema,
    linkSchema,
  ]),
});
export type IntermediateCatchEvent = z.infer<typeof intermediateCatchEventSchema>;

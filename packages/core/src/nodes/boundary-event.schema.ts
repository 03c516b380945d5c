// What is drawn of this kind. What it does stands in `boundary-event.ts`.
import * as z from 'zod';
import {
  cancelSchema,
  compensationBoundarySchema,
  conditionSchema,
  errorCatchSchema,
  escalationCatchSchema,
  messageCatchSchema,
  signalCatchSchema,
  timerBoundarySchema,
} from '../diagram/event-definition';
import { idSchema } from '../diagram/text';
import { nodeBase } from './node-base';

export const boundaryEventSchema = z.strictObject({
  ...nodeBase,
  kind: z.literal('boundaryEvent'),
  attachedTo: idSchema,
  /** False: the step goes on while the path is followed. */
  interrupting: z.boolean(),
  event: z.discriminatedUnion('type', [
    timerBoundarySchema,
    messageCatchSchema,
    signalCatchSchema,
    conditionSchema,
    errorCatchSchema,
    escalationCatchSchema,
    compensationBoundarySchema,
    cancelSchema,
  ]),
});
export type BoundaryEvent = z.infer<typeof boundaryEventSchema>;

// What is drawn of this kind. What it does stands in `start-event.ts`.
import * as z from 'zod';
import {
  compensationStartSchema,
  conditionSchema,
  errorCatchSchema,
  escalationCatchSchema,
  messageCatchSchema,
  signalCatchSchema,
  timerStartSchema,
} from '../diagram/event-definition';
import { nodeBase } from './node-base';

export const startEventSchema = z.strictObject({
  ...nodeBase,
  kind: z.literal('startEvent'),
  /** What begins it; absent: a person, the host application, or what is around it. The last three only in an event sub-process. */
  event: z
    .discriminatedUnion('type', [
      messageCatchSchema,
      signalCatchSchema,
      timerStartSchema,
      conditionSchema,
      errorCatchSchema,
      escalationCatchSchema,
      compensationStartSchema,
    ])
    .optional(),
  /** In an event sub-process: false lets what is around it go on. */
  interrupting: z.boolean().optional(),
});
export type StartEvent = z.infer<typeof startEventSchema>;

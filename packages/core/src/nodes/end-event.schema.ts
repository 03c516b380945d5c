// What is drawn of this kind. What it does stands in `end-event.ts`.
import * as z from 'zod';
import {
  cancelSchema,
  compensationThrowSchema,
  errorThrowSchema,
  escalationThrowSchema,
  messageThrowSchema,
  signalThrowSchema,
} from '../diagram/event-definition';
import { nodeBase } from './node-base';

export const endEventSchema = z.strictObject({
  ...nodeBase,
  kind: z.literal('endEvent'),
  /**
   * Also ends every other branch of the same case or sub-process (BPMN: terminate). `case`: of the whole case from any depth, and of the case that called it; `each`: all
   * runs of the activity around it that runs several times, which is then done.
   */
  terminate: z.union([z.boolean(), z.literal('case'), z.literal('each')]).optional(),
  /** What it tells on the way out. */
  event: z
    .discriminatedUnion('type', [
      messageThrowSchema,
      signalThrowSchema,
      errorThrowSchema,
      escalationThrowSchema,
      compensationThrowSchema,
      cancelSchema,
    ])
    .optional(),
});
export type EndEvent = z.infer<typeof endEventSchema>;

// If this happens meanwhile: a path that is followed when time runs out on the step that it is attached to, or a message, a signal, a
// condition, an exception comes. Time is a moment of that step's own clock, so it pauses and moves with it. The step is given up
// (interrupting) or goes on beside.
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
import { goOn, passOn } from '../step/taken-flows';
import { nodeBase } from './node-base';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

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

export const boundaryEvent: NodeKindDefinition<BoundaryEvent> = {
  kind: 'boundaryEvent',
  schema: boundaryEventSchema,
  traits: { incoming: false, outgoing: true, waits: false, hostsBoundary: false },
  check: (_node, context) => context.checkBoundary(),
  enter: passOn,
  complete: (step, token, node) => goOn(step, token, node),
  cancel: nothingToCancel,
};

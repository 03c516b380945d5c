// Where a case begins, by hand or through the host application; inside a sub-process: where its inside begins.
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
import { goOn, passOn } from '../step/taken-flows';
import { nodeBase } from './node-base';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

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

export const startEvent: NodeKindDefinition<StartEvent> = {
  kind: 'startEvent',
  schema: startEventSchema,
  traits: { incoming: false, outgoing: true, waits: false, hostsBoundary: false },
  check({ event }, context) {
    const variable = event?.type === 'timer' ? event.onePer?.variable : undefined;
    if (variable !== undefined) context.checkVariable(variable, ['event', 'onePer', 'variable'], ['text']);
  },
  enter: passOn,
  complete: (step, token, node) => goOn(step, token, node),
  cancel: nothingToCancel,
};

// Tells something on the way and goes on: a message, a signal, an escalation; undoes what was done; jumps.
import * as z from 'zod';
import {
  compensationThrowSchema,
  escalationThrowSchema,
  linkSchema,
  messageThrowSchema,
  signalThrowSchema,
} from '../diagram/event-definition';
import { nodeBase } from './node-base';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

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

export const intermediateThrowEvent: NodeKindDefinition<IntermediateThrowEvent> = {
  kind: 'intermediateThrowEvent',
  schema: intermediateThrowEventSchema,
  traits: { incoming: true, outgoing: true, waits: false, hostsBoundary: false },
  check: () => {},
  enter: (step, arrival, node) => step.leave(step.place(arrival), node.outgoing),
  complete: (step, token, node) => step.leave(token, node.outgoing),
  cancel: nothingToCancel,
};

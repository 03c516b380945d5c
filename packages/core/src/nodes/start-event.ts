// Where a case begins, by hand or through the host application; inside a sub-process: where its inside begins.
import * as z from 'zod';
import { nodeBase } from './node-base';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export const startEventSchema = z.strictObject({ ...nodeBase, kind: z.literal('startEvent') });
export type StartEvent = z.infer<typeof startEventSchema>;

export const startEvent: NodeKindDefinition<StartEvent> = {
  kind: 'startEvent',
  schema: startEventSchema,
  traits: { incoming: false, outgoing: true, waits: false, hostsBoundary: false },
  check: () => {},
  enter: (step, arrival, node) => step.leave(step.place(arrival), node.outgoing),
  complete: (step, token, node) => step.leave(token, node.outgoing),
  cancel: nothingToCancel,
};

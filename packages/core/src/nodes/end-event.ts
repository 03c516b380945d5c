// Where a branch ends. The case (or sub-process) ends when its last branch has; an end that stops everything takes the others with it.
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
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export const endEventSchema = z.strictObject({
  ...nodeBase,
  kind: z.literal('endEvent'),
  /** Also ends every other branch of the same case or sub-process (BPMN: terminate); `case`: of the whole case from any depth. */
  terminate: z.union([z.boolean(), z.literal('case')]).optional(),
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

export const endEvent: NodeKindDefinition<EndEvent> = {
  kind: 'endEvent',
  schema: endEventSchema,
  traits: { incoming: true, outgoing: false, waits: false, hostsBoundary: false },
  check: () => {},
  enter(step, arrival, node) {
    const token = step.place(arrival);
    step.emit({ type: 'end.reached', node: arrival.node, scope: arrival.scope });
    step.leave(token, []);
    if (node.def.terminate) step.cancelScopeTokens(arrival.scope);
  },
  complete: (step, token) => step.leave(token, []),
  cancel: nothingToCancel,
};

// If this happens meanwhile: a path that is followed when time runs out on the step that it is attached to, or a message, a signal, a
// condition, an exception comes. Time is a moment of that step's own clock, so it pauses and moves with it. The step is given up
// (interrupting) or goes on beside.
import { goOn, passOn } from '../step/taken-flows';
import { type BoundaryEvent, boundaryEventSchema } from './boundary-event.schema';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export type { BoundaryEvent };

export const boundaryEvent: NodeKindDefinition<BoundaryEvent> = {
  kind: 'boundaryEvent',
  schema: boundaryEventSchema,
  traits: { incoming: false, outgoing: true, waits: false, hostsBoundary: false },
  check: (_node, context) => context.checkBoundary(),
  enter: passOn,
  complete: (step, token, node) => goOn(step, token, node),
  cancel: nothingToCancel,
};

// Where a case begins, by hand or through the host application; inside a sub-process: where its inside begins.
import { goOn, passOn } from '../step/taken-flows';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';
import { type StartEvent, startEventSchema } from './start-event.schema';

export type { StartEvent };

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

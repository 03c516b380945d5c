// Tells something on the way and goes on: a message, a signal, an escalation; undoes what was done; jumps.
import { throwCompensation } from '../step/compensation';
import { throwFrom } from '../step/errors';
import { goOn, takenFlows } from '../step/taken-flows';
import { throwMessage, throwSignal } from '../step/throwing';
import { type IntermediateThrowEvent, intermediateThrowEventSchema } from './intermediate-throw-event.schema';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export type { IntermediateThrowEvent };

export const intermediateThrowEvent: NodeKindDefinition<IntermediateThrowEvent> = {
  kind: 'intermediateThrowEvent',
  schema: intermediateThrowEventSchema,
  traits: { incoming: true, outgoing: true, waits: false, hostsBoundary: false },
  check: () => {},
  enter(step, arrival, node) {
    const token = step.place(arrival);
    const { event } = node.def;
    switch (event.type) {
      case 'message':
        if (throwMessage(step, token, node, event.message)) goOn(step, token, node);
        return;
      case 'signal': {
        const flows = takenFlows(step, token, node);
        if (flows) throwSignal(step, token, node, event, flows);
        return;
      }
      case 'link':
        if (node.link < 0) return step.incident(token, 'link.no-target', { link: event.link });
        step.leave(token, []);
        return step.arrive({ node: node.link, scope: token.scope, flow: -1 });
      case 'escalation':
        throwFrom(step, token, { type: 'escalation', code: event.code ?? '' });
        if (step.stands(token)) goOn(step, token, node);
        return;
      case 'compensation':
        if (!throwCompensation(step, token, event.activity)) goOn(step, token, node);
        return;
    }
  },
  complete: (step, token, node) => goOn(step, token, node),
  cancel: nothingToCancel,
};

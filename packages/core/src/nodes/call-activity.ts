// Another process, called: it runs as a case of its own and this one waits until it has ended.
import { startChild } from '../step/children';
import { type CallActivity, callActivitySchema } from './call-activity.schema';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export type { CallActivity };

export const callActivity: NodeKindDefinition<CallActivity> = {
  kind: 'callActivity',
  schema: callActivitySchema,
  traits: { incoming: true, outgoing: true, waits: true, hostsBoundary: true, mapsItself: true },
  check: (node, context) => context.checkDeadline(node.deadline, 'optional'),
  enter(step, arrival, node) {
    const token = step.place(arrival);
    step.startClock(token, node);
    startChild(step, token, node);
  },
  complete: (step, token, node) => step.finish(token, node),
  cancel: nothingToCancel,
};

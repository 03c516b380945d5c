// A milestone: the case has come this far. Passed at once, kept with its moment (BPMN: intermediate throw event, none).
import { goOn, passOn } from '../step/taken-flows';
import { type MilestoneNode, milestoneSchema } from './milestone.schema';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export type { MilestoneNode };

export const milestone: NodeKindDefinition<MilestoneNode> = {
  kind: 'milestone',
  schema: milestoneSchema,
  traits: { incoming: true, outgoing: true, waits: false, hostsBoundary: false },
  check: (node, context) => {
    if (!node.name) context.warn('milestone.no-name', {});
  },
  enter(step, arrival, node) {
    step.emit({ type: 'milestone.reached', node: arrival.node });
    passOn(step, arrival, node);
  },
  complete: (step, token, node) => goOn(step, token, node),
  cancel: nothingToCancel,
};

// Several steps drawn as one. Its inside runs in a scope of its own and it is done when the last branch inside is.
import { declaredLocals } from '../step/data';
import { openInside } from '../step/event-sub-process';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';
import { type SubProcess, subProcessSchema } from './sub-process.schema';

export type { SubProcess };

export const subProcess: NodeKindDefinition<SubProcess> = {
  kind: 'subProcess',
  schema: subProcessSchema,
  traits: { incoming: true, outgoing: true, waits: true, hostsBoundary: true },
  check(node, context) {
    context.checkInside();
    context.checkDeadline(node.deadline, 'optional');
  },
  enter(step, arrival, node) {
    const locals = declaredLocals(node.def.variables);
    const token = step.place(locals ? { ...arrival, variables: { ...locals, ...arrival.variables } } : arrival);
    step.startClock(token, node);
    const scope = openInside(step, token);
    if (node.def.variant === 'adHoc') return;
    for (const start of node.starts) step.arrive({ node: start, scope, flow: -1 });
    step.touchScope(scope);
  },
  complete: (step, token, node) => step.finish(token, node),
  cancel: nothingToCancel,
};

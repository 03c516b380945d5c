// An automatic step: sets case data by expressions, then calls a handler of the host application if one is named.
import { setFromExpressions } from '../step/set-data';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';
import { type ServiceTask, serviceTaskSchema } from './service-task.schema';

export type { ServiceTask };

export const serviceTask: NodeKindDefinition<ServiceTask> = {
  kind: 'serviceTask',
  schema: serviceTaskSchema,
  traits: { incoming: true, outgoing: true, waits: true, hostsBoundary: true },
  check(node, context) {
    for (const [i, { variable }] of (node.set ?? []).entries()) {
      context.checkVariable(variable, ['set', i, 'variable']);
    }
    if (!node.handler && !node.set?.length) context.warn('serviceTask.does-nothing', {});
  },
  isIdle,
  enter(step, arrival, node) {
    if (isIdle(node.def)) return step.passActivity(arrival, node);
    const token = step.place(arrival);
    if (node.def.set && !setFromExpressions(step, token, node.def.set, node.expressions)) return;
    if (!node.def.handler) return step.finish(token, node);
    step.startClock(token, node);
    step.startJob(token, node.def.handler, 1);
  },
  complete: (step, token, node) => step.finish(token, node),
  cancel: nothingToCancel,
};

function isIdle({ handler, set }: ServiceTask): boolean {
  return handler === undefined && set === undefined;
}

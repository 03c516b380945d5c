// An automatic step: sets case data by expressions, then calls a handler of the host application if one is named.
import * as z from 'zod';
import { feelSchema, variableNameSchema } from '../diagram/text';
import { setFromExpressions } from '../step/set-data';
import { durationSchema } from '../time/duration';
import { activityFields } from './activity';
import { nodeBase } from './node-base';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export const serviceTaskSchema = z.strictObject({
  ...nodeBase,
  ...activityFields,
  kind: z.literal('serviceTask'),
  /** Name under which the host application registered the handler; absent: only `set` is done. */
  handler: z.string().min(1).max(100).optional(),
  /** Case data computed before the handler runs: FEEL by variable, in this order. */
  set: z
    .array(z.strictObject({ variable: variableNameSchema, value: feelSchema }))
    .max(50)
    .optional(),
  /** Tries after a failure, with growing waits; then it becomes a problem. */
  retry: z.strictObject({ attempts: z.number().int().min(1).max(20), wait: durationSchema }).optional(),
});
export type ServiceTask = z.infer<typeof serviceTaskSchema>;

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

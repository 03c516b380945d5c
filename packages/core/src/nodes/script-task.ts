// Sets case data by expressions (FEEL), at once.
import * as z from 'zod';
import { feelSchema, variableNameSchema } from '../diagram/text';
import { setFromExpressions } from '../step/set-data';
import { activityFields } from './activity';
import { nodeBase } from './node-base';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export const scriptTaskSchema = z.strictObject({
  ...nodeBase,
  ...activityFields,
  kind: z.literal('scriptTask'),
  /** Case data by FEEL, in this order. */
  set: z.array(z.strictObject({ variable: variableNameSchema, value: feelSchema })).max(50),
});
export type ScriptTask = z.infer<typeof scriptTaskSchema>;

export const scriptTask: NodeKindDefinition<ScriptTask> = {
  kind: 'scriptTask',
  schema: scriptTaskSchema,
  traits: { incoming: true, outgoing: true, waits: false, hostsBoundary: true },
  check(node, context) {
    for (const [i, { variable }] of node.set.entries()) {
      context.checkVariable(variable, ['set', i, 'variable']);
    }
  },
  enter(step, arrival, node) {
    const token = step.place(arrival);
    if (setFromExpressions(step, token, node.def.set, node.expressions)) step.finish(token, node);
  },
  complete: (step, token, node) => step.finish(token, node),
  cancel: nothingToCancel,
};

// Another process, called: it runs as a case of its own and this one waits until it has ended.
import * as z from 'zod';
import { deadlineSchema } from '../diagram/deadline';
import { feelSchema, idSchema, nameSchema } from '../diagram/text';
import { startChild } from '../step/children';
import { activityFields } from './activity';
import { nodeBase } from './node-base';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export const callActivitySchema = z.strictObject({
  ...nodeBase,
  ...activityFields,
  kind: z.literal('callActivity'),
  /** The called process, or FEEL that gives its id. */
  process: idSchema.optional(),
  processFrom: feelSchema.optional(),
  /** Which version: the latest published when called (also when absent), a number, or the one that carries this tag. */
  binding: z
    .union([
      z.literal('latest'),
      z.strictObject({ version: z.number().int().min(1) }),
      z.strictObject({ tag: nameSchema }),
    ])
    .optional(),
  /** FEEL: key of the called case; absent: one is given. */
  key: feelSchema.optional(),
  /** Besides `input` (read here, set there) and `output` (read there, set here): everything, by the same names. */
  inputAll: z.boolean().optional(),
  outputAll: z.boolean().optional(),
  deadline: deadlineSchema.optional(),
});
export type CallActivity = z.infer<typeof callActivitySchema>;

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

// A path from one step to another (BPMN: sequence flow).
import * as z from 'zod';
import { feelSchema, idSchema, nameSchema } from './text';

export const flowSchema = z.strictObject({
  id: idSchema,
  from: idSchema,
  to: idSchema,
  name: nameSchema.optional(),
  /** FEEL condition. Out of a decision the first that holds is taken; out of a step, an event or an inclusive gateway all that hold. */
  when: feelSchema.optional(),
  /** The path taken when no condition holds. */
  otherwise: z.boolean().optional(),
  /** Out of a task for a person: the outcome that takes this path. Without it the path serves every outcome that has no own. */
  outcome: idSchema.optional(),
});
export type Flow = z.infer<typeof flowSchema>;

// Lanes: the columns of the drawing. A lane may name the role that is responsible for what stands in it.
import * as z from 'zod';
import { idSchema, nameSchema } from './text';

export const laneSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  /** Role of the directory; a step drawn into the lane gets it as its responsible. */
  role: idSchema.optional(),
});
export type Lane = z.infer<typeof laneSchema>;

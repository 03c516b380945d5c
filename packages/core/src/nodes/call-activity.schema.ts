// What is drawn of this kind. What it does stands in `call-activity.ts`.
import * as z from 'zod';
import { deadlineSchema } from '../diagram/deadline';
import { feelSchema, idSchema, nameSchema } from '../diagram/text';
import { activityFields } from './activity';
import { nodeBase } from './node-base';

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

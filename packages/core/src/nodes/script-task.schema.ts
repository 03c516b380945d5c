// What is drawn of this kind. What it does stands in `script-task.ts`.
import * as z from 'zod';
import { feelSchema, variableNameSchema } from '../diagram/text';
import { activityFields } from './activity';
import { nodeBase } from './node-base';

export const scriptTaskSchema = z.strictObject({
  ...nodeBase,
  ...activityFields,
  kind: z.literal('scriptTask'),
  /** Case data by FEEL, in this order. */
  set: z.array(z.strictObject({ variable: variableNameSchema, value: feelSchema })).max(50),
});
export type ScriptTask = z.infer<typeof scriptTaskSchema>;

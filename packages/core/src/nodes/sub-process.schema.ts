// What is drawn of this kind. What it does stands in `sub-process.ts`.
import * as z from 'zod';
import { deadlineSchema } from '../diagram/deadline';
import { DIAGRAM_LIMITS, feelSchema } from '../diagram/text';
import { variableSchema } from '../diagram/variable';
import { activityFields } from './activity';
import { nodeBase } from './node-base';

export const subProcessSchema = z.strictObject({
  ...nodeBase,
  ...activityFields,
  kind: z.literal('subProcess'),
  deadline: deadlineSchema.optional(),
  /**
   * `event`: begins when its start event happens, while what is around it runs; no path leads in or out. `transaction`: can be cancelled as
   * a whole. `adHoc`: its steps are begun by hand, in any order.
   */
  variant: z.enum(['event', 'transaction', 'adHoc']).optional(),
  adHoc: z
    .strictObject({
      /** One at a time, or as many as one likes. */
      order: z.enum(['parallel', 'sequential']),
      /** FEEL, asked after each step; without it: done when someone says so. */
      until: feelSchema.optional(),
      /** What still runs when it is done is given up. */
      cancelRemaining: z.boolean().optional(),
    })
    .optional(),
  /** Data that lives and ends with it. */
  variables: z.array(variableSchema).max(DIAGRAM_LIMITS.variables).optional(),
});
export type SubProcess = z.infer<typeof subProcessSchema>;

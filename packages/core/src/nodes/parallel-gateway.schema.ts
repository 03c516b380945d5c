// What is drawn of this kind. What it does stands in `parallel-gateway.ts`.
import * as z from 'zod';
import { nodeBase } from './node-base';

export const parallelGatewaySchema = z.strictObject({
  ...nodeBase,
  kind: z.literal('parallelGateway'),
  /**
   * Goes on when so many of the paths in have been come by, not all. The rest are ignored, until each has come once and it begins anew; or
   * what is still on its way here is given up.
   */
  waitFor: z.strictObject({ count: z.number().int().min(1).max(100), rest: z.enum(['ignore', 'cancel']) }).optional(),
});
export type ParallelGateway = z.infer<typeof parallelGatewaySchema>;

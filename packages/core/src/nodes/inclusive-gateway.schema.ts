// What is drawn of this kind. What it does stands in `inclusive-gateway.ts`.
import * as z from 'zod';
import { nodeBase } from './node-base';

export const inclusiveGatewaySchema = z.strictObject({ ...nodeBase, kind: z.literal('inclusiveGateway') });
export type InclusiveGateway = z.infer<typeof inclusiveGatewaySchema>;

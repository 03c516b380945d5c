// What is drawn of this kind. What it does stands in `exclusive-gateway.ts`.
import * as z from 'zod';
import { nodeBase } from './node-base';

export const exclusiveGatewaySchema = z.strictObject({ ...nodeBase, kind: z.literal('exclusiveGateway') });
export type ExclusiveGateway = z.infer<typeof exclusiveGatewaySchema>;

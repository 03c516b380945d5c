// What is drawn of this kind. What it does stands in `event-based-gateway.ts`.
import * as z from 'zod';
import { nodeBase } from './node-base';

export const eventBasedGatewaySchema = z.strictObject({ ...nodeBase, kind: z.literal('eventBasedGateway') });
export type EventBasedGateway = z.infer<typeof eventBasedGatewaySchema>;

// What is drawn of this kind. What it does stands in `milestone.ts`.
import * as z from 'zod';
import { nodeBase } from './node-base';

export const milestoneSchema = z.strictObject({ ...nodeBase, kind: z.literal('milestone') });
export type MilestoneNode = z.infer<typeof milestoneSchema>;

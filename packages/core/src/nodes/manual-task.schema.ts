// What is drawn of this kind. What it does stands in `manual-task.ts`.
import * as z from 'zod';
import { activityFields } from './activity';
import { nodeBase } from './node-base';

export const manualTaskSchema = z.strictObject({ ...nodeBase, ...activityFields, kind: z.literal('manualTask') });
export type ManualTask = z.infer<typeof manualTaskSchema>;

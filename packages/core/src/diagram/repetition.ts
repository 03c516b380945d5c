// For each, and again: an activity that runs several times (BPMN: multi-instance and standard loop characteristics).
import * as z from 'zod';
import { feelSchema, variableNameSchema } from './text';

export const REPETITION_LIMIT = 10_000;

export const forEachSchema = z.strictObject({
  type: z.literal('each'),
  /** A list in the case data, or how many times (a number); one of the two. */
  collection: feelSchema.optional(),
  count: feelSchema.optional(),
  /** All at once; else one after another. */
  parallel: z.boolean(),
  /** Holds the element inside each run; beside it `loopCounter` (0-based). Local to the run. */
  element: variableNameSchema.optional(),
  /**
   * Ends it early: what still runs is given up. May read `nrOfInstances`, `nrOfCompletedInstances`, `nrOfActiveInstances`, and what the
   * run that has just ended sees, with its `outcome`.
   */
  until: feelSchema.optional(),
  /** Collects a value of each run, in the order of the elements; what a run sets then stays with the run. */
  result: z.strictObject({ variable: variableNameSchema, value: feelSchema }).optional(),
});

export const againSchema = z.strictObject({
  type: z.literal('loop'),
  while: feelSchema,
  /** Asked before the first run too. */
  testBefore: z.boolean().optional(),
  max: z.number().int().min(1).max(REPETITION_LIMIT).optional(),
});

export const repetitionSchema = z.discriminatedUnion('type', [forEachSchema, againSchema]);
export type Repetition = z.infer<typeof repetitionSchema>;

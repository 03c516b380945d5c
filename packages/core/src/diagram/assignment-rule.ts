// Who is responsible: an ordered chain of pools with exclusions, a pick and an end. Resolved at run time with its reasons (people/).
import * as z from 'zod';
import { idSchema, variableNameSchema } from './text';

/** Where candidates come from. The first pool of the chain that is not empty after the exclusions is used. */
export const poolSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('person'), person: idSchema }),
  /** Everyone who has the role; with `skill` only those who have it too. */
  z.strictObject({ type: z.literal('role'), role: idSchema, skill: idSchema.optional() }),
  /** Who owns the case. */
  z.strictObject({ type: z.literal('owner') }),
  /** Who started the case. */
  z.strictObject({ type: z.literal('starter') }),
  /** Who last completed that step in this case. */
  z.strictObject({ type: z.literal('whoDid'), step: idSchema }),
  /** The manager of the owner or of who did a step. */
  z.strictObject({
    type: z.literal('managerOf'),
    of: z.union([z.literal('owner'), z.strictObject({ step: idSchema })]),
  }),
  /** A person's id in a variable of the case. */
  z.strictObject({ type: z.literal('variable'), variable: variableNameSchema }),
]);
export type Pool = z.infer<typeof poolSchema>;

/** Who may not: `whoDid` is the four-eyes rule. Absent people are always excluded. */
export const exclusionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('whoDid'), step: idSchema }),
  z.strictObject({ type: z.literal('person'), person: idSchema }),
  /** Has already this many open tasks. */
  z.strictObject({ type: z.literal('overLoad'), open: z.number().int().min(1).max(1000) }),
]);
export type Exclusion = z.infer<typeof exclusionSchema>;

/** `offer`: all candidates see it, one takes it. The others choose one person; ties break by round robin. */
export const pickSchema = z.enum(['offer', 'roundRobin', 'leastLoaded']);
export type Pick = z.infer<typeof pickSchema>;

export const assignmentRuleSchema = z.strictObject({
  pools: z.array(poolSchema).min(1).max(10),
  except: z.array(exclusionSchema).max(10).optional(),
  pick: pickSchema,
  /** Tried when every pool is empty; when that is empty too the step becomes a problem that operations see. */
  fallback: poolSchema.optional(),
});
export type AssignmentRule = z.infer<typeof assignmentRuleSchema>;

// Who is responsible: an ordered chain of pools with exclusions, a pick and an end. Resolved at run time with its reasons (people/).
import * as z from 'zod';
import { durationSchema } from '../time/duration';
import { feelSchema, idSchema, variableNameSchema } from './text';

const narrowed = {
  /** Only those who have this skill too. */
  skill: idSchema.optional(),
  /** Only those who work in the area that this variable of the case names, such as a district or a product line. */
  area: variableNameSchema.optional(),
};

/** Where candidates come from. The first pool of the chain that is not empty after the exclusions is used. */
export const poolSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('person'), person: idSchema }),
  /** Everyone who has the role. */
  z.strictObject({ type: z.literal('role'), role: idSchema, ...narrowed }),
  /** Everyone in the group: a team, a branch, a crew. */
  z.strictObject({ type: z.literal('group'), group: idSchema, ...narrowed }),
  /** Everyone who has the skill, whatever their role. */
  z.strictObject({ type: z.literal('skill'), skill: idSchema, area: variableNameSchema.optional() }),
  /** Who owns the case. */
  z.strictObject({ type: z.literal('owner') }),
  /** Who started the case. */
  z.strictObject({ type: z.literal('starter') }),
  /** Who last completed that step in this case. */
  z.strictObject({ type: z.literal('whoDid'), step: idSchema }),
  /** The manager, or a supervisor `levels` up; where the chain ends before, the last one reached. */
  z.strictObject({
    type: z.literal('managerOf'),
    of: z.union([
      z.enum(['owner', 'starter']),
      z.strictObject({ step: idSchema }),
      z.strictObject({ variable: variableNameSchema }),
    ]),
    levels: z.number().int().min(1).max(10).optional(),
  }),
  /** A person's id, or a list of such, in a variable of the case: the client's own manager. */
  z.strictObject({ type: z.literal('variable'), variable: variableNameSchema }),
  /** Who is responsible for the linked thing of this type, as the directory knows: the client's own manager. */
  z.strictObject({ type: z.literal('responsibleFor'), link: z.string().trim().min(1).max(100) }),
  /** FEEL that gives a person's id or a list of such. */
  z.strictObject({ type: z.literal('expression'), people: feelSchema }),
]);
export type Pool = z.infer<typeof poolSchema>;

/**
 * Who may not: `whoDid` is the four-eyes rule. Absent people are always excluded. `overLoad` and `offShift` only keep it from people while there
 * are others: `fallback` and `accept.last` are the last resort, and where nobody of them is at work or has hands free they get it all the same.
 */
export const exclusionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('whoDid'), step: idSchema }),
  z.strictObject({ type: z.literal('person'), person: idSchema }),
  z.strictObject({ type: z.literal('owner') }),
  z.strictObject({ type: z.literal('starter') }),
  /** The person, or the people, that a variable of the case names. */
  z.strictObject({ type: z.literal('variable'), variable: variableNameSchema }),
  /** Has already this many open tasks. */
  z.strictObject({ type: z.literal('overLoad'), open: z.number().int().min(1).max(1000) }),
  /** Is not at work at this moment, by their own calendar, else by this one, else by the office's. */
  z.strictObject({ type: z.literal('offShift'), calendar: idSchema.optional() }),
]);
export type Exclusion = z.infer<typeof exclusionSchema>;

/**
 * `offer`: all candidates see it, one takes it. The others choose one person; ties break by round robin.
 * `mostSkilled`: by the level in the pool's skill. `sameAsBefore`: who did this step in this case before, else by turns.
 * `random`: drawn by a seed that the choice names, so that it can be repeated.
 */
export const pickSchema = z.enum(['offer', 'roundRobin', 'leastLoaded', 'mostSkilled', 'sameAsBefore', 'random']);
export type Pick = z.infer<typeof pickSchema>;

/** Whoever gets the work must take it up within a time; else it goes to another, without those who let it lapse. */
export const acceptanceSchema = z.strictObject({
  within: durationSchema,
  /** By which working time counts; `office` when absent. */
  calendar: idSchema.optional(),
  /** How often it goes round before it goes to `last`; 2 when absent. */
  times: z.number().int().min(1).max(20).optional(),
  /** Who gets it at last; the rule's fallback when absent. */
  last: poolSchema.optional(),
});
export type Acceptance = z.infer<typeof acceptanceSchema>;

export const assignmentRuleSchema = z.strictObject({
  pools: z.array(poolSchema).min(1).max(10),
  except: z.array(exclusionSchema).max(10).optional(),
  pick: pickSchema,
  /** Tried when every pool is empty; when that is empty too the step becomes a problem that operations see. */
  fallback: poolSchema.optional(),
  accept: acceptanceSchema.optional(),
});
export type AssignmentRule = z.infer<typeof assignmentRuleSchema>;

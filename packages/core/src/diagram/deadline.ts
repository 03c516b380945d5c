// Until when: the time target of a step, and of a whole case or a span of it.
import * as z from 'zod';
import { durationSchema, durationUnitSchema } from '../time/duration';
import { rungSchema } from './ladder';
import { DIAGRAM_LIMITS, feelSchema, idSchema, nameSchema, variableNameSchema } from './text';

/** A fixed budget, a budget whose amount is computed from case data (FEEL, a number), or a date held by a variable. */
export const budgetSchema = z.union([
  z.strictObject({ dueIn: durationSchema }),
  z.strictObject({ dueInAmount: feelSchema, unit: durationUnitSchema }),
  z.strictObject({ dueBy: variableNameSchema }),
]);
export type Budget = z.infer<typeof budgetSchema>;

export const deadlineSchema = z.strictObject({
  budget: budgetSchema,
  /** Calendar of the company by which working time counts; `office` when absent. */
  calendar: idSchema.optional(),
  /** Ladder of the diagram; its rungs come before the deadline's own. */
  ladder: idSchema.optional(),
  rungs: z.array(rungSchema).max(DIAGRAM_LIMITS.rungs).optional(),
});
export type Deadline = z.infer<typeof deadlineSchema>;

/** A time target over several steps: from the start of the case or the entering of a step, to its end or the leaving of a step. */
export const spanClockSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  from: z.union([z.literal('start'), z.strictObject({ step: idSchema })]),
  to: z.union([z.literal('end'), z.strictObject({ step: idSchema })]),
  deadline: deadlineSchema,
});
export type SpanClock = z.infer<typeof spanClockSchema>;

export const DEFAULT_CALENDAR = 'office';

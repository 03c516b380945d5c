// Until when: the time targets of a step, of a whole case or of a span of it, and what pauses, starts and ends them.
import * as z from 'zod';
import { durationSchema, durationUnitSchema } from '../time/duration';
import { recipientSchema, rungSchema } from './ladder';
import { DIAGRAM_LIMITS, feelSchema, idSchema, nameSchema, variableNameSchema } from './text';

const scalarSchema = z.union([z.string().max(DIAGRAM_LIMITS.name), z.number(), z.boolean(), z.null()]);

/** A row holds when every named variable has the value, or one of the values. */
export const budgetRowSchema = z.strictObject({
  match: z.record(variableNameSchema, z.union([scalarSchema, z.array(scalarSchema).min(1).max(50)])),
  dueIn: durationSchema,
});
export type BudgetRow = z.infer<typeof budgetRowSchema>;

/**
 * `dueIn`: fixed. `dueInAll`: one after the other, such as two working days and then 12 hours. `dueInAmount`: the amount is FEEL that gives a
 * number. `dueBy`: a date that a variable holds. `table`: the first row that holds, such as priority by contract level.
 */
export const budgetSchema = z.union([
  z.strictObject({ dueIn: durationSchema }),
  z.strictObject({ dueInAll: z.array(durationSchema).min(2).max(5) }),
  z.strictObject({ dueInAmount: feelSchema, unit: durationUnitSchema }),
  z.strictObject({ dueBy: variableNameSchema }),
  z.strictObject({ table: z.array(budgetRowSchema).min(1).max(100), otherwise: durationSchema.optional() }),
]);
export type Budget = z.infer<typeof budgetSchema>;

/** Cause of a pause that the suspended case itself is; no rule may use it. */
export const SUSPENDED = 'suspended';

/** While the case waits at one of the steps, or while the condition holds; with neither, when someone says so (`pauseClocks`). */
export const pauseRuleSchema = z.strictObject({
  cause: idSchema,
  name: nameSchema.optional(),
  steps: z.array(idSchema).min(1).max(50).optional(),
  when: feelSchema.optional(),
});

export const deadlineSchema = z.strictObject({
  budget: budgetSchema,
  /** Calendar of the company by which working time counts; `office` when absent. */
  calendar: idSchema.optional(),
  /** By the own hours of who is responsible, where the directory knows them; else by `calendar`. */
  follows: z.literal('assignee').optional(),
  /** A term of the law: nothing pauses it. */
  regulatory: z.literal(true).optional(),
  /** What pauses it, besides a paused case. */
  pauseWhen: z.array(pauseRuleSchema).max(10).optional(),
  /** It does not begin before this holds. */
  startWhen: feelSchema.optional(),
  /** It is met as soon as this holds. */
  stopWhen: feelSchema.optional(),
  /** It begins anew when this comes to hold. */
  resetWhen: feelSchema.optional(),
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

/** A further time target of the same step, beside its deadline: first response beside solution. */
export const stepClockSchema = z.strictObject({ id: idSchema, name: nameSchema, deadline: deadlineSchema });
export const stepClocksSchema = z.array(stepClockSchema).max(10);

/**
 * A meeting, a visit: fixed in time by what people agreed. It is reminded of (rungs count from the start) and moved by command; no pause, no
 * changed calendar moves it. Without `end` the start is also its end.
 */
export const appointmentSchema = z.strictObject({
  /** Variables of type dateTime. */
  start: variableNameSchema,
  end: variableNameSchema.optional(),
  /** Told of a move. */
  participants: z.array(recipientSchema).min(1).max(10).optional(),
  rungs: z.array(rungSchema).max(DIAGRAM_LIMITS.rungs).optional(),
});
export type Appointment = z.infer<typeof appointmentSchema>;

export const DEFAULT_CALENDAR = 'office';

// Tests of a process: what is done with a case, when, and what must hold then. Kept in the drawing, so that they go where it goes. Nothing of it
// means anything to a running case; `runProcessTest` of @baton/engine/rehearsal plays them.
import * as z from 'zod';
import { durationSchema } from '../time/duration';
import { alertKindSchema } from './ladder';
import { idSchema, nameSchema, variableNameSchema } from './text';

const valuesSchema = z.record(variableNameSchema, z.json());
const personSchema = z.string().min(1).max(200);
/** Elapsed ms since the case was started; at most ten years. */
const afterInSchema = z.number().int().min(0).max(315_576_000_000);

/** What is done, in order of time. Steps are named as they are drawn, so that a test outlives what does not concern it. */
export const testActSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('start'), afterIn: afterInSchema, variables: valuesSchema }),
  /** The task at this step is finished, by whoever holds it where no person is named. */
  z.strictObject({
    type: z.literal('complete'),
    afterIn: afterInSchema,
    step: idSchema,
    outcome: idSchema.optional(),
    variables: valuesSchema.optional(),
    person: personSchema.optional(),
  }),
  /** News that the case waits for, with the key that it waits for. */
  z.strictObject({ type: z.literal('message'), afterIn: afterInSchema, name: nameSchema, variables: valuesSchema }),
  z.strictObject({ type: z.literal('fallIll'), afterIn: afterInSchema, person: personSchema }),
  z.strictObject({
    type: z.literal('serviceDown'),
    afterIn: afterInSchema,
    handler: z.string().min(1).max(100),
    isDown: z.boolean(),
  }),
  /** From now on this automatic step brings these values, or ends with this expected exception. */
  z.strictObject({
    type: z.literal('serviceAnswers'),
    afterIn: afterInSchema,
    handler: z.string().min(1).max(100),
    variables: valuesSchema,
    error: nameSchema.optional(),
  }),
  z.strictObject({ type: z.enum(['retry', 'skip']), afterIn: afterInSchema, step: idSchema }),
]);
export type TestAct = z.infer<typeof testActSchema>;

export const expectationSchema = z.discriminatedUnion('type', [
  /** The case reaches this end; none named: it is still on its way when the test is over. */
  z.strictObject({ type: z.literal('ended'), end: idSchema.optional() }),
  z.strictObject({ type: z.literal('passed'), step: idSchema, never: z.boolean().optional() }),
  /** Counted from the start of the case: to the end of this step, or of the case where none is named. */
  z.strictObject({ type: z.literal('inTime'), step: idSchema.optional(), within: durationSchema }),
  z.strictObject({
    type: z.literal('given'),
    step: idSchema,
    to: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('person'), person: personSchema }),
      z.strictObject({ type: z.literal('role'), role: idSchema }),
    ]),
  }),
  /** An alert about this step goes out, or must not. */
  z.strictObject({ type: z.literal('alerted'), step: idSchema, kind: alertKindSchema, never: z.boolean().optional() }),
]);
export type Expectation = z.infer<typeof expectationSchema>;

export const processTestSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  /** When the case of the test begins, epoch ms: calendars and shifts are those of then. */
  startAt: z.number().int(),
  /** Who starts it; the owner's role finds one where nobody is named, or where the one named is not there. */
  starter: personSchema.optional(),
  acts: z.array(testActSchema).min(1).max(300),
  /** How long it is watched, ms since the start. */
  untilIn: afterInSchema,
  holds: z.array(expectationSchema).max(60),
});
export type ProcessTest = z.infer<typeof processTestSchema>;

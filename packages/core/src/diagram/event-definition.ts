// What can happen, as it is drawn at a start, on the way, at the rim of a step and at an end (BPMN 2.0.2, 10.5.5). One closed union;
// each position takes the members that make sense there.
import * as z from 'zod';
import { durationSchema } from '../time/duration';
import { mappingsSchema } from './mapping';
import { onePerSchema, scheduleSchema } from './schedule';
import { feelSchema, idSchema, nameSchema, variableNameSchema } from './text';

/** Name of a message, such as `payment.received`. */
export const messageNameSchema = z
  .string()
  .regex(/^[\w.:-]+$/)
  .max(100);

/** Five or six fields, as that of a start. */
const cronWaitSchema = z.strictObject({ cron: z.string().trim().min(9).max(100) });

/**
 * How long, until the moment that a variable holds (a bare date: its first working moment), FEEL that gives either, or the next moment of a
 * schedule.
 */
export const waitSchema = z.union([
  z.strictObject({ for: durationSchema }),
  z.strictObject({ until: variableNameSchema }),
  z.strictObject({ expression: feelSchema }),
  cronWaitSchema,
]);
export type Wait = z.infer<typeof waitSchema>;

/** Again and again after the first time; without `times` for as long as it is waited for. */
export const repeatTimerSchema = z.strictObject({
  every: durationSchema,
  times: z.number().int().min(1).max(100_000).optional(),
});
export type RepeatTimer = z.infer<typeof repeatTimerSchema>;

const named = { message: messageNameSchema.optional(), messageFrom: feelSchema.optional() };

/** `message` or `messageFrom` (FEEL) names it; the message must carry the key that `correlationKey` gives, else the key of the case. */
export const messageCatchSchema = z.strictObject({
  type: z.literal('message'),
  ...named,
  correlationKey: feelSchema.optional(),
  /** Data of the message, by what it is put into; absent: all of it, by its own names. */
  output: mappingsSchema.optional(),
});
export const messageThrowSchema = z.strictObject({
  type: z.literal('message'),
  ...named,
  /** The key of those who wait for it; absent: the key of the case. */
  correlationKey: feelSchema.optional(),
  /** Data that goes with it. */
  input: mappingsSchema.optional(),
});

const signalNames = { signal: nameSchema.optional(), signalFrom: feelSchema.optional() };
export const signalCatchSchema = z.strictObject({ type: z.literal('signal'), ...signalNames });
export const signalThrowSchema = z.strictObject({
  type: z.literal('signal'),
  ...signalNames,
  input: mappingsSchema.optional(),
  /** Heard in the case itself only. */
  scope: z.literal('case').optional(),
});

export const timerCatchSchema = z.strictObject({
  type: z.literal('timer'),
  wait: waitSchema,
  calendar: idSchema.optional(),
});

/**
 * At the start of a process: `schedule`; at the start of an event sub-process: `wait`, again and again with `repeat`, or with a cron that lets
 * the rest go on.
 */
export const timerStartSchema = z.strictObject({
  type: z.literal('timer'),
  schedule: scheduleSchema.optional(),
  onePer: onePerSchema.optional(),
  wait: waitSchema.optional(),
  repeat: repeatTimerSchema.optional(),
  calendar: idSchema.optional(),
});

/** A moment of the step's own clock: time on the step, its due time, or a moment that FEEL or a schedule gives. */
export const timerBoundarySchema = z.strictObject({
  type: z.literal('timer'),
  when: z.union([
    z.strictObject({ elapsed: durationSchema }),
    z.literal('due'),
    z.strictObject({ expression: feelSchema }),
    cronWaitSchema,
  ]),
  /** Only where the step goes on beside; there a cron comes again and again without it. */
  repeat: repeatTimerSchema.optional(),
});

/**
 * Tried when it begins to be waited for and after each change of case data: of the variables `on`, where given. With `changes` only after
 * such changes of these: a value where there was none (`create`), another value (`update`), none where there was one (`delete`). The same value
 * set again is no change.
 */
export const conditionSchema = z.strictObject({
  type: z.literal('condition'),
  when: feelSchema,
  on: z.array(variableNameSchema).min(1).max(50).optional(),
  changes: z.enum(['create', 'update', 'delete']).array().min(1).max(3).optional(),
});

const codeSchema = z.string().trim().min(1).max(200);

/** An expected exception. Without a code: any. */
export const errorCatchSchema = z.strictObject({
  type: z.literal('error'),
  code: codeSchema.optional(),
  codeVariable: variableNameSchema.optional(),
  messageVariable: variableNameSchema.optional(),
});
export const errorThrowSchema = z.strictObject({
  type: z.literal('error'),
  code: codeSchema.optional(),
  message: feelSchema.optional(),
});

export const escalationCatchSchema = z.strictObject({
  type: z.literal('escalation'),
  code: codeSchema.optional(),
  codeVariable: variableNameSchema.optional(),
});
export const escalationThrowSchema = z.strictObject({ type: z.literal('escalation'), code: codeSchema.optional() });

/** Undoes what is done: one activity, or all that was done at this level. */
export const compensationThrowSchema = z.strictObject({
  type: z.literal('compensation'),
  activity: idSchema.optional(),
});
/** At the rim of a step: the activity that undoes it (`forCompensation`). */
export const compensationBoundarySchema = z.strictObject({ type: z.literal('compensation'), handler: idSchema });
export const compensationStartSchema = z.strictObject({ type: z.literal('compensation') });

export const cancelSchema = z.strictObject({ type: z.literal('cancel') });

/** A jump to the place of the same name at the same level. */
export const linkSchema = z.strictObject({ type: z.literal('link'), link: nameSchema });

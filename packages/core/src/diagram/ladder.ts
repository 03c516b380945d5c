// Ladders: what happens as time passes towards and beyond a due time. A ladder hangs on a clock (a step's, a case's).
import * as z from 'zod';
import { durationSchema } from '../time/duration';
import { assignmentRuleSchema } from './assignment-rule';
import { mappingsSchema } from './mapping';
import { DIAGRAM_LIMITS, feelSchema, idSchema, nameSchema, variableNameSchema } from './text';

export const channelSchema = z.enum(['app', 'mail', 'sms', 'chat']);
/** `app`: the inbox of the console (push); `mail`: e-mail; `sms`, `chat`: text message or chat through a provider of the host. */
export type Channel = z.infer<typeof channelSchema>;

/** Who is told: resolved at the moment of firing. `manager` goes up from the assignee (or from the owner where nobody is assigned). */
export const recipientSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('assignee') }),
  z.strictObject({ type: z.literal('owner') }),
  z.strictObject({ type: z.literal('manager'), levels: z.number().int().min(1).max(5) }),
  z.strictObject({ type: z.literal('role'), role: idSchema }),
  z.strictObject({ type: z.literal('person'), person: idSchema }),
  /** Those to whom the work is offered; nobody once it is taken. */
  z.strictObject({ type: z.literal('candidates') }),
  /** Everyone who holds or has done work in the case, its owner and its starter. */
  z.strictObject({ type: z.literal('participants') }),
  /** A person's id, or a list of such, in a variable of the case. */
  z.strictObject({ type: z.literal('variable'), variable: variableNameSchema }),
  /** FEEL that gives a person's id or a list of such. */
  z.strictObject({ type: z.literal('expression'), people: feelSchema }),
]);
export type Recipient = z.infer<typeof recipientSchema>;

/** When: a share of the budget in percent, or an offset before or after due, or time since the clock started. */
export const rungMomentSchema = z.union([
  z.strictObject({ share: z.number().min(0).max(1000) }),
  z.strictObject({ beforeDue: durationSchema }),
  z.strictObject({ afterDue: durationSchema }),
  z.strictObject({ elapsed: durationSchema }),
]);
export type RungMoment = z.infer<typeof rungMomentSchema>;

/** What an alert is about, which chooses its words: a nudge, a passed due time, a pass up, an offer to give the work to another. */
export const alertKindSchema = z.enum(['reminder', 'overdue', 'escalation', 'offerReassignment']);
export type AlertKind = z.infer<typeof alertKindSchema>;

/** `info` waits for the next digest, `normal` keeps quiet hours and digests, `critical` comes at once, at any hour. */
export const severitySchema = z.enum(['info', 'normal', 'critical']);
export type Severity = z.infer<typeof severitySchema>;

export const rungActionSchema = z.strictObject({
  alert: alertKindSchema,
  to: z.array(recipientSchema).min(1).max(10),
  channels: z.array(channelSchema).min(1).max(4),
  /** `normal` when absent. */
  severity: severitySchema.optional(),
});
export type RungAction = z.infer<typeof rungActionSchema>;

/** What a rung does besides telling people. */
export const rungDeedSchema = z.discriminatedUnion('type', [
  /** Gives the work to another, or offers it to others (`pick: 'offer'`). */
  z.strictObject({ type: z.literal('reassign'), rule: assignmentRuleSchema }),
  /** The next option of a choice, one more of a number, or `to`. */
  z.strictObject({
    type: z.literal('raisePriority'),
    variable: variableNameSchema,
    to: z.union([z.string().max(DIAGRAM_LIMITS.name), z.number()]).optional(),
  }),
  z.strictObject({
    type: z.literal('setData'),
    set: z
      .array(z.strictObject({ variable: variableNameSchema, value: feelSchema }))
      .min(1)
      .max(20),
  }),
  /** Starts a case of another process, with the values that `input` computes. */
  z.strictObject({ type: z.literal('startProcess'), process: idSchema, input: mappingsSchema.optional() }),
  /** Goes the way of an event that is attached to the step, as if it had happened. */
  z.strictObject({ type: z.literal('followPath'), boundary: idSchema }),
]);
export type RungDeed = z.infer<typeof rungDeedSchema>;

export const rungSchema = z.strictObject({
  id: idSchema,
  at: rungMomentSchema,
  /** Fires again this often after the first time, for as long as the clock runs. */
  repeat: z.strictObject({ every: durationSchema, times: z.number().int().min(1).max(50) }).optional(),
  /** Only where the variable has one of these values at the moment of firing: some priorities, some contracts. */
  for: z
    .strictObject({
      variable: variableNameSchema,
      values: z
        .array(z.union([z.string().max(DIAGRAM_LIMITS.name), z.number(), z.boolean()]))
        .min(1)
        .max(50),
    })
    .optional(),
  /** Whom it tells; may be empty where it does something. */
  actions: z.array(rungActionSchema).max(10),
  does: z.array(rungDeedSchema).max(10).optional(),
});
export type Rung = z.infer<typeof rungSchema>;

export const ladderSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  rungs: z.array(rungSchema).max(DIAGRAM_LIMITS.rungs),
  /** What "I have seen it" keeps quiet until the due time: `reminders` when absent. What comes from the due time on is never kept quiet. */
  acknowledgementStops: z.enum(['reminders', 'nothing']).optional(),
  /** So long after it was acknowledged the last one comes back, unless the work is done. */
  acknowledgedFor: durationSchema.optional(),
  /** What only tells people and is later than this is left out, save the last that is due; one working day when absent. */
  lateBeyond: durationSchema.optional(),
});
export type Ladder = z.infer<typeof ladderSchema>;

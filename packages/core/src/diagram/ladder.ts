// Ladders: what happens as time passes towards and beyond a due time. A ladder hangs on a clock (a step's, a case's).
import * as z from 'zod';
import { durationSchema } from '../time/duration';
import { DIAGRAM_LIMITS, idSchema, nameSchema } from './text';

export const channelSchema = z.enum(['app', 'mail', 'sms']);
/** `app`: the inbox of the console (push); `mail`: e-mail; `sms`: text message through a provider of the host. */
export type Channel = z.infer<typeof channelSchema>;

/** Who is told: resolved at the moment of firing. `manager` goes up from the assignee (or from the owner where nobody is assigned). */
export const recipientSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('assignee') }),
  z.strictObject({ type: z.literal('owner') }),
  z.strictObject({ type: z.literal('manager'), levels: z.number().int().min(1).max(5) }),
  z.strictObject({ type: z.literal('role'), role: idSchema }),
  z.strictObject({ type: z.literal('person'), person: idSchema }),
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

export const rungActionSchema = z.strictObject({
  alert: alertKindSchema,
  to: z.array(recipientSchema).min(1).max(10),
  channels: z.array(channelSchema).min(1).max(3),
});
export type RungAction = z.infer<typeof rungActionSchema>;

export const rungSchema = z.strictObject({
  id: idSchema,
  at: rungMomentSchema,
  /** Fires again this often after the first time, for as long as the clock runs. */
  repeat: z.strictObject({ every: durationSchema, times: z.number().int().min(1).max(50) }).optional(),
  actions: z.array(rungActionSchema).min(1).max(10),
});
export type Rung = z.infer<typeof rungSchema>;

export const ladderSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  rungs: z.array(rungSchema).max(DIAGRAM_LIMITS.rungs),
});
export type Ladder = z.infer<typeof ladderSchema>;

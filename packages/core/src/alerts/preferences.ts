// How a person wants to be told: by which channels, when not, in which language, and what waits for a digest; and the views that they keep. Saved per
// person; read by the policy, by channels, by the check of reach and by screens.
import * as z from 'zod';
import { channelSchema } from '../diagram/ladder';
import { parseTime } from '../time/local-date';
import { isZone } from '../time/zone';

const timeOfDay = z
  .string()
  .max(5)
  .refine((text) => (parseTime(text) ?? 1440) < 1440, { error: 'calendar.bad-time' });

export const preferencesSchema = z.strictObject({
  /** Channels that this person does not want; the application itself cannot be switched off, and critical alerts come anyway. */
  off: z
    .array(channelSchema.exclude(['app']))
    .max(3)
    .optional(),
  /** From when to when not, by the person's own zone; `to` before `from` is the next morning. `null`: at any hour. */
  quiet: z
    .strictObject({
      from: timeOfDay,
      to: timeOfDay,
      channels: z
        .array(channelSchema.exclude(['app']))
        .min(1)
        .max(3),
    })
    .nullable()
    .optional(),
  /** Times of day at which what has gathered comes in one message; `null`: each at once. */
  digest: z
    .strictObject({
      at: z.array(timeOfDay).min(1).max(6),
      channels: z
        .array(channelSchema.exclude(['app']))
        .min(1)
        .max(3),
    })
    .nullable()
    .optional(),
  /** BCP 47. */
  locale: z.string().max(20).optional(),
  /** IANA name; the directory's, else the calendar's, when absent. */
  zone: z.string().max(60).refine(isZone, { error: 'preferences.zone-unknown' }).optional(),
  /** Lists of cases to come back to. `query`: filters and order as in the address of the list, without `?`. */
  views: z
    .array(z.strictObject({ name: z.string().trim().min(1).max(80), query: z.string().max(1_000) }))
    .max(30)
    .optional(),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** No text messages at night. */
export const DEFAULT_QUIET = { from: '21:00', to: '08:00', channels: ['sms'] } as const satisfies NonNullable<
  Preferences['quiet']
>;
/** When digests come, where the person has not said. */
export const DIGEST_AT: readonly string[] = ['09:05', '17:00'];
/** Alerts to one person through one channel within this time come together. */
export const MERGE_WITHIN = 10 * 60_000;

// When cases begin by themselves: once, every so often, on days of the week or of the month.
import * as z from 'zod';
import { durationSchema } from '../time/duration';
import { feelSchema, variableNameSchema } from './text';

/** `HH:MM` by the wall clock of the calendar's zone. */
const wallClockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const scheduleSchema = z.union([
  z.strictObject({ at: z.iso.datetime({ offset: true }) }),
  /** Counted from `from`, or from the moment of publishing. */
  z.strictObject({
    every: durationSchema,
    times: z.number().int().min(1).max(100_000).optional(),
    from: z.iso.datetime({ offset: true }).optional(),
  }),
  /** Days of the week, 1 is Monday. */
  z.strictObject({ weekly: z.array(z.number().int().min(1).max(7)).min(1).max(7), at: wallClockSchema }),
  /** The n-th working day of each month; -1 is the last. */
  z.strictObject({ workingDay: z.number().int().min(-15).max(23), at: wallClockSchema }),
  /** Five or six fields (seconds first), as in Quartz and Spring without `L`, `W` and `#`. */
  z.strictObject({ cron: z.string().trim().min(9).max(100) }),
  /** FEEL that gives a duration, a date and time, or ISO 8601 text of one, once, at publishing. */
  z.strictObject({ expression: feelSchema }),
]);
export type Schedule = z.infer<typeof scheduleSchema>;

/**
 * One case for each period, whoever begins it: the key of the case is the period, such as `2026-04`, `2026-W18`, `2026-04-30`, `2026`. `back`: so many periods
 * before the one in which it begins; a month is billed in the next one. `variable`: where the case finds its period; begun by hand it is asked for there.
 */
export const onePerSchema = z.strictObject({
  unit: z.enum(['day', 'week', 'month', 'year']),
  back: z.number().int().min(1).max(100).optional(),
  variable: variableNameSchema.optional(),
});
export type OnePer = z.infer<typeof onePerSchema>;

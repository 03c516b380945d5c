// How long: an amount and a unit. Budgets of deadlines, offsets of rungs and waits are durations; working-time.ts adds them to instants.
import * as z from 'zod';

/**
 * `workingMinutes`, `workingHours`: working time wherever it falls.
 * `workingDays`: fractions of each day's own working time, so one is a whole day of the calendar, short or long.
 * `minutes`, `hours`: elapsed time, calendar or not.
 * `days`: calendar days by the wall clock of the calendar's zone (10:00 stays 10:00 when the clocks change).
 */
export const durationUnitSchema = z.enum(['workingMinutes', 'workingHours', 'workingDays', 'minutes', 'hours', 'days']);
export type DurationUnit = z.infer<typeof durationUnitSchema>;

/** Ten years in every unit. */
export const LARGEST_AMOUNT = {
  workingMinutes: 5_270_400,
  workingHours: 87_840,
  workingDays: 3_660,
  minutes: 5_270_400,
  hours: 87_840,
  days: 3_660,
} as const satisfies Record<DurationUnit, number>;

export const durationSchema = z
  .strictObject({ amount: z.number().min(0), unit: durationUnitSchema })
  .superRefine((duration, context) => {
    const largest = LARGEST_AMOUNT[duration.unit];
    if (duration.amount <= largest) return;
    context.addIssue({
      code: 'custom',
      path: ['amount'],
      message: 'duration.too-long',
      params: { code: 'duration.too-long', amount: duration.amount, unit: duration.unit, largest },
    });
  });
/** `amount` may be a fraction: 0.5 working days. */
export type Duration = Readonly<z.infer<typeof durationSchema>>;

/** A share of a duration in the same unit: `scaleDuration(budget, 0.8)` is where the 80 % rung stands. */
export function scaleDuration(duration: Duration, factor: number): Duration {
  return { amount: duration.amount * factor, unit: duration.unit };
}

/** Length in ms of one unit of working or elapsed time; the day units have no fixed length. */
export const UNIT_MS = {
  workingMinutes: 60_000,
  workingHours: 3_600_000,
  minutes: 60_000,
  hours: 3_600_000,
} as const satisfies Partial<Record<DurationUnit, number>>;

export function isWorkingUnit(unit: DurationUnit): boolean {
  return unit === 'workingMinutes' || unit === 'workingHours' || unit === 'workingDays';
}

// Durations times and divided by numbers and by each other, and the time between two moments (DMN 1.3, table 45): where the reference
// has no rule, or another one.
import { FeelDate, FeelDateTime, FeelDuration } from 'feelin';
import { Temporal } from 'temporal-polyfill';
import { epochOf } from './date-order';

/** Duration times number, on either side; null for any other pair. */
export function timesDuration(a: unknown, b: unknown): FeelDuration | null {
  if (a instanceof FeelDuration && typeof b === 'number') return durationOf(amountOf(a) * b, a.yearsMonths);
  if (typeof a === 'number' && b instanceof FeelDuration) return timesDuration(b, a);
  return null;
}

/** Duration by number, a duration; duration by duration of the same kind, a number. Null for any other pair, and for a divisor of 0. */
export function overDuration(a: unknown, b: unknown): FeelDuration | number | null {
  if (!(a instanceof FeelDuration)) return null;
  if (typeof b === 'number') return b === 0 ? null : durationOf(amountOf(a) / b, a.yearsMonths);
  if (!(b instanceof FeelDuration) || a.yearsMonths !== b.yearsMonths || amountOf(b) === 0) return null;
  return amountOf(a) / amountOf(b);
}

/**
 * Time from one date and time to another, between moments: the reference subtracts what the clocks on the wall say, whatever their
 * zones. A date is the midnight in UTC. Null if only one of them has a zone; `undefined` for pairs that are the reference's.
 */
export function elapsed(from: unknown, to: unknown): FeelDuration | null | undefined {
  const start = momentOf(from);
  const end = momentOf(to);
  if (start === null || end === null || start.epoch === null || end.epoch === null || (start.isDate && end.isDate))
    return undefined;
  return start.zoned === end.zoned ? durationOf(end.epoch - start.epoch, false) : null;
}

interface Moment {
  readonly epoch: number | null;
  readonly zoned: boolean;
  readonly isDate: boolean;
}

function momentOf(value: unknown): Moment | null {
  if (value instanceof FeelDateTime) return { epoch: epochOf(value), zoned: value.zone !== null, isDate: false };
  if (!(value instanceof FeelDate)) return null;
  const epoch = Date.parse(value.toString());
  return { epoch: Number.isNaN(epoch) ? null : epoch, zoned: true, isDate: true };
}

/** The years and months of a duration, without the days that are left over. */
export function wholeMonths(value: FeelDuration): FeelDuration {
  const { years, months } = value.unwrap();
  return new FeelDuration(Temporal.Duration.from({ years, months }), true);
}

/** Months of a years and months duration, milliseconds of another. */
function amountOf(value: FeelDuration): number {
  const duration = value.unwrap();
  return value.yearsMonths ? duration.years * 12 + duration.months : duration.total({ unit: 'milliseconds' });
}

/** Null where the amount is beyond what a duration can hold. Parts of a month and of a millisecond fall away. */
function durationOf(amount: number, yearsMonths: boolean): FeelDuration | null {
  const whole = Math.trunc(amount);
  // A hundred thousand years, in months and in milliseconds.
  if (!(Math.abs(whole) <= (yearsMonths ? 1.2e6 : 3.2e15))) return null;
  return new FeelDuration(
    Temporal.Duration.from(yearsMonths ? { months: whole } : { milliseconds: whole }),
    yearsMonths,
  );
}

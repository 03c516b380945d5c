// Laws that working time keeps for any calendar, and its walk and ribbon with it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar, instant, MINUTE } from './calendar.arbitrary';
import type { Duration } from './duration';
import { explainWalk, shadeBetween } from './walk';
import {
  addDuration,
  durationBetween,
  isWorking,
  nextWorkingAt,
  previousWorkingAt,
  subtractDuration,
  tryAddDuration,
  trySubtractDuration,
  workingTimeBetween,
} from './working-time';

const workingDuration: fc.Arbitrary<Duration> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 20_000 }), unit: fc.constant('workingMinutes' as const) }),
  fc.record({
    amount: fc.integer({ min: 1, max: 4_000 }).map((quarters) => quarters / 20),
    unit: fc.constant('workingHours' as const),
  }),
  fc.record({
    amount: fc.integer({ min: 1, max: 3_000 }).map((parts) => parts / 60),
    unit: fc.constant('workingDays' as const),
  }),
);

const duration: fc.Arbitrary<Duration> = fc.oneof(
  workingDuration,
  fc.record({ amount: fc.integer({ min: 1, max: 90_000 }), unit: fc.constant('minutes' as const) }),
  fc.record({
    amount: fc.integer({ min: 1, max: 1_000 }).map((parts) => parts / 16),
    unit: fc.constant('days' as const),
  }),
);

/** Day fractions are rounded to a ms at most twice, and a day has at least five minutes. */
const CLOSE = 2 / (5 * MINUTE);

describe('laws of working time', () => {
  it('between what was added and the start lies the duration', () => {
    fc.assert(
      fc.property(calendar, instant, duration, (cal, fromAt, dur) => {
        const toAt = addDuration(cal, fromAt, dur);
        expect(toAt).toBeGreaterThanOrEqual(fromAt);
        expect(Math.abs(durationBetween(cal, fromAt, toAt, dur.unit) - dur.amount)).toBeLessThan(CLOSE);
        // Parts of calendar days are measured from the start: from the other end a change of the clocks shows in them.
        const backAt = subtractDuration(cal, fromAt, dur);
        expect(Math.abs(durationBetween(cal, backAt, fromAt, dur.unit) - dur.amount)).toBeLessThan(
          dur.unit === 'days' ? 0.1 : CLOSE,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('more is never earlier, and a later start never ends earlier', () => {
    fc.assert(
      fc.property(
        calendar,
        instant,
        instant,
        duration,
        fc.integer({ min: 0, max: 300 }),
        (cal, one, two, dur, more) => {
          const longer = { ...dur, amount: dur.amount + more / 60 };
          expect(addDuration(cal, one, longer)).toBeGreaterThanOrEqual(addDuration(cal, one, dur));
          expect(subtractDuration(cal, one, longer)).toBeLessThanOrEqual(subtractDuration(cal, one, dur));
          const [early, late] = one < two ? [one, two] : [two, one];
          expect(addDuration(cal, late, dur)).toBeGreaterThanOrEqual(addDuration(cal, early, dur));
          expect(subtractDuration(cal, late, dur)).toBeGreaterThanOrEqual(subtractDuration(cal, early, dur));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is additive: in two parts as in one, and over any instant between', () => {
    fc.assert(
      fc.property(
        calendar,
        instant,
        fc.nat(5_000),
        fc.integer({ min: 1, max: 5_000 }),
        instant,
        instant,
        (cal, fromAt, a, b, midAt, toAt) => {
          const minutes = (amount: number): Duration => ({ amount, unit: 'workingMinutes' });
          expect(addDuration(cal, addDuration(cal, fromAt, minutes(a)), minutes(b))).toBe(
            addDuration(cal, fromAt, minutes(a + b)),
          );
          expect(workingTimeBetween(cal, fromAt, midAt) + workingTimeBetween(cal, midAt, toAt)).toBe(
            workingTimeBetween(cal, fromAt, toAt),
          );
          const days = (from: number, to: number) => durationBetween(cal, from, to, 'workingDays');
          expect(days(fromAt, midAt) + days(midAt, toAt)).toBeCloseTo(days(fromAt, toAt), 9);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('goes back to where it came from, up to the two names of one moment of work', () => {
    fc.assert(
      fc.property(calendar, instant, workingDuration, (cal, at, dur) => {
        const fromAt = nextWorkingAt(cal, at)!;
        const backAt = subtractDuration(cal, addDuration(cal, fromAt, dur), dur);
        const off =
          dur.unit === 'workingDays'
            ? Math.abs(workingTimeBetween(cal, fromAt, backAt))
            : nextWorkingAt(cal, backAt)! - fromAt;
        // A day of five minutes against one of twenty-four hours: one ms here is up to 288 there.
        expect(off).toBeLessThanOrEqual(dur.unit === 'workingDays' ? 288 : 0);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the edges of work', () => {
    fc.assert(
      fc.property(calendar, instant, (cal, at) => {
        const next = nextWorkingAt(cal, at)!;
        expect(isWorking(cal, next)).toBe(true);
        expect(workingTimeBetween(cal, at, next)).toBe(0);
        expect(next === at).toBe(isWorking(cal, at));
        const previous = previousWorkingAt(cal, at)!;
        expect(isWorking(cal, previous - 1)).toBe(true);
        expect(workingTimeBetween(cal, previous, at)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('adds nothing to what it has added', () => {
    fc.assert(
      fc.property(calendar, instant, workingDuration, (cal, fromAt, dur) => {
        const nothing = { amount: 0, unit: dur.unit };
        const toAt = addDuration(cal, fromAt, dur);
        expect(addDuration(cal, toAt, nothing)).toBe(toAt);
        const backAt = subtractDuration(cal, fromAt, dur);
        expect(subtractDuration(cal, backAt, nothing)).toBe(backAt);
      }),
    );
  });

  it('gives value and error forms alike', () => {
    fc.assert(
      fc.property(calendar, instant, duration, (cal, fromAt, dur) => {
        expect(tryAddDuration(cal, fromAt, dur)).toBe(addDuration(cal, fromAt, dur));
        expect(trySubtractDuration(cal, fromAt, dur)).toBe(subtractDuration(cal, fromAt, dur));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the walk and the ribbon', () => {
  it('walks to the same end with the same sum, one line a day', () => {
    fc.assert(
      fc.property(calendar, instant, duration, (cal, fromAt, dur) => {
        const lines = explainWalk(cal, fromAt, dur);
        const toAt = addDuration(cal, fromAt, dur);
        expect(lines.at(-1)!.spans.at(-1)!.toAt).toBe(toAt);
        const dates = lines.map((line) => line.date);
        expect(dates).toEqual([...new Set(dates)].sort());
        expect(lines.reduce((sum, line) => sum + line.countedIn, 0)).toBe(lines.at(-1)!.sumIn);
        const working = dur.unit.startsWith('working');
        expect(lines.at(-1)!.sumIn).toBe(working ? workingTimeBetween(cal, fromAt, toAt) : toAt - fromAt);
        if (dur.unit === 'workingDays') expect(Math.abs(lines.at(-1)!.sumDays - dur.amount)).toBeLessThan(CLOSE);
        if (working) for (const line of lines) expect(line.closed === undefined).toBe(line.countedIn > 0);
      }),
      { numRuns: 200 },
    );
  });

  it('shades without gaps, work exactly where it is counted', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 20 * 1440 }), (cal, fromAt, minutes) => {
        const toAt = fromAt + minutes * MINUTE;
        const shades = shadeBetween(cal, fromAt, toAt);
        expect(shades[0]!.fromAt).toBe(fromAt);
        expect(shades.at(-1)!.toAt).toBe(toAt);
        for (let i = 1; i < shades.length; i++) expect(shades[i]!.fromAt).toBe(shades[i - 1]!.toAt);
        for (const shade of shades) {
          expect(shade.toAt).toBeGreaterThan(shade.fromAt);
          expect(workingTimeBetween(cal, shade.fromAt, shade.toAt)).toBe(shade.working ? shade.toAt - shade.fromAt : 0);
          expect(shade.reason === undefined).toBe(shade.working);
        }
      }),
      { numRuns: 200 },
    );
  });
});

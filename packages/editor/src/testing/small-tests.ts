// Tests of the small order, for stories: some that hold and one that does not.
import type { ProcessTest } from '@baton/core';

const START_AT = Date.parse('2026-04-28T09:00:00+02:00');

export function smallTest(n: number, rest: Partial<ProcessTest> = {}): ProcessTest {
  const outcome = n % 2 === 0 ? 'no' : 'yes';
  return {
    id: `test-${n}`,
    name: n % 2 === 0 ? `A no ends it (${n})` : `A yes goes through (${n})`,
    startAt: START_AT,
    acts: [
      { type: 'start', afterIn: 0, variables: {} },
      { type: 'complete', afterIn: n * 60_000, step: 'approve', outcome },
    ],
    untilIn: n * 60_000,
    holds: [{ type: 'ended', end: n % 2 === 0 ? 'refused' : 'done' }],
    ...rest,
  };
}

export const failingTest: ProcessTest = smallTest(1, {
  name: 'It is answered at once',
  holds: [
    { type: 'ended', end: 'refused' },
    { type: 'inTime', within: { amount: 0.5, unit: 'workingMinutes' } },
    { type: 'given', step: 'approve', to: { type: 'person', person: 'olga' } },
  ],
});

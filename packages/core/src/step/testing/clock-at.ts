// A time target of a case. For tests of time targets.
import type { CaseDriver } from '../../testing';

export const clockAt = (test: CaseDriver, index = 0) => {
  const clock = test.state?.clocks[index];
  if (!clock) throw new Error(`no clock ${index}`);
  return clock;
};

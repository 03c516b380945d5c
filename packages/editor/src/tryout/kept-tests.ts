// The tests of a draft as a list that is changed: one added, one changed, one removed. Pure.
import { DIAGRAM_LIMITS, type ProcessTest } from '@baton/core';

export const MOST_TESTS = DIAGRAM_LIMITS.tests;

export function newTestId(tests: readonly ProcessTest[] = []): string {
  const taken = new Set(tests.map(({ id }) => id));
  let n = tests.length + 1;
  while (taken.has(`test-${n}`)) n++;
  return `test-${n}`;
}

export function withTest(tests: readonly ProcessTest[] = [], test: ProcessTest): ProcessTest[] {
  return tests.some(({ id }) => id === test.id)
    ? tests.map((one) => (one.id === test.id ? test : one))
    : [...tests, test];
}

/** Undefined where none is left: a drawing without tests says nothing of them. */
export function withoutTest(tests: readonly ProcessTest[] = [], id: string): ProcessTest[] | undefined {
  const left = tests.filter((one) => one.id !== id);
  return left.length > 0 ? left : undefined;
}

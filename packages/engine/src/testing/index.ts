// For tests of those who use the engine: a whole engine in virtual time, and people who act in it. Needs no test runner.
export { CaseUnderTest } from './case-under-test';
export { type CompleteExtras, PersonAtWork, type StartExtras } from './person-at-work';
export { Refused } from './refused';
export { createTestHost, type TestHost, type TestHostOptions } from './test-host';

import { expect, it } from 'vitest';
import { CaseDriver, end, serviceTask, sketch, start } from '../testing';

const retry = { attempts: 3, wait: { amount: 5, unit: 'minutes' as const } };
const diagram = sketch(
  'p',
  [start(), serviceTask('bill', { handler: 'bill', retry }), end()],
  ['start -> bill -> end'],
);

it('work that waits for its next try does not fail twice, but may yet come back done', () => {
  const test = new CaseDriver(diagram);
  test.start();
  const job = test.state?.jobs[0]?.id ?? 0;
  const fails = () => test.send({ type: 'failJob', job, error: 'no paper', retryable: true }, { system: 'handler' });
  expect(fails()).toBeNull();
  expect(fails()).toMatchObject({ code: 'job.waiting', facts: { job } });
  expect(test.state?.jobs).toMatchObject([{ attempt: 2 }]);
  test.advanceTo(test.now + 300_000);
  expect(fails()).toBeNull();
  expect(test.send({ type: 'completeJob', job }, { system: 'handler' })).toBeNull();
  expect(test.state).toMatchObject({ status: 'completed', timers: [] });
  expect(test.armed()).toEqual([]);
});

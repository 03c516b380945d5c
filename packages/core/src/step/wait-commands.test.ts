import { expect, it } from 'vitest';
import { CaseDriver, catches, decision, end, serviceTask, sketch, start, userTask, whichever } from '../testing';

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

it('a choice that is skipped goes one way: the one that is named, else the one for "otherwise"', () => {
  const choice = sketch(
    'p',
    [start(), decision('big'), userTask('director'), userTask('clerk'), end()],
    ['start -> big -[sum > 10]-> director -> end', 'big -[else]-> clerk -> end'],
    { variables: [{ name: 'sum', type: 'number' }] },
  );
  const skipped = (flow?: string) => {
    const test = new CaseDriver(choice);
    test.start();
    const token = test.state?.tokens[0]?.id ?? 0;
    const rejected = test.send(
      { type: 'skip', token, reason: 'known', ...(flow ? { flow } : {}) },
      { person: 'boss' },
      true,
    );
    return rejected?.code ?? test.places();
  };
  expect([skipped(), skipped('f2'), skipped('f9')]).toEqual([['clerk'], ['director'], 'flow.unknown']);
});

it('"whatever happens first" that is skipped goes on as if it had happened', () => {
  const diagram = sketch(
    'p',
    [
      start(),
      whichever('first'),
      catches('yes', { type: 'message', message: 'yes' }),
      catches('no', { type: 'message', message: 'no' }),
      end('sold'),
      end('lost'),
    ],
    ['start -> first -> yes -> sold', 'first -> no -> lost'],
  );
  const test = new CaseDriver(diagram);
  test.start();
  const token = test.state?.tokens[0]?.id ?? 0;
  test.send({ type: 'skip', token, reason: 'they called', flow: 'f4' }, { person: 'boss' }, true);
  expect(test.state).toMatchObject({ status: 'completed', subscriptions: [] });
  expect(test.nameOf(test.state?.end ?? -1)).toBe('lost');
});

// A history with everything that is waited for and told: messages, signals, conditions, moments; on the way, at the rim of a step, behind
// "whatever happens first", at the start of event sub-processes. Written once by apply.golden.test.ts.
import {
  anyOf,
  boundary,
  CaseDriver,
  catches,
  end,
  eventSubProcess,
  inside,
  receive,
  sketch,
  start,
  step,
  throws,
  together,
  userTask,
  wait,
  whichever,
} from '../../testing';

const HOUR = { amount: 1, unit: 'hours' } as const;

export function waitedAndTold(): CaseDriver {
  const test = new CaseDriver(
    sketch(
      'golden',
      [
        start(),
        together('fork'),
        userTask('work'),
        boundary('more', 'work', { type: 'message', message: 'more' }, false),
        boundary('off', 'work', { type: 'signal', signal: 'off' }),
        end('noted'),
        whichever('first'),
        catches('reply', {
          type: 'message',
          message: 'reply',
          correlationKey: '"K-" + string(sum)',
          output: [{ from: 'text', to: 'answer' }],
        }),
        wait('later', { for: HOUR }),
        catches('enough', { type: 'condition', when: 'sum > 10' }),
        throws('tell', { type: 'message', message: 'told', input: [{ from: 'sum', to: 'sum' }] }),
        throws('all', { type: 'signal', signal: 'off', input: [{ from: 'sum', to: 'sum' }] }),
        receive('paper', 'paper'),
        anyOf('join'),
        end(),
        eventSubProcess('meanwhile'),
        inside(
          'meanwhile',
          step('startEvent', 'every', {
            event: { type: 'timer', wait: { for: HOUR }, repeat: { every: HOUR, times: 1 } },
            interrupting: false,
          }),
        ),
        inside('meanwhile', end('ticked')),
        eventSubProcess('stop'),
        inside('stop', step('startEvent', 'stopped', { event: { type: 'message', message: 'stop' } })),
        inside('stop', end('out')),
      ],
      [
        'start -> fork -> work -> join -> end',
        'more -> noted',
        'off -> join',
        'fork -> first -> reply -> tell -> all -> join',
        'first -> later -> join',
        'first -> enough -> join',
        'fork -> paper -> join',
        'every -> ticked',
        'stopped -> out',
      ],
      {
        variables: [
          { name: 'sum', type: 'number' },
          { name: 'answer', type: 'text' },
        ],
      },
    ),
  );
  const message = (name: string, key: string, variables = {}) =>
    test.send({ type: 'receive', message: name, key, variables }, { system: 'message' });
  test.start({ sum: 7 });
  message('more', 'T-1');
  test.send({ type: 'setVariables', variables: { sum: 8 }, reason: 'counted again' }, { person: 'boss' }, true);
  message('reply', 'K-7', { text: 'yes' });
  test.advanceTo(test.now + 3 * 3_600_000);
  message('paper', 'T-1');
  return test;
}

// A history with everything that happens around levels: runs for each of a list, a table that decides, a called case, an exception, an
// escalation, and all of it undone. Written once by apply.golden.test.ts.
import {
  boundary,
  CaseDriver,
  end,
  inside,
  sketch,
  start,
  step,
  subProcess,
  throws,
  timeout,
  userTask,
} from '../../testing';

export function triedAndUndone(): CaseDriver {
  const test = new CaseDriver(
    sketch(
      'golden',
      [
        start(),
        step('businessRuleTask', 'rate', { decision: 'rating' }),
        subProcess('trip', { variables: [{ name: 'seat', type: 'text' }] }),
        inside('trip', start('in')),
        inside(
          'trip',
          userTask('book', {
            repeat: {
              type: 'each',
              collection: 'legs',
              element: 'leg',
              parallel: true,
              result: { variable: 'booked', value: 'leg' },
            },
          }),
        ),
        inside('trip', boundary('rim', 'book', { type: 'compensation', handler: 'unbook' })),
        inside(
          'trip',
          step('scriptTask', 'unbook', { forCompensation: true, set: [{ variable: 'seat', value: 'leg' }] }),
        ),
        inside('trip', throws('shout', { type: 'escalation', code: 'loud' })),
        inside('trip', step('callActivity', 'pay', { process: 'pay', output: [{ from: 'sum', to: 'sum' }] })),
        inside('trip', end('out')),
        boundary('heard', 'trip', { type: 'escalation', code: 'loud' }, false),
        step('callActivity', 'slow', { process: 'slow' }),
        timeout('late', 'slow', { elapsed: { amount: 1, unit: 'hours' } }),
        throws('undo', { type: 'compensation', activity: 'trip' }),
        subProcess('last'),
        inside('last', start('in2')),
        inside('last', end('bad', { event: { type: 'error', code: 'E1' } })),
        boundary('caught', 'last', { type: 'error', codeVariable: 'code' }),
        end(),
      ],
      [
        'start -> rate -> trip -> undo -> last -> end',
        'in -> book -> shout -> pay -> out',
        'in2 -> bad',
        'heard -> slow -> end',
        'late -> end',
        'caught -> end',
      ],
      {
        variables: [
          { name: 'legs', type: 'list' },
          { name: 'booked', type: 'list' },
          { name: 'fare', type: 'text' },
          { name: 'sum', type: 'number' },
          { name: 'code', type: 'text' },
        ],
        decisions: [
          {
            id: 'rating',
            name: 'Rating',
            hitPolicy: 'first',
            inputs: [{ expression: 'count(legs)' }],
            outputs: [{ name: 'fare' }],
            rules: [{ when: ['>= 2'], gives: ['"return"'] }],
          },
        ],
      },
    ),
  );
  test.start({ legs: ['out', 'back'] });
  test.complete('book');
  test.complete('book');
  const call = (process: string) => test.events('child.started').find(({ child }) => child.process === process);
  const news = (process: string, what: 'completed' | 'cancelled') => {
    const { token = 0, child } = call(process) ?? {};
    const told = what === 'completed' ? { type: what, variables: { sum: 7 } } : { type: what };
    test.send({ type: 'childNews', token, epoch: child?.epoch ?? 0, news: told }, { system: 'engine' });
  };
  test.advanceTo(test.now + 3_600_000);
  news('slow', 'cancelled');
  news('pay', 'completed');
  const { token = 0, child } = call('pay') ?? {};
  test.send(
    { type: 'childNews', token, epoch: child?.epoch ?? 0, news: { type: 'compensated' } },
    { system: 'engine' },
  );
  return test;
}

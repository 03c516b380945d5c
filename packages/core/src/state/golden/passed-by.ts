// A history of what is passed without holding the case: events, decisions, joins, steps that do nothing, once and several times; and of a
// task that nobody is asked to do. Written once by apply.golden.test.ts.
import { CaseDriver, decision, end, milestone, sketch, start, step, together, userTask } from '../../testing';

export function passedBy(): CaseDriver {
  const test = new CaseDriver(
    sketch(
      'golden',
      [
        start(),
        together('fork'),
        step('serviceTask', 'thrice', { repeat: { type: 'each', count: '3', parallel: true } }),
        milestone('half'),
        together('join'),
        decision('which'),
        userTask('ask', { assignment: undefined }),
        end(),
      ],
      [
        'start -> fork',
        'fork -> thrice',
        'fork -> half',
        'thrice -> join',
        'half -> join',
        'join -> which',
        'which -> ask',
        'ask -> end',
      ],
    ),
  );
  test.start();
  test.send({ type: 'complete', item: test.state?.items[0]?.id ?? 0 }, { person: 'ann' }, true);
  return test;
}

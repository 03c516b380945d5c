// A history of a case that is moved to another version in the middle: a clock, a join that waits, a milestone passed. Written once by
// apply.golden.test.ts.
import { compile } from '../../graph/compile';
import { migrate } from '../../migration/migrate';
import { CaseDriver, end, milestone, OFFICE_FACTS, sketch, start, together, userTask } from '../../testing';

const deadline = { budget: { dueIn: { amount: 4, unit: 'workingHours' as const } } };

export function movedOn(): CaseDriver {
  const nodes = [
    start(),
    milestone('taken'),
    together('fork'),
    userTask('a', { deadline }),
    userTask('b'),
    together('join'),
  ];
  const paths = ['start -> taken -> fork -> a -> join -> end', 'fork -> b -> join'];
  const test = new CaseDriver(sketch('golden', [...nodes, end()], paths));
  test.start();
  test.complete('b');
  const drawn = sketch(
    'golden',
    [end(), userTask('extra'), ...nodes],
    ['fork -> b -> join -> extra -> end', 'start -> taken -> fork -> a -> join'],
  );
  const to = compile(drawn, { version: 2, hash: 'moved' });
  if (!test.state) throw new Error('the case has not started');
  const moved = migrate(test.state, test.graph, to, {}, { facts: OFFICE_FACTS, at: test.now, reason: 'A step more' });
  if (moved.verdict !== 'safe') throw new Error(`not moved: ${moved.reasons.map(({ code }) => code).join(', ')}`);
  for (const event of moved.events)
    test.records.push({ seq: test.records.length + 1, at: test.now, by: { system: 'engine' }, command: 'm1', event });
  test.state = moved.state;
  return test;
}

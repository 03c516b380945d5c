// A history of a case that is cancelled once what was done in it has been undone, also inside of a step that was not done yet. Written once by
// apply.golden.test.ts.
import { boundary, CaseDriver, end, inside, sketch, start, subProcess, userTask } from '../../testing';

export function cancelledAndUndone(): CaseDriver {
  const test = new CaseDriver(
    sketch(
      'golden',
      [
        start(),
        userTask('book'),
        boundary('rim', 'book', { type: 'compensation', handler: 'unbook' }),
        userTask('unbook', { forCompensation: true }),
        subProcess('trip'),
        inside('trip', start('in')),
        inside('trip', userTask('pay')),
        inside('trip', boundary('rim2', 'pay', { type: 'compensation', handler: 'refund' })),
        inside('trip', userTask('refund', { forCompensation: true })),
        inside('trip', userTask('travel')),
        inside('trip', end('out')),
        end(),
      ],
      ['start -> book -> trip -> end', 'in -> pay -> travel -> out'],
    ),
  );
  test.start();
  for (const name of ['book', 'pay']) test.complete(name);
  test.send({ type: 'cancel', reason: 'The client is gone', undo: true }, { person: 'boss' }, true);
  for (const name of ['refund', 'unbook']) test.complete(name);
  return test;
}

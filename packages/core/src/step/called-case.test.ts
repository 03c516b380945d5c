// The other side of a call: a case that another one has called, and what it tells to that one.
import { describe, expect, it } from 'vitest';
import { boundary, type CaseDriver, end, sketch, start, step, together, userTask } from '../testing';
import { asked, calling, tell } from './testing/called';
import { any, drive } from './testing/drive';

const HEAD = { person: 'head' };

describe('a called case', () => {
  const PARENT = { instance: 'i1', token: 5, epoch: 1 };
  const child = (last: ReturnType<typeof end>) =>
    drive(
      sketch(
        'c',
        [
          start(),
          userTask('work'),
          boundary('rim', 'work', { type: 'compensation', handler: 'undo' }),
          userTask('undo', { forCompensation: true }),
          last,
        ],
        ['start -> work -> end'],
        { variables: [any('n')] },
      ),
    );
  const begin = (test: CaseDriver) =>
    test.send({ type: 'start', key: 'C-1', title: 'Called', owner: null, variables: { n: 1 }, parent: PARENT });

  it('tells how it ended, with its data', () => {
    const test = child(end());
    begin(test);
    expect(test.state?.parent).toEqual(PARENT);
    test.complete('work');
    expect(asked(test, 'tellParent')).toEqual([
      { type: 'tellParent', parent: PARENT, what: { type: 'completed', variables: { n: 1 } } },
    ]);
  });

  it('may end the case that called it too', () => {
    const test = child(end('end', { terminate: 'case' }));
    begin(test);
    test.complete('work');
    expect(asked(test, 'tellParent')).toMatchObject([{ what: { type: 'completed', endsAll: true } }]);
    const caller = drive(calling());
    caller.start();
    tell(caller, { type: 'completed', variables: {}, endsAll: true });
    expect(caller.state).toMatchObject({ status: 'completed', tokens: [] });
    expect(caller.replayed()).toEqual(caller.state);
  });

  it('ends the case that called it only once all that it called itself has ended', () => {
    const test = drive(
      sketch(
        'c',
        [
          start(),
          together('fork'),
          step('callActivity', 'call', { process: 'credit' }),
          step('callActivity', 'other', { process: 'credit' }),
          userTask('work'),
          end('everything', { terminate: 'case' }),
          end(),
        ],
        ['start -> fork -> work -> everything', 'fork -> call -> end', 'fork -> other -> end'],
        { variables: [any('n')] },
      ),
    );
    begin(test);
    const [first, second] = asked(test, 'startChild');
    test.complete('work');
    expect(test.places()).toEqual(['call', 'other']);
    expect(asked(test, 'tellParent')).toEqual([]);
    tell(test, { type: 'cancelled' }, first);
    expect(asked(test, 'tellParent')).toEqual([]);
    tell(test, { type: 'completed', variables: {} }, second);
    expect(asked(test, 'tellParent')).toEqual([
      { type: 'tellParent', parent: PARENT, what: { type: 'completed', variables: { n: 1 }, endsAll: true } },
    ]);
    expect(test.replayed()).toEqual(test.state);
  });

  it('hands on that everything ends, once what else it called has ended', () => {
    const test = drive(
      sketch(
        'c',
        [
          start(),
          together('fork'),
          step('callActivity', 'call', { process: 'credit' }),
          step('callActivity', 'other', { process: 'credit' }),
          end(),
        ],
        ['start -> fork -> call -> end', 'fork -> other -> end'],
        { variables: [any('n')] },
      ),
    );
    begin(test);
    const [first, second] = asked(test, 'startChild');
    tell(test, { type: 'completed', variables: {}, endsAll: true }, first);
    expect(asked(test, 'tellParent')).toEqual([]);
    tell(test, { type: 'cancelled' }, second);
    expect(asked(test, 'tellParent')).toMatchObject([{ what: { type: 'completed', endsAll: true } }]);
    expect(test.replayed()).toEqual(test.state);
  });

  it('hands up an exception that it does not expect itself, and is over', () => {
    const test = child(end('end', { event: { type: 'error', code: 'E' } }));
    begin(test);
    test.complete('work');
    expect(asked(test, 'tellParent')).toMatchObject([{ what: { type: 'error', code: 'E' } }]);
    expect(test.state).toMatchObject({ status: 'cancelled', tokens: [] });
  });

  it('tells that it was cancelled', () => {
    const test = child(end());
    begin(test);
    test.send({ type: 'cancel', reason: 'no' }, HEAD, true);
    expect(asked(test, 'tellParent')).toMatchObject([{ what: { type: 'cancelled' } }]);
  });

  it('is undone after it has ended, when the one that called it asks, and by nobody else', () => {
    const test = child(end());
    begin(test);
    expect(test.send({ type: 'compensate', parent: PARENT })).toMatchObject({ code: 'not-allowed' });
    test.complete('work');
    expect(test.send({ type: 'compensate', parent: { ...PARENT, instance: 'i2' } })).toMatchObject({
      code: 'not-allowed',
    });
    expect(test.send({ type: 'compensate', parent: PARENT })).toBeNull();
    expect(test.places()).toEqual(['undo']);
    test.complete('undo');
    expect(asked(test, 'tellParent').at(-1)?.what).toEqual({ type: 'compensated' });
    expect(test.state?.status).toBe('completed');
    expect(test.replayed()).toEqual(test.state);
  });
});

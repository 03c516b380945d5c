// Calling another process: what goes in and comes back, and what happens when it fails, ends or is given up.
import { describe, expect, it } from 'vitest';
import { boundary, end, sketch, start, step, throws, timeout, userTask } from '../testing';
import { asked, calling, tell } from './testing/called';
import { drive } from './testing/drive';

const HEAD = { person: 'head' };

describe('another process, called', () => {
  it('gets what the mappings say, and gives back what they say', () => {
    const test = drive(
      calling({
        input: [{ from: 'client.id', to: 'who' }],
        output: [{ from: 'result * 2', to: 'score' }],
        key: '"C-" + client.id',
        binding: { version: 3 },
      }),
    );
    test.start({ client: { id: 'c7' } });
    expect(asked(test, 'startChild')).toMatchObject([
      { process: 'credit', binding: { version: 3 }, key: 'C-c7', variables: { who: 'c7' } },
    ]);
    expect(tell(test, { type: 'completed', variables: { result: 21, secret: true } })).toBeNull();
    expect(test.places()).toEqual(['after']);
    expect(test.state?.variables).toMatchObject({ score: 42 });
    expect(test.state?.variables).not.toHaveProperty('secret');
    expect(test.replayed()).toEqual(test.state);
  });

  it('or everything by the same names, as far as this one knows them', () => {
    const test = drive(calling({ inputAll: true, outputAll: true }));
    test.start({ client: 'x' });
    expect(asked(test, 'startChild')[0]?.variables).toMatchObject({ client: 'x', score: null });
    tell(test, { type: 'completed', variables: { score: 1, other: 2 } });
    expect(test.state?.variables).toEqual({ client: 'x', score: 1, code: null, which: null });
  });

  it('chosen by an expression', () => {
    const test = drive(calling({ process: undefined, processFrom: 'which' }));
    test.start({ which: 'loan' });
    expect(asked(test, 'startChild')[0]?.process).toBe('loan');
    const wrong = drive(calling({ process: undefined, processFrom: 'which' }));
    wrong.start({ which: 42 });
    expect(wrong.state?.tokens[0]?.incident?.code).toBe('child.no-process');
  });

  it('that fails to begin is a problem; tried again it is a new call', () => {
    const test = drive(calling());
    test.start();
    tell(test, { type: 'failed', code: 'process.unknown', facts: {} });
    expect(test.state?.tokens[0]?.incident).toMatchObject({
      code: 'child.failed',
      facts: { reason: 'process.unknown' },
    });
    test.send({ type: 'retry', token: test.state?.tokens[0]?.id ?? 0, reason: 'published now' });
    const [first, second] = asked(test, 'startChild');
    expect(second?.token).not.toBe(first?.token);
  });

  it('that was cancelled on its own is a problem of the one that waits', () => {
    const test = drive(calling());
    test.start();
    tell(test, { type: 'cancelled' });
    expect(test.state?.tokens[0]?.incident?.code).toBe('child.cancelled');
  });

  it('throws its exception where it is called', () => {
    const test = drive(
      calling(
        {},
        [boundary('bad', 'call', { type: 'error', code: 'E', codeVariable: 'code' }), userTask('mend')],
        ['bad -> mend -> end'],
      ),
    );
    test.start();
    tell(test, { type: 'error', code: 'E', message: null, variables: { unknown: 1 } });
    expect(test.places()).toEqual(['mend']);
    expect(test.state?.variables.code).toBe('E');
    expect(asked(test, 'cancelChild')).toEqual([]);
  });

  it('escalates and goes on', () => {
    const test = drive(
      calling({}, [boundary('loud', 'call', { type: 'escalation' }, false), userTask('look')], ['loud -> look -> end']),
    );
    test.start();
    tell(test, { type: 'escalated', code: 'x' });
    expect(test.places().sort()).toEqual(['call', 'look']);
    tell(test, { type: 'completed', variables: {} });
    expect(test.places().sort()).toEqual(['after', 'look']);
  });

  it('gives back its data when it escalates too', () => {
    const test = drive(calling({ output: [{ from: 'n + 1', to: 'score' }] }));
    test.start();
    tell(test, { type: 'escalated', code: 'x', variables: { n: 1 } });
    expect(test.state?.variables.score).toBe(2);
    tell(test, { type: 'completed', variables: { n: 5 } });
    expect(test.state?.variables.score).toBe(6);
  });

  it('is asked to end when its step is given up; the token stays until it has, and late news change nothing', () => {
    const test = drive(
      calling(
        {},
        [timeout('late', 'call', { elapsed: { amount: 1, unit: 'hours' } }), userTask('chase')],
        ['late -> chase -> end'],
      ),
    );
    test.start();
    test.advanceTo(test.now + 3_600_000);
    expect(asked(test, 'cancelChild')).toHaveLength(1);
    expect(test.places().sort()).toEqual(['call', 'chase']);
    test.complete('chase');
    expect(test.state?.status).toBe('active');
    tell(test, { type: 'completed', variables: { score: 1 } });
    expect(test.state).toMatchObject({ status: 'completed', variables: { score: null } });
    expect(tell(test, { type: 'cancelled' })).toMatchObject({ code: 'instance.ended' });
    expect(test.replayed()).toEqual(test.state);
  });

  it('news of a call that nobody made are refused', () => {
    const test = drive(calling());
    test.start();
    const news = { type: 'cancelled' as const };
    expect(test.send({ type: 'childNews', token: 999, epoch: 1, news })).toMatchObject({ code: 'child.unknown' });
    const [call] = asked(test, 'startChild');
    expect(test.send({ type: 'childNews', token: call?.token ?? 0, epoch: 9, news })).toMatchObject({
      code: 'child.unknown',
    });
  });

  it('rests, goes on and ends with the case that called it', () => {
    const test = drive(calling());
    test.start();
    test.send({ type: 'suspend', reason: 'holiday' }, HEAD, true);
    expect(asked(test, 'suspendChild')).toHaveLength(1);
    expect(tell(test, { type: 'completed', variables: {} })).toMatchObject({ code: 'instance.suspended' });
    test.send({ type: 'resume', reason: 'back' }, HEAD, true);
    expect(asked(test, 'resumeChild')).toHaveLength(1);
    test.send({ type: 'cancel', reason: 'enough' }, HEAD, true);
    expect(asked(test, 'cancelChild')).toHaveLength(1);
    expect(test.state).toMatchObject({ status: 'cancelled', tokens: [] });
  });

  it('for each of a list', () => {
    const test = drive(
      calling({
        repeat: {
          type: 'each',
          collection: 'client',
          element: 'one',
          parallel: true,
          until: 'nrOfCompletedInstances = 2',
        },
        input: [{ from: 'one', to: 'who' }],
      }),
    );
    test.start({ client: ['a', 'b', 'c'] });
    const calls = asked(test, 'startChild');
    expect(calls.map((call) => call.variables)).toEqual([{ who: 'a' }, { who: 'b' }, { who: 'c' }]);
    tell(test, { type: 'completed', variables: {} }, calls[2]);
    tell(test, { type: 'completed', variables: {} }, calls[0]);
    expect(asked(test, 'cancelChild').map((effect) => effect.token)).toEqual([calls[1]?.token]);
    expect(test.places().sort()).toEqual(['after', 'call']);
    test.complete('after');
    tell(test, { type: 'cancelled' }, calls[1]);
    expect(test.state?.status).toBe('completed');
    expect(test.replayed()).toEqual(test.state);
  });

  it('is undone by asking it, and by a handler where there is one', () => {
    const undoing = (more: ReturnType<typeof userTask>[]) =>
      drive(
        sketch(
          'p',
          [
            start(),
            step('callActivity', 'call', { process: 'credit' }),
            ...more,
            throws('undo', { type: 'compensation' }),
            userTask('after'),
            end(),
          ],
          ['start -> call -> undo -> after -> end'],
        ),
      );
    const test = undoing([]);
    test.start();
    const [call] = asked(test, 'startChild');
    tell(test, { type: 'completed', variables: {} });
    expect(asked(test, 'compensateChild')).toMatchObject([{ for: call?.token, epoch: call?.epoch }]);
    expect(test.places()).toEqual(['undo', 'call']);
    tell(test, { type: 'compensated' }, call);
    expect(test.places()).toEqual(['after']);
    expect(test.replayed()).toEqual(test.state);
    const handled = undoing([
      boundary('rim', 'call', { type: 'compensation', handler: 'give-back' }),
      userTask('give-back', { forCompensation: true }),
    ]);
    handled.start();
    tell(handled, { type: 'completed', variables: {} });
    expect(handled.places()).toEqual(['undo', 'give-back']);
  });
});

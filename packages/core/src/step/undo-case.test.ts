import { describe, expect, it } from 'vitest';
import type { Node } from '../nodes/node';
import {
  boundary,
  CaseDriver,
  end,
  eventSubProcess,
  inside,
  sketch,
  start,
  step,
  subProcess,
  together,
  userTask,
} from '../testing';
import { undoAhead } from './undo-ahead';

/** A task with the task that undoes it. */
const undoable = (id: string, rest: object = {}): Node[] => [
  userTask(id, rest),
  boundary(`rim-${id}`, id, { type: 'compensation', handler: `undo-${id}` }),
  userTask(`undo-${id}`, { forCompensation: true }),
];
const cancel = (test: CaseDriver, undo = true, reason = 'The client is gone') =>
  test.send({ type: 'cancel', reason, undo }, { person: 'ops' }, true);
/** What would be undone, in order: the step and what undoes it. */
const ahead = (test: CaseDriver) =>
  undoAhead(test.graph, test.state!).map(({ node, by, times, called }) =>
    [test.nameOf(node), called ? 'called' : by === null ? null : test.nameOf(by), times].filter((part) => part !== 1),
  );
const begun = (diagram: ReturnType<typeof sketch>, ...done: string[]) => {
  const test = new CaseDriver(diagram);
  expect(test.start()).toBeNull();
  for (const name of done) expect(test.complete(name)).toBeNull();
  return test;
};
const ended = (test: CaseDriver) => {
  expect(test.state).toMatchObject({ status: 'cancelled', tokens: [], scopes: [], items: [], clocks: [], timers: [] });
  expect(test.records.at(-1)?.event).toEqual({
    type: 'instance.cancelled',
    reason: 'The client is gone',
    undone: true,
  });
  expect(test.replayed()).toEqual(test.state);
};

const trip = (rest: object = {}) =>
  sketch(
    'p',
    [start(), ...undoable('flight'), ...undoable('hotel'), userTask('check', rest), end()],
    ['start -> flight -> hotel -> check -> end'],
  );

describe('cancelling and undoing', () => {
  it('gives up what runs, undoes what was done, the last done first, and ends as cancelled', () => {
    const test = begun(
      trip({ deadline: { budget: { dueIn: { amount: 1, unit: 'hours' } }, rungs: [] } }),
      'flight',
      'hotel',
    );
    expect(ahead(test)).toEqual([
      ['hotel', 'undo-hotel'],
      ['flight', 'undo-flight'],
    ]);
    expect(cancel(test)).toBeNull();
    expect(test.places()).toEqual(['undo-hotel', 'undo-flight']);
    expect(test.state).toMatchObject({
      status: 'active',
      undoing: 'The client is gone',
      clocks: [],
    });
    expect(test.complete('undo-flight')).toBeNull();
    expect(test.state?.status).toBe('active');
    expect(test.complete('undo-hotel')).toBeNull();
    ended(test);
  });

  it('without it, or with nothing to undo, ends at once', () => {
    const plain = begun(trip(), 'flight');
    expect(cancel(plain, false)).toBeNull();
    expect(plain.state?.status).toBe('cancelled');
    const nothing = begun(trip());
    expect(ahead(nothing)).toEqual([]);
    expect(cancel(nothing)).toBeNull();
    expect(nothing.state?.status).toBe('cancelled');
    expect(nothing.records.at(-1)?.event).toEqual({ type: 'instance.cancelled', reason: 'The client is gone' });
  });

  it('wants the right, a reason and a case that goes on; a second time it is refused, and given up where that is wanted', () => {
    const test = begun(trip(), 'flight');
    expect(test.send({ type: 'cancel', reason: 'x', undo: true })).toMatchObject({ code: 'not-allowed' });
    expect(cancel(test, true, ' ')).toMatchObject({ code: 'reason.missing' });
    expect(test.send({ type: 'suspend', reason: 'x' }, { person: 'ops' }, true)).toBeNull();
    expect(cancel(test)).toMatchObject({ code: 'instance.suspended' });
    expect(test.send({ type: 'resume', reason: 'x' }, { person: 'ops' }, true)).toBeNull();
    expect(cancel(test)).toBeNull();
    expect(cancel(test)).toMatchObject({ code: 'instance.undoing' });
    expect(cancel(test, false)).toBeNull();
    expect(test.state).toMatchObject({ status: 'cancelled', tokens: [] });
  });

  it('undoes what was done inside of what is not done, by its own undoing only', () => {
    const nodes = [
      start(),
      subProcess('box'),
      inside('box', start('in')),
      ...undoable('flight').map((node) => inside('box', node)),
      inside('box', userTask('pay')),
      inside('box', end('out')),
      boundary('rim-box', 'box', { type: 'compensation', handler: 'undo-box' }),
      userTask('undo-box', { forCompensation: true }),
      userTask('after'),
      end(),
    ];
    const paths = ['start -> box -> after -> end', 'in -> flight -> pay -> out'];
    const open = begun(sketch('p', nodes, paths), 'flight');
    expect(ahead(open)).toEqual([['flight', 'undo-flight']]);
    expect(cancel(open)).toBeNull();
    expect(open.places()).toEqual(['box', 'undo-flight']);
    expect(open.complete('undo-flight')).toBeNull();
    ended(open);
    const done = begun(sketch('p', nodes, paths), 'flight', 'pay');
    expect(ahead(done)).toEqual([['box', 'undo-box']]);
    expect(cancel(done)).toBeNull();
    expect(done.places()).toEqual(['undo-box']);
    expect(done.complete('undo-box')).toBeNull();
    ended(done);
  });

  it('undoes each run of what repeats, also where not all are done, with its own data', () => {
    const nodes = [
      start(),
      userTask('book', { repeat: { type: 'each', collection: 'legs', element: 'leg', parallel: false } }),
      boundary('rim', 'book', { type: 'compensation', handler: 'undo' }),
      step('scriptTask', 'undo', {
        forCompensation: true,
        set: [{ variable: 'undone', value: 'append(undone, leg)' }],
      }),
      end(),
    ];
    const variables = ['legs', 'undone'].map((name) => ({ name, type: 'list' as const }));
    const test = new CaseDriver(sketch('p', nodes, ['start -> book -> end'], { variables }));
    test.start({ legs: ['out', 'on', 'back'], undone: [] });
    test.complete('book');
    test.complete('book');
    expect(ahead(test)).toEqual([['book', 'undo', 2]]);
    expect(cancel(test)).toBeNull();
    expect(test.state?.variables.undone).toEqual(['on', 'out']);
    ended(test);
  });

  it('gives up branches, joins and what listened; nothing begins any more but the undoing', () => {
    const nodes = [
      start(),
      together('fork'),
      ...undoable('a'),
      userTask('b'),
      together('join'),
      end(),
      eventSubProcess('listen'),
      inside('listen', start('heard', { event: { type: 'message', message: 'stop' } })),
      inside('listen', userTask('stopped')),
      inside('listen', end('listened')),
    ];
    const paths = ['start -> fork -> a -> join -> end', 'fork -> b -> join', 'heard -> stopped -> listened'];
    const test = begun(sketch('p', nodes, paths), 'a');
    expect(test.state?.joins).toHaveLength(1);
    expect(cancel(test)).toBeNull();
    expect(test.places()).toEqual(['undo-a']);
    expect(test.state).toMatchObject({ joins: [], subscriptions: [] });
    test.complete('undo-a');
    ended(test);
  });

  it('asks running called cases to be undone too, and those that are done; the case waits for them', () => {
    const nodes = [
      start(),
      ...undoable('first'),
      step('callActivity', 'done', { process: 'other' }),
      step('callActivity', 'running', { process: 'other' }),
      end(),
    ];
    const test = begun(sketch('p', nodes, ['start -> first -> done -> running -> end']), 'first');
    const tokenOf = (name: string) =>
      test.state?.tokens.find((token) => test.nameOf(token.node) === name)?.id as number;
    const news = (token: number, type: 'cancelled' | 'compensated' | 'completed') =>
      test.send(
        { type: 'childNews', token, epoch: 1, news: type === 'completed' ? { type, variables: {} } : { type } },
        { system: 'engine' },
        true,
      );
    const call = tokenOf('done');
    expect(news(call, 'completed')).toBeNull();
    const running = tokenOf('running');
    expect(ahead(test)).toEqual([
      ['running', 'called'],
      ['done', 'called'],
      ['first', 'undo-first'],
    ]);
    expect(cancel(test)).toBeNull();
    expect(test.effects).toContainEqual({ type: 'cancelChild', token: running, epoch: 1, undo: true });
    expect(test.effects).toContainEqual(expect.objectContaining({ type: 'compensateChild', for: call }));
    test.complete('undo-first');
    expect(news(call, 'compensated')).toBeNull();
    expect(test.state?.status).toBe('active');
    expect(news(running, 'cancelled')).toBeNull();
    ended(test);
  });
});

// A task for each of a list: together or one by one, ended early, given up, skipped, very many.
import { describe, expect, it } from 'vitest';
import { end, serviceTask, sketch, start, timeout, userTask } from '../testing';
import { any, drive } from './testing/drive';

const hours = (amount: number) => ({ amount, unit: 'workingHours' as const });

const each = (rest: object) => ({ type: 'each' as const, parallel: true, ...rest });

const ask = (repeat: object, rest: object = {}) =>
  sketch(
    'p',
    [start(), userTask('ask', { repeat: repeat as never, ...rest }), userTask('after'), end()],
    ['start -> ask -> after -> end'],
    { variables: [any('people'), any('answer'), any('answers')] },
  );

describe('a task for each of a list', () => {
  it('is done by all of them at once, and the case goes on when the last is done', () => {
    const test = drive(ask(each({ collection: 'people', element: 'person' })));
    test.start({ people: ['kermit', 'gonzo', 'fozzie'] });
    expect(test.places()).toEqual(['ask', 'ask', 'ask', 'ask']);
    expect(test.state?.items).toHaveLength(3);
    expect(test.state?.tokens.map((token) => token.variables?.person)).toEqual([
      undefined,
      'kermit',
      'gonzo',
      'fozzie',
    ]);
    for (let i = 0; i < 3; i++) test.complete('ask');
    expect(test.places()).toEqual(['after']);
    expect(test.replayed()).toEqual(test.state);
  });

  it('or by one after the other', () => {
    const test = drive(ask(each({ collection: 'people', element: 'person', parallel: false })));
    test.start({ people: ['kermit', 'gonzo'] });
    expect(test.state?.items).toHaveLength(1);
    expect(test.state?.tokens.at(-1)).toMatchObject({ each: 0, variables: { person: 'kermit', loopCounter: 0 } });
    test.complete('ask');
    expect(test.state?.tokens.at(-1)).toMatchObject({ each: 1, variables: { person: 'gonzo', loopCounter: 1 } });
    test.complete('ask');
    expect(test.places()).toEqual(['after']);
  });

  it.each([
    ['an empty list', { collection: 'people' }],
    ['no times', { count: '0' }],
  ])('is passed with %s', (_, how) => {
    const test = drive(ask(each(how)));
    test.start({ people: [] });
    expect(test.places()).toEqual(['after']);
    expect(test.state?.scopes).toEqual([]);
  });

  it('ends early when enough have answered: the others are given up', () => {
    const test = drive(
      ask(each({ collection: 'people', until: 'nrOfCompletedInstances / nrOfInstances >= 0.6' }), {
        deadline: { budget: { dueIn: hours(8) } },
      }),
    );
    test.start({ people: [1, 2, 3, 4, 5] });
    expect(test.armed()).toHaveLength(5);
    for (let i = 0; i < 3; i++) test.complete('ask');
    expect(test.places()).toEqual(['after']);
    expect(test.armed()).toEqual([]);
    expect(test.state?.items).toHaveLength(1);
    expect(test.replayed()).toEqual(test.state);
  });

  it('may end by the outcome of one', () => {
    const test = drive(
      sketch(
        'p',
        [
          start(),
          userTask('ask', {
            repeat: each({ count: '3', until: 'outcome = "no"' }) as never,
            outcomes: [
              { id: 'yes', name: 'Yes' },
              { id: 'no', name: 'No' },
            ],
          }),
          userTask('agreed'),
          userTask('refused'),
          end(),
        ],
        ['start -> ask -(yes)-> agreed -> end', 'ask -(no)-> refused -> end'],
      ),
    );
    test.start();
    test.complete('ask', 'yes');
    test.complete('ask', 'no');
    expect(test.places()).toEqual(['refused']);
  });

  it('collects what each has said, in the order of the list, and keeps the rest to itself', () => {
    const test = drive(
      ask(each({ collection: 'people', element: 'person', result: { variable: 'answers', value: 'answer' } }), {
        form: [{ variable: 'answer' }],
      }),
    );
    test.start({ people: ['a', 'b', 'c'] });
    for (const [i, word] of [
      [2, 'third'],
      [0, 'first'],
      [1, 'second'],
    ] as const) {
      const run = test.state?.tokens.find((token) => token.each === i);
      const item = test.state?.items.find((candidate) => candidate.token === run?.id);
      expect(test.send({ type: 'complete', item: item?.id ?? 0, variables: { answer: word } })).toBeNull();
    }
    expect(test.state?.variables).toMatchObject({ answers: ['first', 'second', 'third'], answer: null });
    expect(test.replayed()).toEqual(test.state);
  });

  it('is given up whole by a timeout path, which hangs on the whole; deadlines are of each', () => {
    const test = drive(
      sketch(
        'p',
        [
          start(),
          userTask('ask', { repeat: each({ count: '3' }) as never, deadline: { budget: { dueIn: hours(8) } } }),
          timeout('late', 'ask', { elapsed: hours(4) }),
          userTask('chase'),
          end(),
        ],
        ['start -> ask -> end', 'late -> chase -> end'],
      ),
    );
    test.start();
    expect(test.state?.clocks.map((clock) => clock.dueAt !== null)).toEqual([false, true, true, true]);
    test.complete('ask');
    test.advanceTo(test.now + 5 * 3_600_000);
    expect(test.places()).toEqual(['chase']);
    expect(test.state).toMatchObject({ clocks: [], scopes: [] });
    expect(test.state?.items).toHaveLength(1);
    expect(test.armed()).toEqual([]);
  });

  it.each([
    ['something that is no list', { collection: '42' }, 'repetition.no-list'],
    ['a count that is none', { count: '-1' }, 'repetition.no-count'],
    ['more than 10,000', { count: '10001' }, 'repetition.too-many'],
    ['a list that nobody knows', { collection: 'nobody' }, 'expression.missing-variable'],
  ])('with %s is a problem that can be retried', (_, how, code) => {
    const test = drive(ask(each(how)));
    test.start();
    expect(test.state?.tokens).toMatchObject([{ incident: { code } }]);
    const retry = { type: 'retry' as const, token: test.state?.tokens[0]?.id ?? 0, reason: 'again' };
    expect(test.send(retry)).toBeNull();
    expect(test.state?.tokens).toMatchObject([{ incident: { code } }]);
  });

  it('retried keeps the element of the run', () => {
    const test = drive(
      sketch(
        'p',
        [
          start(),
          serviceTask('count', {
            repeat: each({ collection: 'people', element: 'person' }) as never,
            set: [{ variable: 'answer', value: 'person + answer' }],
          }),
          end(),
        ],
        ['start -> count -> end'],
        { variables: [any('people'), any('answer')] },
      ),
    );
    test.start({ people: [1], answer: 'x' });
    const run = test.state?.tokens.find((token) => token.each === 0);
    expect(run?.incident?.code).toBe('expression.type');
    test.send({ type: 'setVariables', variables: { answer: 41 }, reason: 'slip' }, { person: 'ann' }, true);
    test.send({ type: 'retry', token: run?.id ?? 0, reason: 'again' });
    expect(test.state).toMatchObject({ status: 'completed', variables: { answer: 42 } });
  });

  it('a run can be skipped, with a reason', () => {
    const test = drive(ask(each({ count: '2' })));
    test.start();
    const run = test.state?.tokens.find((token) => token.each === 1);
    expect(test.send({ type: 'skip', token: run?.id ?? 0, reason: 'on leave' }, { person: 'head' }, true)).toBeNull();
    test.complete('ask');
    expect(test.places()).toEqual(['after']);
  });

  it('ten thousand at once are completed one by one in seconds', () => {
    const test = drive(ask(each({ count: '10000' })));
    const before = performance.now();
    test.start();
    for (let i = 0; i < 10_000; i++) {
      const item = test.state?.items[0];
      test.send({ type: 'complete', item: item?.id ?? 0 });
    }
    expect(test.places()).toEqual(['after']);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

// Inclusive joins beside other things: that wait for each other, in a loop, over one path, and with nobody left to come.
import { describe, expect, it } from 'vitest';
import { anyOf, boundary, CaseDriver, decision, end, milestone, sketch, start, together, userTask } from '../testing';

const bool = (name: string) => ({ name, type: 'boolean' as const });

describe('joins that wait for each other', () => {
  it('go on together', () => {
    // Each can still be reached from the other; nothing else moves any more.
    const diagram = sketch(
      'p',
      [
        start(),
        together('fork'),
        userTask('a'),
        userTask('b'),
        anyOf('x'),
        anyOf('y'),
        decision('from x'),
        decision('from y'),
        userTask('after x'),
        userTask('after y'),
        end(),
      ].map((node) => ({ ...node, id: node.id.replace(' ', '-') })),
      [
        'start -> fork -> a -> x -> from-x -[back]-> y',
        'from-x -[else]-> after-x -> end',
        'fork -> b -> y -> from-y -[back]-> x',
        'from-y -[else]-> after-y -> end',
      ],
      { variables: [{ ...bool('back'), default: false }] },
    );
    const test = new CaseDriver(diagram);
    test.start();
    test.complete('a');
    expect(test.places()).toEqual(['b']);
    test.complete('b');
    expect(test.places().sort()).toEqual(['after-x', 'after-y']);
  });

  it('one after the other where only one waits for the other', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        together('fork'),
        userTask('a'),
        userTask('b'),
        userTask('c'),
        anyOf('x'),
        anyOf('y'),
        userTask('after'),
        end(),
      ],
      ['start -> fork -> a -> x -> y -> after -> end', 'fork -> b -> x', 'fork -> c -> y'],
    );
    const test = new CaseDriver(diagram);
    test.start();
    test.complete('c');
    test.complete('a');
    test.complete('b');
    expect(test.places()).toEqual(['after']);
    expect(test.events('join.fired').map((fired) => test.nameOf(fired.node))).toEqual(['x', 'y']);
  });
});

it('all that have come over the same path go on as one', () => {
  const diagram = sketch(
    'p',
    [
      start(),
      together('fork'),
      userTask('a'),
      userTask('b'),
      milestone('merge'),
      userTask('c'),
      anyOf('join'),
      userTask('after'),
      end(),
    ],
    ['start -> fork -> a -> merge -> join -> after -> end', 'fork -> b -> merge', 'fork -> c -> join'],
  );
  const test = new CaseDriver(diagram);
  test.start();
  for (const task of ['a', 'b']) test.complete(task);
  expect(test.places()).toEqual(['c']);
  test.complete('c');
  expect(test.places()).toEqual(['after']);
  expect(test.state?.joins).toEqual([]);
});

it('a join in a loop waits for the round that is under way', () => {
  const diagram = sketch(
    'p',
    [start(), anyOf('top'), userTask('work'), decision('again'), end()],
    ['start -> top -> work -> again -[again]-> top', 'again -[else]-> end'],
    { variables: [bool('again')] },
  );
  const test = new CaseDriver(diagram);
  test.start({ again: true });
  test.complete('work');
  expect(test.places()).toEqual(['work']);
  test.complete('work', undefined, {});
  expect(test.places()).toEqual(['work']);
});

it('a join is let go when who could still come is taken away', () => {
  const diagram = sketch(
    'p',
    [
      start(),
      together('fork'),
      userTask('a'),
      userTask('b'),
      boundary('enough', 'b', { type: 'message', message: 'enough' }),
      anyOf('join'),
      userTask('after'),
      end(),
      end('given-up'),
    ],
    ['start -> fork -> a -> join -> after -> end', 'fork -> b -> join', 'enough -> given-up'],
  );
  const test = new CaseDriver(diagram);
  test.start();
  test.complete('a');
  test.send({ type: 'receive', message: 'enough', key: 'T-1', variables: {} }, { system: 'message' });
  expect(test.places()).toEqual(['after']);
});

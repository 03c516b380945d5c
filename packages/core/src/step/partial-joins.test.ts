import { describe, expect, it } from 'vitest';
import {
  anyOf,
  CaseDriver,
  decision,
  end,
  inside,
  milestone,
  receive,
  sketch,
  start,
  step,
  subProcess,
  together,
  userTask,
} from '../testing';

const join = (count: number, rest: 'ignore' | 'cancel') =>
  step('parallelGateway', 'join', { waitFor: { count, rest } });
const three = (count: number, rest: 'ignore' | 'cancel') =>
  sketch(
    'p',
    [
      start(),
      together('fork'),
      userTask('a'),
      userTask('b'),
      userTask('c'),
      join(count, rest),
      userTask('after'),
      end(),
    ],
    ['start -> fork -> a -> join -> after -> end', 'fork -> b -> join', 'fork -> c -> join'],
  );
function begun(diagram: ReturnType<typeof sketch>): CaseDriver {
  const test = new CaseDriver(diagram);
  test.start();
  return test;
}

describe('a join that ignores who comes later', () => {
  it('lets the case end when the one it ignores is the last to come', () => {
    const test = begun(three(2, 'ignore'));
    for (const id of ['a', 'b', 'after', 'c']) test.complete(id);
    expect(test.places()).toEqual([]);
    expect(test.state?.status).toBe('completed');
  });

  it.each([
    [1, ['a'], ['b', 'c', 'after']],
    [2, ['c', 'a'], ['b', 'after']],
    [9, ['a', 'b', 'c'], ['after']],
  ])('goes on with the %i. of three', (count, done, places) => {
    const test = begun(three(count, 'ignore'));
    for (const task of done) {
      expect(test.places()).not.toContain('after');
      test.complete(task);
    }
    expect(test.places()).toEqual(places);
    for (const task of places) test.complete(task);
    expect(test.events('node.entered').filter((entered) => test.nameOf(entered.node) === 'after')).toHaveLength(1);
    expect(test.state).toMatchObject({ status: 'completed', joins: [] });
    expect(test.replayed()).toEqual(test.state);
  });

  it('does not keep the case open for who never comes', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        subProcess('sub'),
        inside('sub', start('in')),
        inside('sub', together('fork')),
        inside('sub', userTask('a')),
        inside('sub', userTask('b')),
        inside('sub', end('elsewhere')),
        inside('sub', join(1, 'ignore')),
        inside('sub', end('out')),
        userTask('last'),
        end(),
      ],
      ['start -> sub -> last -> end', 'in -> fork -> a -> join -> out', 'fork -> b -> elsewhere', 'fork -> join'],
    );
    const test = begun(diagram);
    test.complete('a');
    test.complete('b');
    expect(test.places()).toEqual(['last']);
    expect(test.state?.joins).toEqual([]);
  });

  it('begins anew once all have come, and keeps for the next round who came a second time before', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        together('fork'),
        receive('a', 'a'),
        receive('b', 'b'),
        together('a-again'),
        together('b-again'),
        join(1, 'ignore'),
        milestone('through'),
        end(),
      ],
      [
        'start -> fork -> a -> a-again -> join -> through -> end',
        'fork -> b -> b-again -> join',
        'a-again -> a',
        'b-again -> b',
      ],
    );
    const test = begun(diagram);
    const come = (message: string) =>
      test.send({ type: 'receive', message, key: 'T-1', variables: {} }, { system: 'message' });
    const through = () => test.state?.milestones.length;
    come('a');
    expect(through()).toBe(1);
    come('a');
    expect(through()).toBe(1);
    come('b');
    expect(through()).toBe(2);
    come('b');
    expect(through()).toBe(2);
    expect(test.state?.joins).toEqual([]);
  });
});

describe('a join that gives up the others', () => {
  it('takes them away with all that they hold', () => {
    const test = begun(three(2, 'cancel'));
    test.complete('b');
    expect(test.places()).toEqual(['a', 'c']);
    test.complete('a');
    expect(test.places()).toEqual(['after']);
    expect(test.state).toMatchObject({ items: [{ status: 'assigned' }], joins: [] });
    expect(test.replayed()).toEqual(test.state);
  });

  it('lets alone what cannot come any more', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        together('fork'),
        userTask('a'),
        userTask('b'),
        userTask('other'),
        decision('way'),
        join(1, 'cancel'),
        end(),
      ],
      ['start -> fork -> a -> join -> end', 'fork -> b -> way -[else]-> join', 'fork -> other -> end'],
    );
    const test = begun(diagram);
    test.complete('a');
    expect(test.places()).toEqual(['other']);
  });

  it('takes away also what waits at other joins on the way to it', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        together('fork'),
        userTask('a'),
        together('inner-fork'),
        userTask('b'),
        userTask('c'),
        together('inner-join'),
        join(1, 'cancel'),
        userTask('after'),
        end(),
      ],
      [
        'start -> fork -> a -> join -> after -> end',
        'fork -> inner-fork -> b -> inner-join -> join',
        'inner-fork -> c -> inner-join',
      ],
    );
    const test = begun(diagram);
    for (const id of ['b', 'a']) test.complete(id);
    expect(test.places()).toEqual(['after']);
    expect(test.state?.joins).toEqual([]);
    test.complete('after');
    expect(test.state?.status).toBe('completed');
    expect(test.replayed()).toEqual(test.state);
  });
});

describe('a join of any paths behind one that ignores who comes later', () => {
  it('does not wait for what that one has ignored', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        together('fork'),
        userTask('a'),
        userTask('b'),
        userTask('c'),
        end('elsewhere'),
        decision('way'),
        join(2, 'ignore'),
        userTask('d'),
        anyOf('all'),
        userTask('after'),
        end(),
      ],
      [
        'start -> fork -> a -> join -> all -> after -> end',
        'fork -> b -> join',
        'fork -> c -> way -[go = true]-> join',
        'way -[else]-> elsewhere',
        'fork -> d -> all',
      ],
      { variables: [{ name: 'go', type: 'boolean', default: false }] },
    );
    const test = begun(diagram);
    for (const id of ['a', 'b', 'd', 'c']) test.complete(id);
    expect(test.places()).toEqual(['after']);
    test.complete('after');
    expect(test.state).toMatchObject({ status: 'completed', joins: [] });
    expect(test.replayed()).toEqual(test.state);
  });
});

// Workflow patterns: advanced branching and synchronisation.
import { anyOf, decision, end, milestone, receive, sketch, start, step, together, userTask } from '@baton/core/testing';
import { expect, it } from 'vitest';
import { PatternCase } from './pattern-case';

const number = (name: string) => ({ name, type: 'number' as const, default: 0 });
const join = (count: number, rest: 'ignore' | 'cancel') =>
  step('parallelGateway', 'join', { waitFor: { count, rest } });

const choice = sketch(
  'p',
  [start(), anyOf('which'), userTask('a'), userTask('b'), userTask('c'), anyOf('join'), userTask('after'), end()],
  ['start -> which -[n > 0]-> a -> join -> after -> end', 'which -[n > 1]-> b -> join', 'which -[n > 2]-> c -> join'],
  { variables: [number('n')] },
);

it.each([
  [1, ['a']],
  [2, ['a', 'b']],
  [3, ['a', 'b', 'c']],
])('WCP-6 Multi-Choice (%i)', (n, ways) => {
  expect(PatternCase.of(choice, { n }).at).toEqual(ways);
});

it('WCP-7 Structured Synchronizing Merge', () => {
  const one = PatternCase.of(choice, { n: 2 });
  expect(one.done('a').at).toEqual(['b']);
  expect(one.done('b').at).toEqual(['after']);
});

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

it('WCP-9 Structured Discriminator', () => {
  const one = PatternCase.of(three(1, 'ignore'));
  expect(one.done('b').at).toEqual(['a', 'after', 'c']);
  expect(one.done('a', 'c', 'after').ended).toBe(true);
  expect(one.times('after')).toBe(1);
});

it('WCP-30 Structured Partial Join', () => {
  const one = PatternCase.of(three(2, 'ignore'));
  expect(one.done('c').at).toEqual(['a', 'b']);
  expect(one.done('a').at).toEqual(['after', 'b']);
  expect(one.done('b', 'after').ended).toBe(true);
  expect(one.times('after')).toBe(1);
});

it('WCP-29 Cancelling Discriminator', () => {
  const one = PatternCase.of(three(1, 'cancel'));
  expect(one.done('b').at).toEqual(['after']);
  expect(one.state?.items).toHaveLength(1);
});

it('WCP-32 Cancelling Partial Join', () => {
  const one = PatternCase.of(three(2, 'cancel'));
  expect(one.done('b').at).toEqual(['a', 'c']);
  expect(one.done('c').at).toEqual(['after']);
});

/** Two or three branches that can come round again and again. */
const rounds = (count: number, branches: string[]) =>
  sketch(
    'p',
    [
      start(),
      together('fork'),
      ...branches.flatMap((id) => [receive(id, id), together(`${id}-again`)]),
      join(count, 'ignore'),
      milestone('through'),
      end(),
    ],
    [
      'start -> fork',
      'join -> through -> end',
      ...branches.flatMap((id) => [`fork -> ${id} -> ${id}-again -> join`, `${id}-again -> ${id}`]),
    ],
  );

it('WCP-28 Blocking Discriminator: who comes a second time is held back until all have come', () => {
  const one = PatternCase.of(rounds(1, ['a', 'b']));
  const through = (message: string) => [one.message(message), one.times('through')][1];
  expect(['a', 'a', 'b', 'b', 'a'].map(through)).toEqual([1, 1, 2, 2, 3]);
});

it('WCP-31 Blocking Partial Join', () => {
  const one = PatternCase.of(rounds(2, ['a', 'b', 'c']));
  const through = (message: string) => [one.message(message), one.times('through')][1];
  expect(['a', 'a', 'b', 'b', 'c', 'a'].map(through)).toEqual([0, 0, 1, 1, 2, 2]);
});

it('WCP-33 Generalized AND-Join: who comes too often is kept for later', () => {
  const both = (id: string) => [receive(id, id), together(`${id}-again`)];
  const one = PatternCase.of(
    sketch(
      'p',
      [start(), together('fork'), ...both('a'), ...both('b'), together('join'), milestone('through'), end()],
      [
        'start -> fork -> a -> a-again -> join -> through -> end',
        'a-again -> a',
        'fork -> b -> b-again -> join',
        'b-again -> b',
      ],
    ),
  );
  const through = (message: string) => [one.message(message), one.times('through')][1];
  expect(['a', 'a', 'a', 'b', 'b'].map(through)).toEqual([0, 0, 0, 1, 2]);
});

it('WCP-37 Local Synchronizing Merge: not structured, without a loop', () => {
  const diagram = sketch(
    'p',
    [
      start(),
      anyOf('which'),
      userTask('a'),
      userTask('b'),
      decision('ok'),
      anyOf('join'),
      userTask('after'),
      end(),
      end('no'),
    ],
    [
      'start -> which -[n > 0]-> a -> join -> after -> end',
      'which -[n > 1]-> b -> ok -[n > 2]-> join',
      'ok -[else]-> no',
    ],
    { variables: [number('n')] },
  );
  const [comes, goes] = [PatternCase.of(diagram, { n: 3 }), PatternCase.of(diagram, { n: 2 })];
  for (const one of [comes, goes]) {
    expect(one.done('a').at).toEqual(['b']);
    expect(one.done('b').at).toEqual(['after']);
    expect(one.times('after')).toBe(1);
  }
});

it('WCP-38 General Synchronizing Merge: with a loop that may come back to it', () => {
  const diagram = sketch(
    'p',
    [
      start(),
      together('fork'),
      userTask('a'),
      userTask('b'),
      decision('again'),
      anyOf('join'),
      userTask('after'),
      end(),
    ],
    ['start -> fork -> a -> join -> after -> end', 'fork -> b -> again -[n > 0]-> b', 'again -[else]-> join'],
    { variables: [number('n')] },
  );
  const one = PatternCase.of(diagram, { n: 1 });
  expect(one.done('a').at).toEqual(['b']);
  expect(one.done('b').at).toEqual(['b']);
  one.send({ type: 'setVariables', variables: { n: 0 }, reason: 'enough' }, { person: 'boss' }, true);
  expect(one.done('b').at).toEqual(['after']);
});

// What the check says of a drawing without fault, and of joins that would wait for ever.
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../diagram/diagram';
import { decision, end, milestone, sketch, start, timeout, together, userTask } from '../testing';
import { checkDiagram } from './check-diagram';
import { codes, draw } from './testing/small-drawings';

const deadline = { budget: { dueIn: { amount: 1, unit: 'workingDays' as const } }, rungs: [] };

const fine = { deadline: { ...deadline, ladder: 'l' } };

describe('a drawing without fault', () => {
  it('has no problems', () => {
    const diagram = draw(
      [
        start(),
        userTask('ask', fine),
        decision('big'),
        together('fork'),
        userTask('a', fine),
        userTask('b', fine),
        together('join'),
        milestone('m'),
        end(),
      ],
      ['start -> ask -> big -[sum > 5]-> fork -> a -> join -> m -> end', 'fork -> b -> join', 'big -[else]-> m'],
    );
    expect(codes(diagram)).toEqual([]);
  });
});

describe('joins', () => {
  const join = (nodes: Parameters<typeof sketch>[1], paths: readonly string[]) =>
    codes(draw([start(), ...nodes, end()], paths)).filter((code) => code.startsWith('parallel.unpaired'));
  const a = userTask('a', fine);
  const b = userTask('b', fine);

  it('wait for ever where a timeout path leads straight into them', () => {
    const nodes = [together('f'), a, b, timeout('t', 'b', 'due'), together('j')];
    expect(join(nodes, ['start -> f -> a -> j -> end', 'f -> b -> j', 't -> j'])).toEqual(['parallel.unpaired@j']);
    expect(join([...nodes, milestone('m')], ['start -> f -> a -> j -> end', 'f -> b -> m -> j', 't -> m'])).toEqual([]);
  });

  it('wait for ever where a decision leads to them on two paths', () => {
    expect(
      join([decision('d'), a, b, together('j')], ['start -> d -[sum > 1]-> a -> j -> end', 'd -[else]-> b -> j']),
    ).toEqual(['parallel.unpaired@j']);
  });

  it('wait for ever where one branch can end elsewhere', () => {
    expect(
      join(
        [together('f'), a, decision('d'), end('off'), together('j')],
        ['start -> f -> a -> j -> end', 'f -> d -[sum > 1]-> j', 'd -[else]-> off'],
      ),
    ).toEqual(['parallel.unpaired@j']);
  });

  it('are fine in loops, and after a fork that is inside another', () => {
    const nodes = [
      milestone('again'),
      together('f'),
      a,
      b,
      together('j'),
      decision('d'),
      together('g'),
      userTask('c', fine),
      together('k'),
    ];
    const paths = [
      'start -> again -> f -> a -> j -> d -[sum > 1]-> again',
      'f -> g -> b -> k -> j',
      'g -> c -> k',
      'd -[else]-> end',
    ];
    expect(join(nodes, paths)).toEqual([]);
  });
});

it('several paths out of a step that nothing chooses from are told: they are all taken', () => {
  const paths = ['start -> a -> b -> end', 'a -> c -> end'];
  const nodes = [start(), userTask('a'), userTask('b'), userTask('c'), end()];
  const told = (diagram: Diagram) => checkDiagram(diagram).filter(({ code }) => code === 'flow.all-at-once');
  expect(told(sketch('p', nodes, paths))).toMatchObject([{ severity: 'warning', node: 'a', facts: { paths: 2 } }]);
  expect(told(sketch('p', nodes, ['start -> a -> b -> end', 'a -[x > 1]-> c -> end']))).toEqual([]);
  expect(told(sketch('p', [start(), together('a'), ...nodes.slice(2)], paths))).toEqual([]);
});

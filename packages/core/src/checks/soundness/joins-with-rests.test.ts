// Joins that go on without waiting for all: what becomes of what comes later.
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../diagram/diagram';
import { anyOf, decision, end, inside, start, step, subProcess, together, userTask } from '../../testing';
import { playCounterexample } from './board';
import { exploreByStepping } from './bounded-explorer';
import { draw, found, problems } from './testing/tangles';

const [a, b, c] = [userTask('a'), userTask('b'), userTask('c')];

describe('joins that depend on what else there is', () => {
  const joinOfTwo = step('parallelGateway', 'j', { waitFor: { count: 2, rest: 'ignore' } });
  const severities = (diagram: Diagram) =>
    problems(diagram).map(({ code, node, severity }) => [`${code}@${node}`, severity]);

  it.each(['ignore', 'cancel'] as const)('two of three branches are enough (%s)', (rest) => {
    const join = step('parallelGateway', 'j', { waitFor: { count: 2, rest } });
    const nodes = [together('f'), a, b, c, join, userTask('after')];
    expect(found(nodes, ['start -> f -> a -> j -> after -> end', 'f -> b -> j', 'f -> c -> j'])).toEqual([]);
  });

  it('a join that goes on with two of three is no problem where the third comes only after it', () => {
    const nodes = [together('f'), a, b, joinOfTwo, together('go'), together('both'), c, userTask('after')];
    const diagram = draw(nodes, [
      'start -> f -> a -> j -> go -> both -> c -> j',
      'f -> b -> j',
      'f -> both',
      'go -> after -> end',
    ]);
    expect(exploreByStepping(diagram, [])).toMatchObject({ complete: true, stuckJoins: new Set(), ends: true });
    expect(severities(diagram)).toEqual([]);
  });

  it('one that goes on with two of three waits for ever where only one comes', () => {
    const nodes = [decision('d'), a, b, c, joinOfTwo];
    const paths = ['start -> d -[n = 1]-> a -> j -> end', 'd -[n = 2]-> b -> j', 'd -[else]-> c -> j'];
    expect(severities(draw(nodes, paths))).toEqual([['parallel.unpaired@j', 'error']]);
  });

  it('what comes to one that has gone on and begun anew is done once more', () => {
    const join = step('parallelGateway', 'j', { waitFor: { count: 1, rest: 'ignore' } });
    const nodes = [together('f'), a, b, c, anyOf('m'), join, userTask('after')];
    const paths = ['start -> f -> a -> j -> after -> end', 'f -> b -> j', 'f -> c -> m -> j', 'b -> m'];
    const diagram = draw(nodes, paths);
    expect(exploreByStepping(diagram, []).doubled.size).toBe(0);
    expect(severities(diagram)).toEqual([]);
    const again = draw(
      [together('f'), a, b, c, decision('m'), join, userTask('after')],
      ['start -> f -> a -> m -> j -> after -> end', 'f -> b -> m', 'f -> c -> j'],
    );
    expect([...exploreByStepping(again, []).doubled]).toEqual(['after']);
    const [problem] = problems(again);
    expect(problem).toMatchObject({ code: 'soundness.lets-several', node: 'm', severity: 'warning' });
    const tokens = playCounterexample(again, problem?.counterexample ?? []).at(-1)?.tokens ?? [];
    expect(tokens.filter(({ node }) => node === 'after')).toHaveLength(2);
  });

  it('what a join gives up is there no more, also where it waits at another one', () => {
    const join = step('parallelGateway', 'j', { waitFor: { count: 1, rest: 'cancel' } });
    const nodes = [together('f'), a, together('g'), b, c, together('both'), join, userTask('after')];
    const paths = ['start -> f -> a -> j -> after -> end', 'f -> g -> b -> both -> j', 'g -> c -> both'];
    expect(found(nodes, paths)).toEqual([]);
  });

  it('“any that apply” in a round is looked at as outside of one', () => {
    const nodes = [decision('d'), a, b, together('j'), anyOf('m'), anyOf('back'), c];
    const paths = ['start -> m -> d -[n = 1]-> a -> j -> c -> back -[else]-> end', 'd -[else]-> b -> j'];
    const unpaired = [['parallel.unpaired@j', 'error']];
    expect(severities(draw(nodes, [...paths, 'back -[n = 2]-> m']))).toEqual(unpaired);
    expect(severities(draw(nodes, [...paths, 'back -[n = 2]-> end']))).toEqual(unpaired);
  });

  it('a sub-process with such a join ends where it does', () => {
    const inner = [start('i'), end('o'), together('f'), a, b, joinOfTwo, together('go'), together('both'), c];
    const nodes = [together('split'), together('all'), subProcess('s'), ...inner.map((node) => inside('s', node))];
    const diagram = draw(nodes, [
      'start -> split -> s -> all -> end',
      'split -> all',
      'i -> f -> a -> j -> go -> both -> c -> j',
      'f -> b -> j',
      'f -> both',
      'go -> o',
    ]);
    expect(severities(diagram)).toEqual([]);
  });

  it('where there is too much to look at, the join is taken for one that gets all that can still come, and nothing stops publishing', () => {
    const many = Array.from({ length: 18 }, (_, i) => userTask(`t${i}`));
    const nodes = [together('wide'), ...many, together('f'), a, b, joinOfTwo, together('go'), together('both'), c];
    const diagram = draw(
      [...nodes, end('done')],
      [
        'start -> wide',
        ...many.map(({ id }) => `wide -> ${id} -> done`),
        'wide -> f -> a -> j -> go -> both -> c -> j',
        'f -> b -> j',
        'f -> both',
        'go -> end',
      ],
    );
    const told = problems(diagram);
    expect(told.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(told).toContainEqual(expect.objectContaining({ facts: { missing: ['go'], exact: false } }));
    expect(told.map(({ code }) => code)).toContain('soundness.not-proven');
  });
});

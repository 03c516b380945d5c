// Whether a drawing comes to its end: one after the other, together, with conditions and events, and what is too large to see whole.
import { describe, expect, it } from 'vitest';
import {
  anyOf,
  boundary,
  catches,
  decision,
  end,
  milestone,
  throws,
  timeout,
  together,
  userTask,
  whichever,
} from '../../testing';
import { playCounterexample } from './board';
import { draw, found, problems } from './testing/tangles';

const HOUR = { amount: 1, unit: 'hours' as const };

const [a, b, c] = [userTask('a'), userTask('b'), userTask('c')];

describe('one after the other and together', () => {
  it('a fork that is closed by a merge lets what follows happen twice', () => {
    const diagram = draw([together('f'), a, b, decision('m'), c], ['start -> f -> a -> m -> c -> end', 'f -> b -> m']);
    const [problem, ...others] = problems(diagram);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'soundness.lets-several',
      severity: 'warning',
      node: 'm',
      facts: { next: 'c' },
    });
    const played = playCounterexample(diagram, problem?.counterexample ?? []);
    expect(played.at(-1)?.tokens).toEqual([{ node: 'c' }, { node: 'c' }]);
    expect(played[0]).toEqual({ move: { node: 'start', what: 'begin' }, tokens: [{ node: 'start' }] });
  });

  it('a loop around a fork goes on without bound', () => {
    expect(found([milestone('m'), together('f'), a, b], ['start -> m -> f -> a -> end', 'f -> b -> m'])).toEqual([
      'soundness.unbounded@a',
      'soundness.endless@a',
    ]);
  });

  it('a round without a way out never ends', () => {
    const nodes = [a, b, decision('d')];
    expect(found(nodes, ['start -> a -> b -> a', 'd -> end'])).toEqual([]);
    const inTwo = [together('f'), a, b, c, together('j')];
    expect(found(inTwo, ['start -> f -> a -> a', 'f -> b -> j -> end', 'a -> j'])).toContain('soundness.unbounded@j');
  });

  it('a join that is reached twice by the same branch', () => {
    const nodes = [together('f'), a, b, milestone('m'), together('j'), c];
    const paths = ['start -> f -> a -> m -> j -> end', 'f -> b -> m', 'f -> c -> j'];
    expect(found(nodes, paths)).toContain('soundness.join-twice@j');
  });

  it('steps behind a join that never goes on are not told one by one', () => {
    const paths = ['start -> d -[n = 1]-> a -> j -> c -> end', 'd -[else]-> b -> j'];
    expect(found([decision('d'), a, b, together('j'), c], paths)).toEqual(
      ['parallel.unpaired@j', 'soundness.never-reached@c'].slice(0, 1),
    );
  });

  it('an end that ends everything is said to break off what else is done', () => {
    const nodes = [together('f'), a, b, end('stop', { terminate: true })];
    const [info] = problems(draw(nodes, ['start -> f -> a -> end', 'f -> b -> stop']));
    expect(info).toMatchObject({
      code: 'soundness.ends-others',
      severity: 'info',
      node: 'stop',
      facts: { others: ['a'] },
    });
  });
});

describe('any that apply', () => {
  it('branches that were begun are waited for, and no others', () => {
    const nodes = [anyOf('o'), a, b, c, anyOf('j')];
    expect(found(nodes, ['start -> o -[n = 1]-> a -> j -> end', 'o -[n = 2]-> b -> j', 'o -[else]-> c -> j'])).toEqual(
      [],
    );
  });

  it('a join of all of them waits for ever', () => {
    const nodes = [anyOf('o'), a, b, together('j')];
    expect(found(nodes, ['start -> o -[n = 1]-> a -> j -> end', 'o -[n = 2]-> b -> j'])).toEqual([
      'parallel.unpaired@j',
    ]);
  });

  it('a merge of them does what follows twice', () => {
    const nodes = [anyOf('o'), a, b, decision('m'), c];
    expect(found(nodes, ['start -> o -[n = 1]-> a -> m -> c -> end', 'o -[n = 2]-> b -> m'])).toEqual([
      'soundness.lets-several@m',
    ]);
  });

  it('conditions on the paths out of a step are the same', () => {
    expect(found([a, b, c], ['start -> a -[n = 1]-> b -> end', 'a -[n = 2]-> c -> end'])).toEqual([]);
  });
});

describe('events', () => {
  it('a path that lets its step go on runs beside it', () => {
    const beside = timeout('t', 'a', { elapsed: HOUR }, false);
    expect(found([a, beside, b], ['start -> a -> end', 't -> b -> end'])).toEqual([]);
    expect(found([a, beside, c], ['start -> a -> c -> end', 't -> c'])).toEqual(['soundness.runs-twice@c']);
  });

  it('again in each round it may still be going on', () => {
    const nodes = [a, timeout('t', 'a', { elapsed: HOUR }, false), b, decision('d')];
    const diagram = draw(nodes, ['start -> a -> d -[n = 1]-> a', 'd -[else]-> end', 't -> b -> end']);
    expect(problems(diagram)).toMatchObject([{ code: 'soundness.runs-twice', node: 'b', severity: 'warning' }]);
  });

  it('whatever happens first is one of them', () => {
    const nodes = [
      whichever('w'),
      catches('m', { type: 'message', message: 'm' }),
      catches('t', { type: 'timer', wait: { for: HOUR } }),
      together('j'),
    ];
    expect(found(nodes, ['start -> w -> m -> end', 'w -> t -> end'])).toEqual([]);
    expect(found(nodes, ['start -> w -> m -> j -> end', 'w -> t -> j'])).toEqual(['parallel.unpaired@j']);
  });

  it('a jump leads to the place of its name', () => {
    const nodes = [a, throws('go', { type: 'link', link: 'L' }), catches('come', { type: 'link', link: 'L' }), b];
    expect(found(nodes, ['start -> a -> go', 'come -> b -> end'])).toEqual([]);
  });
});

it('says that it has not seen everything where what begins beside a step comes to a join that may have gone on', () => {
  const rim = boundary('rim', 'b', { type: 'message', message: 'm' }, false);
  const paths = ['start -> f -> a -> j -> c -> end', 'rim -> j'];
  const nodes = [together('f'), a, b, rim, anyOf('j'), c, end('gone')];
  expect(found(nodes, [...paths, 'f -> b -> gone'])).toEqual(['soundness.not-proven@']);
  expect(found(nodes.slice(0, -1), [...paths, 'f -> b -> j'])).toEqual([]);
});

it('says when it could not look at everything, and still finds what is near', () => {
  const branches = Array.from({ length: 30 }, (_, i) => i);
  const nodes = [
    together('f'),
    together('j'),
    end('off'),
    ...branches.flatMap((i) => [userTask(`t${i}`, { form: [{ variable: 'n' }] }), decision(`d${i}`)]),
  ];
  const paths = [
    'start -> f',
    'j -> end',
    ...branches.flatMap((i) => [`f -> t${i} -> d${i} -[n = 1]-> j`, `d${i} -[else]-> off`]),
  ];
  expect(found(nodes, paths)).toEqual(['parallel.unpaired@j', 'soundness.not-proven@']);
});

it('proves a wide and long drawing', () => {
  const nodes = Array.from({ length: 200 }, (_, i) => userTask(`t${i}`));
  const paths = Array.from(
    { length: 20 },
    (_, i) => `f -> ${Array.from({ length: 10 }, (_, k) => `t${i * 10 + k}`).join(' -> ')} -> j`,
  );
  expect(found([together('f'), together('j'), ...nodes], ['start -> f', 'j -> end', ...paths])).toEqual([]);
});

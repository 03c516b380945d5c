import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../diagram/diagram';
import {
  anyOf,
  boundary,
  catches,
  decision,
  end,
  eventSubProcess,
  inside,
  milestone,
  sketch,
  start,
  step,
  subProcess,
  throws,
  timeout,
  together,
  userTask,
  whichever,
} from '../../testing';
import { checkDiagram } from '../check-diagram';
import { playCounterexample } from './board';
import { exploreByStepping } from './bounded-explorer';

type Nodes = Parameters<typeof sketch>[1];
const HOUR = { amount: 1, unit: 'hours' as const };
const variables: Diagram['variables'] = [{ name: 'n', type: 'number', default: 0 }];
const draw = (nodes: Nodes, paths: readonly string[]) => sketch('p', [start(), end(), ...nodes], paths, { variables });
const problems = (diagram: Diagram) =>
  checkDiagram(diagram).filter(({ code }) => code.startsWith('soundness.') || code === 'parallel.unpaired');
const found = (nodes: Nodes, paths: readonly string[]) =>
  problems(draw(nodes, paths)).map(({ code, node }) => `${code}@${node ?? ''}`);
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

describe('levels', () => {
  const sub = (nodes: Nodes) => [
    subProcess('s'),
    inside('s', start('i')),
    inside('s', end('o')),
    ...nodes.map((node) => inside('s', node)),
  ];

  it('a join inside that waits for ever, with the way into the sub-process', () => {
    const nodes = [a, ...sub([decision('d'), b, c, together('j')])];
    const diagram = draw(nodes, ['start -> a -> s -> end', 'i -> d -[n = 1]-> b -> j -> o', 'd -[else]-> c -> j']);
    const [problem] = problems(diagram);
    expect(problem).toMatchObject({ code: 'parallel.unpaired', severity: 'error', node: 'j' });
    const moves = problem?.counterexample ?? [];
    expect(moves.slice(0, 4).map(({ node }) => node)).toEqual(['start', 'start', 'a', 'i']);
    expect(playCounterexample(diagram, moves).at(-1)?.tokens).toContainEqual({ node: 's' });
  });

  it('is a warning where a timeout can end it', () => {
    const nodes = [...sub([decision('d'), b, c, together('j')]), timeout('t', 's', { elapsed: HOUR })];
    const diagram = draw(nodes, [
      'start -> s -> end',
      't -> end',
      'i -> d -[n = 1]-> b -> j -> o',
      'd -[else]-> c -> j',
    ]);
    expect(problems(diagram)).toMatchObject([{ code: 'parallel.unpaired', severity: 'warning' }]);
  });

  it('an exception that nothing inside throws is never caught', () => {
    const caught = boundary('x', 's', { type: 'error', code: 'E1' });
    const failing = (code: string) => [
      ...sub([decision('d'), end('fail', { event: { type: 'error', code } })]),
      caught,
      b,
    ];
    const paths = ['start -> s -> end', 'x -> b -> end', 'i -> d -[n = 1]-> fail', 'd -[else]-> o'];
    expect(found(failing('E1'), paths)).toEqual([]);
    expect(found(failing('E2'), paths)).toEqual(['soundness.never-reached@x']);
  });

  it('what follows a sub-process that only fails is never reached', () => {
    const nodes = [
      ...sub([]).filter(({ id }) => id !== 'o'),
      inside('s', end('fail', { event: { type: 'error', code: 'E' } })),
      b,
    ];
    expect(
      found([...nodes, boundary('x', 's', { type: 'error' })], ['start -> s -> b -> end', 'x -> end', 'i -> fail']),
    ).toEqual(['soundness.never-reached@b']);
  });

  it('an event sub-process is a level of its own', () => {
    const nodes = [
      a,
      eventSubProcess('es'),
      inside('es', start('on', { event: { type: 'message', message: 'm' } })),
      inside('es', together('j')),
      inside('es', decision('d')),
      inside('es', end('done')),
    ];
    expect(found(nodes, ['start -> a -> end', 'on -> d -[n = 1]-> j -> done', 'd -[else]-> j'])).toEqual([
      'parallel.unpaired@j',
    ]);
  });

  it('an activity that runs for each of a list is one step', () => {
    const each = step('userTask', 'each', { repeat: { type: 'each', count: '3', parallel: true } });
    expect(found([each], ['start -> each -> end'])).toEqual([]);
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

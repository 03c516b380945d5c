// Soundness across levels: sub-processes, event sub-processes, exceptions, steps for each of a list.
import { describe, expect, it } from 'vitest';
import {
  boundary,
  decision,
  end,
  eventSubProcess,
  inside,
  start,
  step,
  subProcess,
  timeout,
  together,
  userTask,
} from '../../testing';
import { playCounterexample } from './board';
import { draw, found, type Nodes, problems } from './testing/tangles';

const HOUR = { amount: 1, unit: 'hours' as const };

const [a, b, c] = [userTask('a'), userTask('b'), userTask('c')];

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

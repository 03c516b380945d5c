// What is read before anything has filled it in.
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../diagram/diagram';
import { compileFor } from '../../graph/compile-expression';
import {
  anyOf,
  decision,
  end,
  inside,
  receive,
  serviceTask,
  start,
  step,
  subProcess,
  timeout,
  together,
  userTask,
} from '../../testing';
import { checkDiagram } from '../check-diagram';
import { fixesOf } from '../fixes';
import { playCounterexample } from '../soundness/board';
import { asks, draw, found } from './testing/drawings';

describe('what is read before it is filled in', () => {
  const paths = ['start -> a -> d -[amount > 5]-> b -> end', 'd -[else]-> end'];

  it('is told where nothing before fills it in, and mended by asking at the start', () => {
    const diagram = draw([userTask('a'), decision('d'), asks('b', 'amount')], paths);
    const problems = found(diagram, 'data');
    expect(problems).toMatchObject([
      { code: 'data.never-written', node: 'd', flow: 'f3', facts: { variable: 'amount' } },
    ]);
    const [fix] = fixesOf(diagram, problems[0] as never);
    expect(found(fix?.apply(diagram) as Diagram, 'data')).toEqual([]);
  });

  it.each([
    ['a form', asks('a', 'amount')],
    ['a formula', serviceTask('a', { set: [{ variable: 'amount', value: 'given * 2' }] })],
    ['a handler, which may give anything', serviceTask('a', { handler: 'h' })],
    ['a message, which may carry anything', receive('a', 'm')],
    ['a script', step('scriptTask', 'a', { set: [{ variable: 'amount', value: '1' }] })],
    ['a called process', step('callActivity', 'a', { process: 'other' })],
  ])('is not told behind %s', (_, node) => {
    expect(found(draw([node, decision('d'), userTask('b')], paths), 'data')).toEqual([]);
  });

  it('is told behind a handler that says what goes into the case', () => {
    const a = serviceTask('a', { handler: 'h', output: [{ from: 'x', to: 'due' }] });
    expect(found(draw([a, decision('d'), userTask('b')], paths), 'data')).toMatchObject([
      { code: 'data.never-written' },
    ]);
  });

  it('is told, with the way, where some way leads past what fills it in', () => {
    const nodes = [decision('skip'), asks('ask', 'amount'), decision('d'), userTask('b')];
    const around = [
      'start -> skip -[urgent]-> d',
      'skip -[else]-> ask -> d',
      'd -[amount > 5]-> b -> end',
      'd -[else]-> end',
    ];
    const diagram = draw(nodes, around);
    const [problem] = found(diagram, 'data');
    expect(problem).toMatchObject({ code: 'data.maybe-unwritten', severity: 'info', node: 'd' });
    expect(playCounterexample(diagram, problem?.counterexample ?? []).at(-1)?.tokens).toEqual([{ node: 'd' }]);
    expect(
      found(
        draw(
          nodes,
          around.map((path) => path.replace('amount > 5', 'amount != null and amount > 5')),
        ),
        'data',
      ),
    ).toEqual([]);
  });

  describe('is told only where a case can come there without it', () => {
    const told = (nodes: Parameters<typeof draw>[0], paths: readonly string[], rest: Partial<Diagram> = {}) =>
      found(
        draw(
          [...nodes, decision('d'), userTask('b')],
          [...paths, 'd -[amount > 5]-> b -> end', 'd -[else]-> end'],
          rest,
        ),
      ).map(({ code, counterexample = [] }) => [code, counterexample.map(({ node }) => node)]);
    const found = (diagram: Diagram) => checkDiagram(diagram).filter(({ code }) => code.startsWith('data.'));

    it('not behind a join that waits for the branch that fills it in', () => {
      const nodes = [together('f'), asks('a', 'amount'), userTask('c'), together('j')];
      expect(told(nodes, ['start -> f -> a -> j -> d', 'f -> c -> j'])).toEqual([]);
    });

    it('but in a branch that runs beside it', () => {
      const nodes = [together('f'), asks('a', 'amount'), userTask('c')];
      expect(told(nodes, ['start -> f -> a -> end', 'f -> c -> d'])).toEqual([
        ['data.maybe-unwritten', ['start', 'start', 'f', 'c']],
      ]);
    });

    it('behind a join that waits for whoever applies, where the branch may not', () => {
      const nodes = [anyOf('f'), asks('a', 'amount'), userTask('c'), anyOf('j')];
      expect(told(nodes, ['start -> f -[urgent]-> a -> j -> d', 'f -> c -> j'])).toMatchObject([
        ['data.maybe-unwritten', {}],
      ]);
      expect(told(nodes, ['start -> f -> a -> j -> d', 'f -[urgent]-> c -> j'])).toEqual([]);
    });

    it('not behind a sub-process in which every way fills it in', () => {
      const inner = (skip: string) => [
        told(
          [
            subProcess('s'),
            inside('s', start('i')),
            inside('s', decision('x')),
            inside('s', asks('a', 'amount')),
            inside('s', asks('c', 'amount')),
            inside('s', end('o')),
          ],
          ['start -> s -> d', 'i -> x -[urgent]-> a -> o', `x -[else]-> ${skip}`, 'c -> o'],
        ),
      ];
      expect(inner('c')).toEqual([[]]);
      expect(inner('o')).toMatchObject([[['data.maybe-unwritten', {}]]]);
    });

    it('where a timeout leaves the step before it is done', () => {
      const nodes = [asks('a', 'amount'), timeout('late', 'a', { elapsed: { amount: 1, unit: 'hours' } })];
      expect(told(nodes, ['start -> a -> d', 'late -> d'])).toEqual([
        ['data.maybe-unwritten', ['start', 'start', 'late', 'late']],
      ]);
    });

    it('not where a round asks for it only after it was filled in', () => {
      const nodes = [decision('m'), asks('a', 'amount'), decision('again')];
      expect(told(nodes, ['start -> m -> a -> again -[amount > 9]-> m', 'again -[else]-> d'])).toEqual([]);
    });

    it('not on a way that no data can open', () => {
      const nodes = [decision('w'), asks('a', 'amount')];
      expect(told(nodes, ['start -> w -[else]-> a -> d', 'w -[false]-> d'])).toEqual([]);
      expect(told(nodes, ['start -> w -[else]-> a -> d', 'w -[urgent]-> d'])).toMatchObject([
        ['data.maybe-unwritten', {}],
      ]);
    });

    it('inside of a sub-process too, with the way into it', () => {
      const inner = [
        inside('s', start('i')),
        inside('s', step('scriptTask', 't', { set: [{ variable: 'due', value: 'amount' }] })),
      ];
      const nodes = [decision('w'), asks('a', 'amount'), subProcess('s'), ...inner, inside('s', end('o'))];
      const paths = ['start -> w -[urgent]-> a -> s -> end', 'w -[else]-> s', 'i -> t -> o'];
      expect(found(draw(nodes, paths))).toContainEqual(
        expect.objectContaining({ code: 'data.maybe-unwritten', node: 't', path: ['set', 0, 'value'] }),
      );
    });

    it.each([
      [
        'what goes into a called process',
        step('callActivity', 'c', { process: 'p', input: [{ from: 'amount', to: 'x' }], output: [] }),
        'input',
      ],
      [
        'how often something is done',
        userTask('c', { repeat: { type: 'each', parallel: true, count: 'amount' } }),
        'repeat',
      ],
      [
        'what a message carries',
        step('sendTask', 'c', { message: 'm', payload: [{ from: 'amount', to: 'x' }] }),
        'payload',
      ],
      ['a rule of a table', step('businessRuleTask', 'c', { decision: 't' }), 'decisions'],
    ])('%s reads it', (_, node, where) => {
      const decisions = [
        {
          id: 't',
          name: 'T',
          hitPolicy: 'first' as const,
          inputs: [{ expression: 'given' }],
          outputs: [{ name: 'level' }],
          rules: [{ when: ['< amount'], gives: ['"gold"'] }],
        },
      ];
      const problems = found(draw([node as never], ['start -> c -> end'], { decisions }));
      expect(problems.filter(({ facts }) => facts.variable === 'amount')).toMatchObject([
        { code: 'data.never-written' },
      ]);
      expect(problems.find(({ facts }) => facts.variable === 'amount')?.path[0]).toBe(where);
    });
  });

  it('is told of a text, and not of data that only comes from outside', () => {
    const diagram = draw([userTask('a', { instructions: 'Ask for {amount}.' })], ['start -> a -> end']);
    expect(found(diagram, 'data')).toMatchObject([{ code: 'data.never-written', path: ['instructions'] }]);
    expect(found({ ...diagram, undeclared: 'accepted' }, 'data')).toEqual([]);
  });
});

describe('local data of sub-processes', () => {
  const drawn = (when: string, name = 'visitAt') =>
    draw(
      [
        subProcess('box', {
          variables: [
            { name, type: 'dateTime' },
            { name: 'count', type: 'number' },
          ],
        }),
        inside('box', start('in')),
        inside('box', decision('d')),
        inside('box', userTask('b')),
        inside('box', end('out')),
      ],
      ['start -> box -> end', `in -> d -[${when}]-> b -> out`, 'd -[else]-> out'],
    );

  it('has its type in formulas, for the check and when it runs', () => {
    expect(found(drawn('visitAt > now() and visitAt < now() + duration("P1D")'), 'data')).toEqual([]);
    expect(found(drawn('count = "many"'), 'data').map(({ code }) => code)).toEqual(['data.compares-types']);
    const compiled = compileFor(drawn('true'), 'visitAt > now() + duration("P1D")');
    const at = Date.parse('2026-04-27T10:00:00Z');
    expect(compiled.ok && compiled.evaluate({ visitAt: '2026-04-29T10:00:00+02:00' }, at)).toEqual({
      ok: true,
      value: true,
    });
  });

  it('does not change what a name of the case means', () => {
    const compiled = compileFor(drawn('true', 'amount'), 'amount > 5');
    expect(compiled.ok && compiled.evaluate({ amount: 7 }, 0)).toEqual({ ok: true, value: true });
  });
});

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
  sketch,
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

const variables: Diagram['variables'] = [
  { name: 'amount', type: 'number' },
  { name: 'given', type: 'number', atStart: true },
  { name: 'urgent', type: 'boolean', atStart: true, required: true },
  { name: 'fragile', type: 'boolean', atStart: true },
  { name: 'due', type: 'date' },
  {
    name: 'level',
    type: 'choice',
    atStart: true,
    options: [
      { id: 'gold', name: 'Gold' },
      { id: 'silver', name: 'Silver' },
    ],
  },
];
const draw = (nodes: Parameters<typeof sketch>[1], paths: readonly string[], rest: Partial<Diagram> = {}) =>
  sketch('p', [start(), end(), ...nodes], paths, { variables, ...rest });
const found = (diagram: Diagram, area: 'data' | 'decision') =>
  checkDiagram(diagram).filter(({ code }) => code.startsWith(`${area}.`));
const asks = (id: string, ...names: string[]) =>
  userTask(id, { form: names.map((variable) => ({ variable, required: true })) });
const mayAsk = (id: string, ...names: string[]) => userTask(id, { form: names.map((variable) => ({ variable })) });
const ways = (...conditions: string[]) => [
  'start -> d',
  ...conditions.map((when, i) => `d -[${when}]-> w${i}`),
  ...conditions.map((_, i) => `w${i} -> end`),
];
const steps = (count: number) => [decision('d'), ...Array.from({ length: count }, (_, i) => userTask(`w${i}`))];

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

describe('decisions', () => {
  it('a value that fits no path is named', () => {
    const [gap] = found(draw(steps(2), ways('given < 1000', 'given > 1000')), 'decision').filter(
      ({ code }) => code === 'decision.gap',
    );
    expect(gap).toMatchObject({ node: 'd', facts: { value: 'given = 1000' } });
  });

  it.each([
    [['given < 10', 'given > 10 and given < 100', 'given > 1000'], 'f2', 'given = 10'],
    [['given < 100', 'given >= 200'], 'f2', 'given = 100'],
    [['given > 100', 'given < 50'], 'f3', 'given = 50'],
  ] as const)('a gap in %j stands at the path that ends beside it', (conditions, flow, value) => {
    const problems = found(draw(steps(conditions.length), ways(...conditions)), 'decision');
    expect(problems.find(({ code }) => code === 'decision.gap')).toMatchObject({ flow, facts: { value } });
  });

  it('a value that fits two paths is named', () => {
    expect(found(draw(steps(3), ways('given <= 1000', 'given >= 1000', 'else')), 'decision')).toMatchObject([
      {
        code: 'decision.overlap',
        flow: 'f3',
        facts: { value: 'given = 1000', with: 'f2', first: '“given <= 1000”', second: '“given >= 1000”' },
      },
    ]);
  });

  it('a narrower question before a wider one is meant so', () => {
    expect(found(draw(steps(3), ways('given > 1000', 'given > 100', 'else')), 'decision')).toEqual([]);
  });

  it('a path that is never taken is told', () => {
    expect(found(draw(steps(3), ways('given > 100', 'given > 1000', 'else')), 'decision')).toMatchObject([
      { code: 'decision.branch-never', flow: 'f3' },
    ]);
  });

  it('two variables are looked at together', () => {
    const both = ways('urgent and level = "gold"', 'not(urgent) and level = "gold"', 'level = "silver"');
    expect(found(draw(steps(3), both), 'decision').filter(({ code }) => code === 'decision.gap')).toEqual([]);
    const open = ways('urgent and level = "gold"', 'level = "silver"');
    expect(found(draw(steps(2), open), 'decision')).toContainEqual(
      expect.objectContaining({ code: 'decision.gap', facts: { value: 'urgent = false, level = "gold"' } }),
    );
  });
});

describe('decision tables', () => {
  type Table = NonNullable<Diagram['decisions']>[number];
  const table = (
    hitPolicy: Table['hitPolicy'],
    inputs: readonly string[],
    rows: readonly string[],
    more = {},
  ): Diagram =>
    draw([step('businessRuleTask', 'r', { decision: 't' })], ['start -> r -> end'], {
      variables: [...variables, { name: 'discount', type: 'number' }],
      decisions: [
        {
          id: 't',
          name: 'Discounts',
          hitPolicy,
          inputs: inputs.map((expression) => ({ expression })),
          outputs: [{ name: 'discount', ...more }],
          rules: rows.map((row) => {
            const [when = '', gives = ''] = row.split(' => ');
            return { when: when.split(' ; '), gives: [gives] };
          }),
        },
      ],
    });
  const told = (diagram: Diagram) =>
    found(diagram, 'decision').map(({ code, facts }) => [code, facts.rule ?? facts.value ?? facts.reason]);

  it.each<[string, string[], string[], string]>([
    ['between two stretches of numbers', ['given'], ['< 1000 => 1', '> 1000 => 2'], 'given = 1000'],
    [
      'in a stretch that none has',
      ['given'],
      ['[0..10] => 1', '(10..20] => 2', '>= 30 => 3', '< 0 => 4'],
      'given = 25',
    ],
    ['of numbers with one left out', ['given'], ['not(5) => 1'], 'given = 5'],
    ['of choices', ['level'], ['"gold" => 1'], 'level = "silver"'],
    ['of yes and no', ['urgent'], ['true => 1'], 'urgent = false'],
    ['of days', ['due'], ['< date("2026-03-01") => 1', '> date("2026-03-01") => 2'], 'due = "2026-03-01"'],
    ['of several columns', ['given', 'urgent'], ['< 5 ; - => 1', '>= 5 ; true => 2'], 'given = 6, urgent = false'],
    ['of an expression that is asked yes or no', ['given > 3'], ['true => 1'], 'given > 3 = false'],
  ])('a case that no rule holds for is named: %s', (_, inputs, rows, value) => {
    const gap = found(table('unique', inputs, rows), 'decision').find(({ code }) => code === 'decision.table-gap');
    expect(gap).toMatchObject({
      severity: 'warning',
      node: 'r',
      path: ['decisions', 0],
      facts: { decision: 'Discounts' },
    });
    // Any case of the gap will do; with one column it is this one.
    if (inputs.length === 1) expect(gap?.facts.value).toBe(value);
    else expect(gap?.facts.value).toContain('urgent = false');
  });

  it.each<[string, string[], string[]]>([
    ['numbers', ['given'], ['< 0 => 1', '[0..10) => 2', '>= 10 => 3']],
    ['choices and numbers', ['level', 'given'], ['"gold" ; - => 1', '"silver" ; < 5 => 2', 'not("gold") ; >= 5 => 3']],
    ['yes and no', ['urgent'], ['true => 1', 'false => 2']],
    ['days', ['due'], ['<= date("2026-03-01") => 1', '> date("2026-03-01") => 2']],
    ['texts with a rest', ['given > 5', 'level'], ['true ; "gold","silver" => 1', 'false ; - => 2']],
  ])('whole ones are quiet: %s', (_, inputs, rows) => {
    expect(found(table('unique', inputs, rows), 'decision')).toEqual([]);
  });

  it('an answer for when nothing holds, and a list, leave no gap', () => {
    expect(told(table('unique', ['given'], ['< 5 => 1'], { otherwise: '0' }))).toEqual([]);
    expect(told(table('collect', ['given'], ['< 5 => 1']))).toEqual([]);
  });

  it('two rules for one case are told by the hit policy', () => {
    const rows = ['<= 1000 => 1', '>= 1000 => 2'];
    expect(found(table('unique', ['given'], rows), 'decision')).toMatchObject([
      {
        code: 'decision.table-overlap',
        path: ['decisions', 0, 'rules', 1],
        facts: { first: 1, rule: 2, value: 'given = 1000' },
      },
    ]);
    expect(told(table('any', ['given'], rows))).toEqual([['decision.table-disagrees', 2]]);
    expect(told(table('any', ['given'], ['<= 1000 => 1', '>= 1000 => 1']))).toEqual([]);
    for (const policy of ['first', 'priority', 'collect', 'ruleOrder'] as const)
      expect(told(table(policy, ['given'], rows, { values: ['1', '2'] }))).toEqual([]);
  });

  it('a rule that never counts is told', () => {
    expect(
      told(table('first', ['given', 'urgent'], ['< 5 ; - => 1', '- ; true => 2', '< 3 ; false => 3', '- ; - => 4'])),
    ).toEqual([['decision.rule-never', 3]]);
    expect(told(table('collect', ['given'], ['> 5 => 1', '? > 7 and ? < 3 => 2']))).toEqual([
      ['decision.rule-never', 2],
    ]);
  });

  it('what cannot be told is said, and only that', () => {
    expect(found(table('unique', ['given'], ['< amount => 1']), 'decision')).toMatchObject([
      { code: 'decision.table-not-told', severity: 'info', facts: { column: 'given', rule: 1, reason: 'not-fixed' } },
    ]);
    expect(told(table('unique', ['given', 'given * 2'], ['< 5 ; < 10 => 1']))).toEqual([
      ['decision.table-not-told', 1],
    ]);
  });

  it('a test and an answer of another kind are told', () => {
    expect(found(table('unique', ['given'], ['"many" => 1', '- => 2']), 'data')).toMatchObject([
      {
        code: 'data.compares-types',
        path: ['decisions', 0, 'rules', 0, 'when', 0],
        facts: { variable: 'given', type: 'number' },
      },
    ]);
    expect(found(table('unique', ['given'], ['< 5 => "none"', '>= 5 => 2']), 'data')).toMatchObject([
      {
        code: 'data.sets-wrong-type',
        path: ['decisions', 0, 'rules', 0, 'gives', 0],
        facts: { variable: 'discount', given: 'text' },
      },
    ]);
  });

  it('of a very big one it is said that it was too much', () => {
    const rows = Array.from({ length: 1_000 }, (_, i) => `[${i}..${i + 1}) ; - => ${i}`);
    const codes = told(table('unique', ['given', 'level'], rows)).map(([code]) => code);
    expect(codes).toEqual(['decision.table-not-told']);
    const smaller = table('unique', ['given', 'level'], rows.slice(0, 200));
    expect(told(smaller).map(([code]) => code)).toEqual(['decision.table-gap']);
  });
});

describe('types', () => {
  it.each(['given = "many"', 'urgent > 5', 'level = "bronze"'])('%s never fits', (when) => {
    expect(found(draw(steps(2), ways(when, 'else')), 'data')).toMatchObject([{ code: 'data.compares-types' }]);
  });

  it.each(['given > 5', 'level = "gold"', 'urgent = true', 'given = amount'])('%s may fit', (when) => {
    const diagram = draw([asks('a', 'amount'), ...steps(2)], ['start -> a -> d', ...ways(when, 'else').slice(1)]);
    expect(found(diagram, 'data').filter(({ code }) => code === 'data.compares-types')).toEqual([]);
  });

  it.each([
    ['due', '5'],
    ['due', '"tomorrow"'],
    ['amount', '"much"'],
    ['amount', 'urgent'],
  ])('%s does not take %s', (variable, value) => {
    const diagram = draw([serviceTask('s', { set: [{ variable, value }] })], ['start -> s -> end']);
    expect(found(diagram, 'data')).toMatchObject([{ code: 'data.sets-wrong-type', facts: { variable } }]);
  });

  it.each([
    ['due', '"2026-05-01"'],
    ['due', 'today()'],
    ['amount', 'given * 2 + 1'],
    ['amount', 'null'],
  ])('%s takes %s', (variable, value) => {
    const diagram = draw([serviceTask('s', { set: [{ variable, value }] })], ['start -> s -> end']);
    expect(found(diagram, 'data')).toEqual([]);
  });
});

describe('a condition that needs what may be left empty', () => {
  const empty = (diagram: Diagram) => found(diagram, 'data').filter(({ code }) => code === 'data.maybe-empty');
  const drawn = (when: string, form: ReturnType<typeof mayAsk> = mayAsk('a', 'amount'), rest: Partial<Diagram> = {}) =>
    draw([form, decision('d'), userTask('b')], [`start -> a -> d -[${when}]-> b -> end`, 'd -[else]-> end'], rest);

  it('is told with the path, and mended by requiring the field, or by asking whether it is there', () => {
    const diagram = drawn('amount > 5');
    const problems = empty(diagram);
    expect(problems).toEqual([
      {
        code: 'data.maybe-empty',
        severity: 'warning',
        node: 'd',
        flow: 'f3',
        path: ['when'],
        facts: { variable: 'amount', asked: 'a' },
      },
    ]);
    const fixes = fixesOf(diagram, problems[0] as never);
    expect(fixes.map(({ id }) => id)).toEqual(['requireField', 'askIfFilled']);
    for (const fix of fixes) expect(found(fix.apply(diagram), 'data')).toEqual([]);
    expect(fixes[1]?.apply(diagram).flows.find(({ id }) => id === 'f3')?.when).toBe('amount != null and (amount > 5)');
  });

  it('of the start too', () => {
    const diagram = drawn('given > 5 and fragile');
    expect(empty(diagram).map(({ facts }) => facts)).toEqual([
      { variable: 'fragile', asked: null },
      { variable: 'given', asked: null },
    ]);
    const mended = empty(diagram).reduce(
      (given, problem) => fixesOf(given, problem)[0]?.apply(given) ?? given,
      diagram as Diagram,
    );
    expect(found(mended, 'data')).toEqual([]);
  });

  it.each([
    'amount != null and amount > 5',
    'amount = 5',
    'amount = null',
    'if amount = null then false else amount > 5',
    'amount != null and amount > given',
  ])('not where it is asked whether it is there, or nothing is a plain no: %s', (when) => {
    expect(empty(drawn(when)).filter(({ facts }) => facts.variable === 'amount')).toEqual([]);
  });

  it('not where it must be given, has a value to begin with, or something else surely fills it in', () => {
    const required = userTask('a', { form: [{ variable: 'amount', required: true }] });
    expect(empty(drawn('amount > 5', required))).toEqual([]);
    const first = variables.map((one) => (one.name === 'amount' ? { ...one, default: 0 } : one));
    expect(empty(drawn('amount > 5', undefined, { variables: first }))).toEqual([]);
    const set = draw(
      [mayAsk('a', 'amount'), step('scriptTask', 's', { set: [{ variable: 'amount', value: '7' }] }), decision('d')],
      ['start -> a -> s -> d -[amount > 5]-> end', 'd -[else]-> end'],
    );
    expect(empty(set)).toEqual([]);
  });

  it('where it is needed only together with something else, and where a form asks again after', () => {
    expect(empty(drawn('given != null and given > 1 and amount > 5')).map(({ facts }) => facts.variable)).toEqual([
      'amount',
    ]);
    expect(empty(drawn('contains(string(amount), "1")', mayAsk('a', 'due')))).toEqual([]);
    expect(empty(drawn('due > date("2026-01-01")', mayAsk('a', 'due')))).toHaveLength(1);
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

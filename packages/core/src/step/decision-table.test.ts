import { describe, expect, it } from 'vitest';
import type { DecisionTable } from '../diagram/decision-table';
import { parseDiagram } from '../diagram/diagram';
import type { Variables } from '../diagram/variable';
import { conditionOf } from '../graph/compile-decision';
import { CaseDriver, end, sketch, start, step } from '../testing';

type Table = Partial<DecisionTable> & Pick<DecisionTable, 'rules'>;

function decided(table: Table, data: Variables, result?: string): CaseDriver {
  const diagram = sketch(
    'p',
    [start(), step('businessRuleTask', 'decide', { decision: 'fee', ...(result ? { result } : {}) }), end()],
    ['start -> decide -> end'],
    {
      decisions: [
        {
          id: 'fee',
          name: 'Fee',
          hitPolicy: 'unique',
          inputs: [{ expression: 'amount' }],
          outputs: [{ name: 'fee' }],
          ...table,
        },
      ],
      undeclared: 'accepted',
    },
  );
  expect(parseDiagram(JSON.stringify(diagram))).toMatchObject({ ok: true });
  const test = new CaseDriver(diagram);
  test.start(data);
  return test;
}

const rule = (when: string | string[], gives: string | string[]) => ({ when: [when].flat(), gives: [gives].flat() });
const BANDS = [rule('< 100', '1'), rule('[100..1000)', '2'), rule('>= 1000', 'amount / 100')];
const OVERLAP = [rule('> 10', '"b"'), rule('> 5', '"a"'), rule('> 20', '"a"'), rule('-', '"c"')];

describe('a decision table', () => {
  it.each([
    [50, 1],
    [100, 2],
    [2000, 20],
  ])('of %d gives %d', (amount, fee) => {
    const test = decided({ rules: BANDS }, { amount });
    expect(test.state).toMatchObject({ status: 'completed', variables: { fee } });
    expect(test.events('decision.made')).toHaveLength(1);
    expect(test.replayed()).toEqual(test.state);
  });

  it('says what it says else when no rule holds, or null', () => {
    expect(decided({ rules: [rule('> 5', '1')] }, { amount: 1 }).state?.variables.fee).toBeNull();
    const otherwise = decided({ rules: [rule('> 5', '1')], outputs: [{ name: 'fee', otherwise: '0' }] }, { amount: 1 });
    expect(otherwise.state?.variables.fee).toBe(0);
    expect(otherwise.events('decision.made')).toMatchObject([{ rules: [] }]);
  });

  it.each<[DecisionTable['hitPolicy'], DecisionTable['aggregate'], number, unknown, number[]]>([
    ['first', undefined, 15, 'b', [0]],
    ['priority', undefined, 15, 'a', [0, 1, 3]],
    ['outputOrder', undefined, 15, ['a', 'b', 'c'], [0, 1, 3]],
    ['ruleOrder', undefined, 15, ['b', 'a', 'c'], [0, 1, 3]],
    ['collect', undefined, 25, ['b', 'a', 'a', 'c'], [0, 1, 2, 3]],
    ['collect', 'count', 25, 4, [0, 1, 2, 3]],
    ['collect', undefined, 1, ['c'], [3]],
  ])('by %s %s with %d gives %j', (hitPolicy, aggregate, amount, fee, rules) => {
    const values = ['"a"', '"b"', '"c"'];
    const table = {
      hitPolicy,
      rules: OVERLAP,
      outputs: [{ name: 'fee', values }],
      ...(aggregate ? { aggregate } : {}),
    };
    const test = decided(table, { amount });
    expect(test.state?.variables.fee).toEqual(fee);
    expect(test.events('decision.made')).toMatchObject([{ rules }]);
  });

  it.each<[NonNullable<DecisionTable['aggregate']>, unknown, unknown]>([
    ['sum', 6, null],
    ['min', 1, null],
    ['max', 3, null],
    ['count', 3, 0],
  ])('adds up by %s', (aggregate, all, none) => {
    const rules = [rule('> 0', '1'), rule('> 0', '2'), rule('> 0', '3')];
    expect(decided({ hitPolicy: 'collect', aggregate, rules }, { amount: 1 }).state?.variables.fee).toBe(all);
    expect(decided({ hitPolicy: 'collect', aggregate, rules }, { amount: 0 }).state?.variables.fee).toBe(none);
  });

  it('any: those that hold must agree', () => {
    const same = [rule('> 5', '"x"'), rule('> 1', '"x"')];
    expect(decided({ hitPolicy: 'any', rules: same }, { amount: 9 }).state?.variables.fee).toBe('x');
    const other = [rule('> 5', '"x"'), rule('> 1', '"y"')];
    expect(decided({ hitPolicy: 'any', rules: other }, { amount: 9 }).state?.tokens[0]?.incident?.code).toBe(
      'decision.disagree',
    );
  });

  it('unique: several that hold are a problem that names them', () => {
    const test = decided({ rules: OVERLAP }, { amount: 15 });
    expect(test.state?.tokens[0]?.incident).toMatchObject({
      code: 'decision.several-rules',
      facts: { decision: 'fee', rules: [1, 2, 4] },
    });
  });

  it('with several inputs and outputs, into one variable', () => {
    const test = decided(
      {
        inputs: [{ expression: 'amount' }, { expression: 'client.kind' }],
        outputs: [{ name: 'fee' }, { name: 'who' }],
        rules: [
          rule(['> 10', '"gold", "silver"'], ['0', '"clerk"']),
          rule(['> 10', 'not("gold", "silver")'], ['5', '"head"']),
        ],
      },
      { amount: 11, client: { kind: 'bronze' } },
      'answer',
    );
    expect(test.state?.variables.answer).toEqual({ fee: 5, who: 'head' });
    expect(test.state?.variables).not.toHaveProperty('fee');
  });

  it('a value that is missing, and a table that is, are problems', () => {
    expect(decided({ rules: BANDS }, {}).state?.tokens[0]?.incident?.code).toBe('expression.missing-variable');
    const sum: Table = { hitPolicy: 'collect', aggregate: 'sum', rules: [rule('-', '"x"')] };
    expect(decided(sum, { amount: 1 }).state?.tokens[0]?.incident?.code).toBe('decision.not-a-value');
  });
});

describe('a unary test', () => {
  it.each([
    ['-', null],
    ['< 5', 'cell__ in (< 5)'],
    ['"a", "b"', 'cell__ in ("a", "b")'],
    ['not("a", "b")', 'not(cell__ in ("a", "b"))'],
    ['not(-)', 'not(true)'],
    ['? > 5 and ? < 9', 'cell__ > 5 and cell__ < 9'],
    ['contains(?, "?")', 'contains(cell__, "?")'],
    ['"what?"', 'cell__ in ("what?")'],
  ])('%s', (test, condition) => {
    expect(conditionOf(test)).toBe(condition);
  });
});

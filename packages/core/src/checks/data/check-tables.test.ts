// Gaps, overlaps and dead rules of decision tables.
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../diagram/diagram';
import { step } from '../../testing';
import { draw, found, variables } from './testing/drawings';

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

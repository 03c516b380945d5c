import { decisionTableSchema } from '@baton/core';
import { columnIds } from '@baton/core/diagram';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as edits from './table-edits';

const table = edits.freshTable('fee', 'Fee', [
  { name: 'sum', type: 'number' },
  { name: 'fee', type: 'number' },
]);

describe('a table that is changed', () => {
  it('begins as a table of one rule over the case data', () => {
    expect(decisionTableSchema.parse(table)).toMatchObject({
      inputs: [{ expression: 'sum' }],
      outputs: [{ name: 'fee' }],
    });
  });

  it('moves a rule up, and the first one not', () => {
    const two = edits.withRuleChanged(edits.withRule(table), 1, { when: ['< 5'] });
    expect(edits.movedUp(two, 1).rules.map(({ when }) => when[0])).toEqual(['< 5', '-']);
    expect(edits.movedUp(two, 0)).toBe(two);
  });

  it('keeps the last question and the last result', () => {
    expect(edits.withoutInput(table, 0)).toBe(table);
    expect(edits.withoutOutput(table, 0)).toBe(table);
  });

  it('takes an empty note away', () => {
    const noted = edits.withRuleChanged(table, 0, { note: 'why' });
    expect(noted.rules[0]?.note).toBe('why');
    expect(edits.withRuleChanged(noted, 0, { note: ' ' }).rules[0]).not.toHaveProperty('note');
  });

  it('has one test a question and one value a result after any changes, and stays readable', () => {
    const act = fc.record({ what: fc.constantFrom('rule', 'less', 'up', 'in', 'out', 'noIn', 'noOut'), at: fc.nat(4) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        let now = table;
        for (const { what, at } of acts) {
          if (what === 'rule') now = edits.withRule(now);
          if (what === 'less') now = edits.withoutRule(now, at);
          if (what === 'up') now = edits.movedUp(now, at);
          if (what === 'in' && now.inputs.length < 20) now = edits.withInput(now, 'sum');
          if (what === 'out' && now.outputs.length < 20) now = edits.withOutput(now, 'fee');
          if (what === 'noIn') now = edits.withoutInput(now, at);
          if (what === 'noOut') now = edits.withoutOutput(now, at);
        }
        expect(decisionTableSchema.safeParse(now).success).toBe(true);
        for (const rule of now.rules) {
          expect(rule.when.length).toBe(now.inputs.length);
          expect(rule.gives.length).toBe(now.outputs.length);
        }
      }),
    );
  });
});

it('columns keep their words in other languages when one before them goes', () => {
  const wide = edits.withInput(edits.withInput(edits.freshTable('t', 'T', []), 'b'), 'c');
  expect(columnIds(wide.inputs, 'in')).toEqual(['in1', 'in2', 'in3']);
  const narrow = edits.withoutInput(wide, 0);
  expect(columnIds(narrow.inputs, 'in')).toEqual(['in2', 'in3']);
  expect(columnIds(edits.withInput(narrow, 'd').inputs, 'in')).toEqual(['in2', 'in3', 'in4']);
  expect(columnIds(edits.withoutOutput(edits.withOutput(wide, 'more'), 0).outputs, 'out')).toEqual(['out2']);
});

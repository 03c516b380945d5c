import { describe, expect, it } from 'vitest';
import type { DecisionTable } from '../diagram/decision-table';
import { end, sketch, start } from '../testing';
import { tryDecision, unaryTestsProblem } from './try-decision';

const diagram = sketch('p', [start(), end()], ['start -> end'], { variables: [{ name: 'sum', type: 'number' }] });

const table = (more: Partial<DecisionTable> = {}): DecisionTable => ({
  id: 'fee',
  name: 'Fee',
  hitPolicy: 'first',
  inputs: [{ expression: 'sum' }],
  outputs: [{ name: 'fee', otherwise: '0' }],
  rules: [
    { when: ['< 100'], gives: ['1'] },
    { when: ['[100..1000)'], gives: ['sum / 10'] },
  ],
  ...more,
});

describe('a table that is tried', () => {
  it('says which rules hold and what they answer', () => {
    expect(tryDecision(diagram, table(), { sum: 500 }, 0)).toEqual({ ok: true, rules: [1], value: 50 });
  });

  it('answers what is said when no rule holds', () => {
    expect(tryDecision(diagram, table(), { sum: 5000 }, 0)).toEqual({ ok: true, rules: [], value: 0 });
  });

  it('tells several rules where only one may hold', () => {
    const both = table({
      hitPolicy: 'unique',
      rules: [
        { when: ['< 100'], gives: ['1'] },
        { when: ['< 50'], gives: ['2'] },
      ],
    });
    expect(tryDecision(diagram, both, { sum: 10 }, 0)).toMatchObject({ ok: false, code: 'decision.several-rules' });
  });

  it('tells what cannot be read instead of throwing', () => {
    const broken = table({ rules: [{ when: ['< ('], gives: ['1'] }] });
    expect(tryDecision(diagram, broken, { sum: 1 }, 0)).toMatchObject({ ok: false, code: 'diagram.not-compilable' });
  });
});

describe('tests of one cell', () => {
  it.each(['-', '< 100', '[1..5]', '"gold", "silver"', 'not(3)', '? > 3 and ? < 9'])('reads %s', (tests) => {
    expect(unaryTestsProblem(diagram, tests)).toBeNull();
  });

  it.each(['< (', '"gold', '1..'])('refuses %s', (tests) => {
    expect(unaryTestsProblem(diagram, tests)).toMatchObject({ ok: false });
  });
});

import { expect, test } from 'vitest';
import { evaluateCondition } from './condition';
import { compileExpression } from './expression';

function holds(source: string, scope: Readonly<Record<string, unknown>>) {
  const expression = compileExpression(source);
  if (!expression.ok) throw new Error(expression.code);
  return evaluateCondition(expression, scope, 0);
}

test('a condition says yes or no', () => {
  expect(holds('amount > 5', { amount: 6 })).toEqual({ ok: true, value: true });
  expect(holds('amount > 5', { amount: 5 })).toEqual({ ok: true, value: false });
});

test('null and other values are told', () => {
  expect(holds('amount > 5', { amount: null })).toMatchObject({
    ok: false,
    code: 'expression.not-boolean',
    facts: { type: 'null' },
    near: 'amount > 5',
  });
  expect(holds('amount', { amount: 5 })).toMatchObject({ code: 'expression.not-boolean', facts: { type: 'number' } });
});

test('an absent entry is named as the reason', () => {
  expect(holds('order.sum > 5', { order: {} })).toMatchObject({
    code: 'expression.not-boolean',
    facts: { type: 'null', because: 'expression.missing-entry', name: 'sum' },
  });
});

test('what ended the evaluation is told as it is', () => {
  expect(holds('amount > 5', {})).toMatchObject({ code: 'expression.missing-variable', facts: { name: 'amount' } });
  expect(holds('amount > 5', { amount: '6' })).toMatchObject({ code: 'expression.type' });
});

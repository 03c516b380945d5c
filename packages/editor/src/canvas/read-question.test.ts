// Questions as people write them, in the three languages, and what is not one.
import { compileExpression, type Variable } from '@baton/core';
import { type Locale, words } from '@baton/words';
import { expect, it } from 'vitest';
import { readQuestion } from './read-question';

const variables: Variable[] = [
  { name: 'amount', type: 'number', label: 'Amount' },
  { name: 'urgent', type: 'boolean', label: 'Urgent' },
  {
    name: 'reply',
    type: 'choice',
    label: 'Client’s reply',
    options: [
      { id: 'yes', name: 'Accepted' },
      { id: 'changes', name: 'Changes' },
      { id: 'no', name: 'Rejected' },
    ],
  },
];
const read = (text: string, locale: Locale = 'en', known = variables) =>
  readQuestion(text, { variables: known, words: words(locale), format: { locale } as never });

it.each([
  ['amount over 1,000', 'en', 'amount > 1000'],
  ['Is the amount at least 1,250.50 EUR?', 'en', 'amount >= 1250.5'],
  ['Amount below 10', 'en', 'amount < 10'],
  ['Amount <= 5', 'en', 'amount <= 5'],
  ['Amount больше 1 000 ₽?', 'ru', 'amount > 1000'],
  ['هل Amount أكثر من 500؟', 'ar', 'amount > 500'],
] as const)('%s', (text, locale, when) => {
  const found = read(text, locale);
  expect(found?.branches[0]?.when).toBe(when);
  expect(compileExpression(when).ok).toBe(true);
  expect(found?.branches[1]?.when).toBeUndefined();
  expect(found?.variables).toEqual([]);
});

it('declares the data that it speaks of', () => {
  expect(read('Total sum over 20', 'en', [])).toEqual({
    branches: [{ name: 'Yes', when: 'totalSum > 20' }, { name: 'No' }],
    variables: [{ name: 'totalSum', type: 'number', label: 'Total sum' }],
  });
  expect(read('Сумма больше 20', 'ru', [])?.variables[0]).toMatchObject({ name: 'value', label: 'Сумма' });
});

it('takes the answers of known data', () => {
  expect(read('Client’s reply?')?.branches).toEqual([
    { name: 'Accepted', when: 'reply = "yes"' },
    { name: 'Changes', when: 'reply = "changes"' },
    { name: 'Rejected' },
  ]);
  expect(read('Urgent?')?.branches[0]).toEqual({ name: 'Yes', when: 'urgent = true' });
});

it.each([
  '',
  '?',
  'Is it good?',
  'over 1000',
  'Reply over much',
  'Urgent over 5',
  'Amount over',
  'Amount over 5 and 6',
])('makes nothing of “%s”', (text) => expect(read(text)).toBeNull());

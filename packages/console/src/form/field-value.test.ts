// What a form sends, and what it says is missing.
import type { Variable } from '@baton/client';
import { expect, test } from 'vitest';
import { type FormEntry, fieldsOfRefusal, labelOf, missingFields, valuesToSend } from './field-value';

const entry = (name: string, over: Partial<FormEntry> = {}): FormEntry => ({
  variable: { name, type: 'text' } satisfies Variable,
  label: name,
  isRequired: false,
  isReadOnly: false,
  ...over,
});

test('says what is missing, but not of fields that nobody may fill in', () => {
  const entries = [entry('a', { isRequired: true }), entry('b', { isRequired: true, isReadOnly: true }), entry('c')];
  expect(missingFields(entries, { a: '  ', b: null })).toEqual(['a']);
  expect(missingFields(entries, { a: 0, b: null })).toEqual([]);
  expect(missingFields(entries, { a: false })).toEqual([]);
});

test('sends only what is shown and may be changed; blank is nothing', () => {
  const entries = [entry('a'), entry('b', { isReadOnly: true }), entry('c')];
  expect(valuesToSend(entries, { a: ' ', b: 'x', d: 'hidden' })).toEqual({ a: null });
});

test('makes a name for people of a variable without a label', () => {
  expect(labelOf({ name: 'promisedDate', type: 'date' })).toBe('Promised date');
  expect(labelOf({ name: 'offer_sum', type: 'number', label: 'Sum' })).toBe('Sum');
});

test('finds the fields that a refusal names', () => {
  expect(fieldsOfRefusal({ variables: ['a', 'b'] })).toEqual(['a', 'b']);
  expect(fieldsOfRefusal({ variable: 'sum', type: 'number' })).toEqual(['sum']);
  expect(fieldsOfRefusal({})).toEqual([]);
});

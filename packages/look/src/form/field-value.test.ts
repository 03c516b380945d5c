// What a form sends, and what it says is missing.
import type { Variable } from '@baton/core';
import { expect, test } from 'vitest';
import {
  type FieldValues,
  type FormEntry,
  fieldsOfRefusal,
  labelOf,
  missingFields,
  unlikeFields,
  valuesToSend,
} from './field-value';

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

test('sends of a list what stands in it, and an empty list as one', () => {
  const list = (name: string, over: Partial<FormEntry> = {}) =>
    entry(name, { variable: { name, type: 'list' }, ...over });
  const entries = [list('files'), list('rows'), list('none', { isRequired: true })];
  const values: FieldValues = { files: ['a', ' ', ''], rows: [{ what: 'Menu', sum: null }, { what: '' }], none: [''] };
  expect(valuesToSend(entries, values)).toEqual({ files: ['a'], rows: [{ what: 'Menu' }], none: [] });
  expect(missingFields(entries, values)).toEqual(['none']);
});

test('says what does not look as it must; blanks around it do not count', () => {
  const entries = [entry('phone', { mask: 'phone' }), entry('plate', { mask: { pattern: 'AA-99' } })];
  expect(unlikeFields(entries, { phone: ' +49 30 901820 ', plate: 'ab-1' })).toEqual(['plate']);
  expect(unlikeFields(entries, { phone: '', plate: null })).toEqual([]);
  expect(valuesToSend(entries, { phone: ' +49 30 901820 ' })).toEqual({ phone: '+49 30 901820' });
});

test('makes a name for people of a variable without a label', () => {
  expect(labelOf({ name: 'promisedDate' })).toBe('Promised date');
  expect(labelOf({ name: 'offer_sum', label: 'Sum' })).toBe('Sum');
});

test('finds the fields that a refusal names', () => {
  expect(fieldsOfRefusal({ variables: ['a', 'b'] })).toEqual(['a', 'b']);
  expect(fieldsOfRefusal({ variable: 'sum', type: 'number' })).toEqual(['sum']);
  expect(fieldsOfRefusal({})).toEqual([]);
});

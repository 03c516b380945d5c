// How a form offers a list: as it is declared, else by what it holds.
import type { Variable } from '@baton/core';
import { expect, test } from 'vitest';
import { missingInRows, shapeOf, withoutEmpty } from './list-shape';

const list = (over: Partial<Variable> = {}): Variable => ({ name: 'things', type: 'list', ...over });

test('as it is declared', () => {
  expect(shapeOf(list({ items: { type: 'file', most: 3 } }), [])).toEqual({ kind: 'lines', type: 'file', most: 3 });
  const fields = [{ name: 'what', type: 'text' as const }];
  expect(shapeOf(list({ items: { fields } }), null)).toEqual({ kind: 'rows', fields, most: 1000 });
  const options = [{ id: 'a', name: 'A' }];
  expect(shapeOf(list({ options }), null)).toMatchObject({ kind: 'choices', options });
});

test('else by what it holds; an empty one takes lines of text', () => {
  expect(shapeOf(list(), null)).toMatchObject({ kind: 'lines', type: 'text' });
  expect(shapeOf(list(), [1, 2])).toMatchObject({ kind: 'lines', type: 'number' });
  expect(
    shapeOf(list(), [
      { what: 'Menu', sum: 7 },
      { what: null, done: true },
    ]),
  ).toMatchObject({
    kind: 'rows',
    fields: [
      { name: 'what', type: 'text' },
      { name: 'sum', type: 'number' },
      { name: 'done', type: 'boolean' },
    ],
  });
});

test('what has lists in it, or entries of several kinds, stays as it is', () => {
  expect(shapeOf(list(), [[1]]).kind).toBe('asIs');
  expect(shapeOf(list(), [{ parts: [1] }]).kind).toBe('asIs');
  expect(shapeOf(list(), ['a', 1]).kind).toBe('asIs');
  expect(shapeOf(list(), [{ a: 1 }, { a: 'x' }]).kind).toBe('asIs');
});

test('empty lines and rows are not sent, and not asked for what they lack', () => {
  expect(withoutEmpty(['a', ' ', null, { x: '' }, { x: 0 }])).toEqual(['a', { x: 0 }]);
  const fields = [
    { name: 'what', type: 'text' as const, required: true },
    { name: 'sum', type: 'number' as const },
  ];
  expect(missingInRows(fields, [{ what: '', sum: null }, { what: 'Menu' }])).toBeNull();
  expect(missingInRows(fields, [{ what: 'Menu' }, { sum: 3 }])).toMatchObject({ row: 2, field: { name: 'what' } });
});

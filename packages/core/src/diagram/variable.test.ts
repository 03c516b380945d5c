import { describe, expect, it } from 'vitest';
import { fitsVariable, type Json, type Variable, variableSchema } from './variable';

const list = (items: unknown, rest: object = {}): Variable =>
  variableSchema.parse({ name: 'things', type: 'list', items, ...rest });

describe('what a list holds', () => {
  const files = list({ type: 'file', most: 2 });
  const sizes = list(
    { type: 'choice' },
    {
      options: [
        { id: 's', name: 'Small' },
        { id: 'l', name: 'Large' },
      ],
    },
  );
  const rows = list({
    fields: [
      { name: 'what', type: 'text', required: true },
      { name: 'sum', type: 'number' },
    ],
  });

  it.each<[string, Variable, Json, boolean]>([
    ['files', files, ['a.pdf', 'b.pdf'], true],
    ['too many files', files, ['a', 'b', 'c'], false],
    ['what is no file', files, [7], false],
    ['an empty entry', files, [null], false],
    ['no list', files, 'a.pdf', false],
    ['several choices', sizes, ['s', 'l'], true],
    ['a choice twice', sizes, ['s', 's'], false],
    ['an unknown choice', sizes, ['m'], false],
    ['rows', rows, [{ what: 'Menu', sum: 7 }, { what: 'Card' }], true],
    ['a row without what it needs', rows, [{ sum: 7 }], false],
    ['a row whose words are blank', rows, [{ what: '  ' }], false],
    ['a row with something else', rows, [{ what: 'Menu', constructor: 1 }], false],
    ['a row of another type', rows, [{ what: 'Menu', sum: '7' }], false],
    ['what is no row', rows, [[]], false],
    ['nothing known', rows, null, true],
    ['anything, where nothing is said', { name: 'things', type: 'list' }, [1, 'a', {}], true],
  ])('%s', (_, variable, value, fits) => {
    expect(fitsVariable(variable, value)).toBe(fits);
  });

  it('is of one type, or of rows, not of lists', () => {
    const is = (items: unknown) => variableSchema.safeParse({ name: 'a', type: 'list', items }).success;
    expect(is({ type: 'list' })).toBe(false);
    expect(is({ fields: [] })).toBe(false);
    expect(is({ type: 'text', most: 0 })).toBe(false);
    expect(is({ type: 'text', fields: [{ name: 'a', type: 'text' }] })).toBe(false);
  });
});

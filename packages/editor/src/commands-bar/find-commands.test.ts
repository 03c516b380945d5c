// What is typed finds the act that is meant, in each language: every act by its own name, by its beginning, by a slip and by letters left out.
import { words as wordsOf } from '@baton/words';
import { describe, expect, it } from 'vitest';
import { createEditor } from '../document/editor';
import { halftone, printOrder } from '../testing/halftone';
import { commandsOf } from './commands';
import { findCommands, plain } from './find-commands';

const entries = (locale: 'en' | 'ru' | 'ar', nodes: readonly string[] = ['design']) => {
  const editor = createEditor({ diagram: printOrder, directory: halftone, view: { selection: { nodes, flows: [] } } });
  return commandsOf({
    editor,
    acts: {} as never,
    words: wordsOf(locale),
    locale,
    fit: () => {},
    zoom: () => {},
    fitThese: () => {},
  });
};
const found = (locale: 'en' | 'ru' | 'ar', typed: string, recent: readonly string[] = []) =>
  findCommands(entries(locale), typed, recent).map(({ id }) => id);

describe.each([
  ['en', ['design']],
  ['ru', ['design']],
  ['ar', ['design']],
  ['en', ['design', 'plan', 'print']],
  ['ar', ['design', 'plan', 'print']],
] as const)('in %s with %j', (locale, nodes) => {
  it('every act is found first or near it by its whole name, and by the beginning of it', () => {
    const all = entries(locale, nodes);
    for (const { id, name } of all) {
      const ids = (typed: string) => findCommands(all, typed, []).map((one) => one.id);
      expect(ids(name).slice(0, 2), name).toContain(id);
      expect(ids(name.slice(0, 4)), name).toContain(id);
    }
  });

  it('no two acts have the same name', () => {
    const names = entries(locale, nodes).map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

it.each([
  ['en', 'dupl', 'duplicate'],
  ['en', 'arange', 'arrange'],
  ['en', 'pubilsh', 'publish'],
  ['en', 'chg wait', 'kind intermediateCatchEvent'],
  ['en', 'TRY', 'try'],
  ['ru', 'дублир', 'duplicate'],
  ['ru', 'опубл', 'publish'],
  ['ar', 'نشر', 'publish'],
  ['ar', 'اعاده', 'redo'],
] as const)('%s: “%s” finds %s', (locale, typed, id) => {
  expect(found(locale, typed).slice(0, 3)).toContain(id);
});

it('among equals what was used last comes first; nothing typed leaves the order', () => {
  const two = [
    { id: 'one', name: 'Align at the start' },
    { id: 'two', name: 'Align at the other' },
  ];
  expect(findCommands(two, 'align', ['two']).map(({ id }) => id)).toEqual(['two', 'one']);
  expect(findCommands(two, ' ', ['two'])).toBe(two);
  expect(findCommands(two, 'zzz', [])).toEqual([]);
});

it('letters that are taken for one another are one', () => {
  expect(plain('Ёлка  «Ещё»')).toBe('елка еще');
  expect(plain('إعادةُ الخُطوة')).toBe('اعاده الخطوه');
  expect(plain('Ärger')).toBe('arger');
});

// A host adds a language of its own: a small Spanish, whose gaps are read in English, on a server and on a page.
import { expect, test } from 'vitest';
import { type AddedLanguage, addLanguage } from './add-language';
import { makeCounter } from './counter';
import { enInParts } from './en/in-parts';
import { formatters } from './format/formatters';
import { languages as onAPage } from './languages/on-demand';
import { chooseLocale, directionOf, type Locale, locales } from './locales';
import { templateWords } from './templates';
import { isLanguageHere, problem, words } from './words';

const count = makeCounter<'one' | 'other'>('es');
const spanish: AddedLanguage = {
  code: 'es',
  name: 'Español',
  words: {
    common: { save: 'Guardar', comma: ', ' },
    editor: { dock: { problems: (n: number) => count(n, { one: '# problema', other: '# problemas' }) } },
    time: { weekdaysShort: ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'], today: 'hoy' },
  },
  sentences: { problems: { 'assignment.missing': 'Nadie es responsable de «{step}».' } },
};

test('it is offered, chosen by a wish, and says what it has; the rest is English', () => {
  const es = addLanguage(spanish);
  expect(locales.at(-1)).toEqual({ code: 'es', name: 'Español', dir: 'ltr' });
  expect(chooseLocale('es-MX')).toBe(es);
  expect(directionOf(es)).toBe('ltr');
  expect(isLanguageHere(es)).toBe(true);
  expect(words(es).common.save).toBe('Guardar');
  expect(words(es).common.cancel).toBe(words('en').common.cancel);
  expect([1, 2].map(words(es).editor.dock.problems)).toEqual(['1 problema', '2 problemas']);
  expect(problem(es, 'assignment.missing', { step: 'Diseño' })).toBe('Nadie es responsable de «Diseño».');
  expect(problem(es, 'deadline.missing', { step: 'x' })).toBe(problem('en', 'deadline.missing', { step: 'x' }));
  expect(templateWords(es)).toBe(templateWords('en'));
});

test('its numbers, lists and days are written as in its land', () => {
  const f = formatters(addLanguage(spanish), 'Europe/Madrid');
  expect(f.number(12_345.5)).toBe('12.345,5');
  expect(f.list(['Ana', 'Luis', 'Eva'])).toBe('Ana, Luis y Eva');
  expect(f.day(Date.UTC(2026, 10, 26, 12))).toMatch(/^jue 26 /);
});

test('added again it is replaced, not offered twice', () => {
  addLanguage({ ...spanish, words: { common: { save: 'Salvar' } } });
  expect(locales.filter(({ name }) => name === 'Español')).toHaveLength(1);
  expect(words('es' as Locale).common.save).toBe('Salvar');
});

test('what is no language tag, and our own, are refused', () => {
  for (const code of ['spanish!', '', 'es-MX', 'en', 'ar'])
    expect(() => addLanguage({ code, name: 'x' }), code).toThrow(RangeError);
});

test('on a page it also says what parts that come later bring', () => {
  const es = 'es' as Locale;
  onAPage.add(es, { words: { common: { save: 'Guardar' }, tryOut: { title: 'Prueba' } } as never });
  expect(onAPage.isHere(es)).toBe(true);
  expect(onAPage.of(es).words.common.save).toBe('Guardar');
  onAPage.bring({ words: enInParts, sentences: {} });
  expect(onAPage.of(es).words.tryOut).toEqual({ ...enInParts.tryOut, title: 'Prueba' });
  expect(onAPage.of(es).words.tryOut).toBe(onAPage.of(es).words.tryOut);
});

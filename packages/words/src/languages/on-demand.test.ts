import { expect, test } from 'vitest';
import { languages as all } from './all';
import { languages } from './on-demand';

test('a language that is not here yet speaks English, then its own words', async () => {
  expect(languages.isHere('en')).toBe(true);
  expect(languages.isHere('ar')).toBe(false);
  expect(languages.of('ar').words.common.done).toBe(languages.of('en').words.common.done);
  await languages.load('ar');
  expect(languages.isHere('ar')).toBe(true);
  expect(languages.of('ar').words).toBe(all.of('ar').words);
  expect(languages.of('ar').sentences).toBe(all.of('ar').sentences);
  expect(languages.isHere('ru')).toBe(false);
});

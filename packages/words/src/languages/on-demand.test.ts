import { expect, test } from 'vitest';
import { enInCases } from '../en/in-cases';
import { enInConsole } from '../en/in-console';
import { enInFaults, enSentencesInFaults } from '../en/in-faults';
import { enInParts, enSentencesInParts } from '../en/in-parts';
import { enInWizard, enSentencesInWizard } from '../en/in-wizard';
import { languages as all } from './all';
import { languages } from './on-demand';

test('English has the areas of later parts once they are brought', () => {
  const { words, sentences } = languages.of('en');
  expect(words.common).toBe(all.of('en').words.common);
  expect(words).not.toHaveProperty('tryOut');
  languages.bring({ words: enInParts, sentences: enSentencesInParts });
  languages.bring({ words: enInCases, sentences: {} });
  languages.bring({ words: enInFaults, sentences: enSentencesInFaults });
  languages.bring({ words: enInWizard, sentences: enSentencesInWizard });
  languages.bring({ words: enInConsole, sentences: {} });
  expect(words).toEqual(all.of('en').words);
  expect(sentences).toEqual(all.of('en').sentences);
});

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

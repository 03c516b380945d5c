// English at once, without what only later parts say; the others when a page asks for them: two thirds of the words are never read by one person.
import { enAtFirst, enSentencesAtFirst } from '../en/at-first';
import type { Locale } from '../locales';
import type { Language, Languages } from './languages';

/** Whole once the entries that say more are imported: each module that says it imports its entry. */
const english = { words: { ...enAtFirst }, sentences: { ...enSentencesAtFirst } } as Language;
const here = new Map<Locale, Language>([['en', english]]);

const OTHERS: Readonly<Record<Exclude<Locale, 'en'>, () => Promise<Language>>> = {
  ru: async () => {
    const { ru, ruSentences } = await import('../ru/words');
    return { words: ru, sentences: ruSentences };
  },
  ar: async () => {
    const { ar, arSentences } = await import('../ar/words');
    return { words: ar, sentences: arSentences };
  },
};

export const languages: Languages = {
  of: (locale) => here.get(locale) ?? english,
  isHere: (locale) => here.has(locale),
  bring({ words, sentences }) {
    Object.assign(english.words, words);
    Object.assign(english.sentences, sentences);
  },
  async load(locale) {
    if (locale === 'en' || here.has(locale)) return;
    here.set(locale, await OTHERS[locale]());
  },
};

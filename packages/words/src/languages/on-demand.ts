// English at once, the others when a page asks for them: two thirds of the words are never read by one person.
import { en, enSentences } from '../en/words';
import type { Locale } from '../locales';
import type { Language, Languages } from './languages';

const english: Language = { words: en, sentences: enSentences };
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
  async load(locale) {
    if (locale === 'en' || here.has(locale)) return;
    here.set(locale, await OTHERS[locale]());
  },
};

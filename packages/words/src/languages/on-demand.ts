// English at once, without what only later parts say; the others when a page asks for them: two thirds of the words are never read by one person.
import { enAtFirst } from '../en/at-first';
import type { Locale } from '../locales';
import type { Language, Languages } from './languages';
import { overEnglish } from './over-english';

/** Whole once the entries that say more are imported: each module that says it imports its entry. */
const english = { words: { ...enAtFirst }, sentences: {} } as Language;
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

const added = new Map<Locale, () => Language>();

export const languages: Languages = {
  of: (locale) => added.get(locale)?.() ?? here.get(locale) ?? english,
  isHere: (locale) => added.has(locale) || here.has(locale),
  add: (locale, own) => void added.set(locale, overEnglish(own, english)),
  bring({ words, sentences }) {
    Object.assign(english.words, words);
    Object.assign(english.sentences, sentences);
  },
  async load(locale) {
    if (locale === 'en' || added.has(locale) || here.has(locale)) return;
    here.set(locale, await OTHERS[locale]());
  },
};

// All languages at once: on servers, in mails, in tests.
import { ar, arSentences } from '../ar/words';
import { en, enSentences } from '../en/words';
import type { Locale } from '../locales';
import { ru, ruSentences } from '../ru/words';
import type { Language, Languages } from './languages';
import { overEnglish } from './over-english';

const all: Record<Locale, Language> = {
  en: { words: en, sentences: enSentences },
  ru: { words: ru, sentences: ruSentences },
  ar: { words: ar, sentences: arSentences },
};

const added = new Map<Locale, () => Language>();

export const languages: Languages = {
  of: (locale) => added.get(locale)?.() ?? all[locale] ?? all.en,
  isHere: () => true,
  bring: () => {},
  add: (locale, own) => void added.set(locale, overEnglish(own, all.en)),
  load: () => Promise.resolve(),
};

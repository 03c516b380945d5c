// A language that a host brings, before it shows anything in it. Called by host applications.
import { languages } from '#languages';
import type { LanguageOfHost } from './languages/languages';
import { type Direction, keepLocale, type Locale, type LocaleInfo } from './locales';

export interface AddedLanguage extends LanguageOfHost {
  /** BCP 47 language tag without a region, such as `es`. */
  readonly code: string;
  /** The language's own name for itself. */
  readonly name: string;
  /** `ltr` when absent. */
  readonly dir?: Direction;
}

/**
 * Adds a language to those that screens offer, or replaces one that was added. What `words` and `sentences` leave out is read in English. Numbers, lists and
 * plural forms are those of `Intl` for the code. Answers the locale for `LocaleProvider`, `words` and `formatters`. Throws a RangeError for a code that is no
 * language tag, and for one of ours.
 */
export function addLanguage({ code, name, dir = 'ltr', ...own }: AddedLanguage): Locale {
  const [tag] = Intl.getCanonicalLocales(code);
  if (tag !== code || code.includes('-')) throw new RangeError(`${code} is not a language tag without a region`);
  if (['en', 'ru', 'ar'].includes(code)) throw new RangeError(`${code} is one of Baton's own languages`);
  const info: LocaleInfo = { code: code as Locale, name, dir };
  keepLocale(info);
  languages.add(info.code, own);
  return info.code;
}

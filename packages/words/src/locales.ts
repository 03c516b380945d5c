// The languages that screens, alerts and problems are written in. Screens list them in their language switch;
// everything else asks `directionOf` when it must know which side text starts from.

export type Direction = 'ltr' | 'rtl';

export interface LocaleInfo {
  /** BCP 47 language tag, the key of `words(locale)`; one that a host adds is given by `addLanguage`. */
  readonly code: Locale;
  /** The language's own name for itself. */
  readonly name: string;
  readonly dir: Direction;
}

export type Locale = 'en' | 'ru' | 'ar';

/** Grows by what hosts add (add-language.ts). */
export const list: LocaleInfo[] = [
  { code: 'en', name: 'English', dir: 'ltr' },
  { code: 'ru', name: 'Русский', dir: 'ltr' },
  { code: 'ar', name: 'العربية', dir: 'rtl' },
];

export const locales: readonly LocaleInfo[] = list;

export const defaultLocale: Locale = 'en';

/** The language to show for a wish such as `ru-RU` or a browser's list of wishes: the first known one, else English. */
export function chooseLocale(wishes: string | readonly string[] | undefined): Locale {
  const list = typeof wishes === 'string' ? [wishes] : (wishes ?? []);
  for (const wish of list) {
    const language = wish.toLowerCase().split(/[-_]/)[0];
    const known = locales.find((locale) => locale.code === language);
    if (known) return known.code;
  }
  return defaultLocale;
}

export function directionOf(locale: Locale): Direction {
  return locales.find((known) => known.code === locale)?.dir ?? 'ltr';
}

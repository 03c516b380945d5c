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

const known: LocaleInfo[] = [
  { code: 'en', name: 'English', dir: 'ltr' },
  { code: 'ru', name: 'Русский', dir: 'ltr' },
  { code: 'ar', name: 'العربية', dir: 'rtl' },
];

/** Grows by what hosts add (`addLanguage`). */
export const locales: readonly LocaleInfo[] = known;

/** Adds one, or puts it in the place of one with the same code. */
export function keepLocale(info: LocaleInfo): void {
  const at = known.findIndex(({ code }) => code === info.code);
  known.splice(at < 0 ? known.length : at, at < 0 ? 0 : 1, info);
}

export const defaultLocale: Locale = 'en';

/** The language to show for a wish such as `ru-RU` or a browser's list of wishes: the first known one, else English. */
export function chooseLocale(wishes: string | readonly string[] | undefined): Locale {
  const list = typeof wishes === 'string' ? [wishes] : (wishes ?? []);
  for (const wish of list) {
    const language = wish.toLowerCase().split(/[-_]/)[0];
    const found = locales.find((locale) => locale.code === language);
    if (found) return found.code;
  }
  return defaultLocale;
}

export function directionOf(locale: Locale): Direction {
  return locales.find(({ code }) => code === locale)?.dir ?? 'ltr';
}

/** Set apart from the direction of the sentence around it, with all its signs: "OK?" in Arabic. */
export function isolate(text: string): string {
  return text === '' ? text : `\u2068${text}\u2069`;
}

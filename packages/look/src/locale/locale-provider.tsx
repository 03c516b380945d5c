// Language, reading direction and time zone for everything inside: sets lang and dir, tells React Aria, and gives words
// and formatters to `useWords` and `useFormat`.
import {
  directionOf,
  type Formatters,
  formatters,
  isLanguageHere,
  type Locale,
  loadLanguage,
  type Words,
  words,
} from '@baton/words';
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Ground } from './ground';
import { useOneReact } from './use-one-react';

interface LocaleValue {
  readonly locale: Locale;
  readonly words: Words;
  readonly format: Formatters;
}

const LocaleContext = createContext<LocaleValue | null>(null);

export interface LocaleProviderProps {
  readonly locale: Locale;
  /** IANA name; the computer's own zone when absent. */
  readonly zone?: string | undefined;
  /** Set lang and dir on an element of our own instead of on the whole page: for embedding. */
  readonly scope?: 'page' | 'element' | undefined;
  readonly children: ReactNode;
}

export function LocaleProvider(props: LocaleProviderProps) {
  return useOneReact() ?? <Provided {...props} />;
}

function Provided({ locale, zone, scope = 'page', children }: LocaleProviderProps) {
  const dir = directionOf(locale);
  const isHere = useLanguage(locale);
  const value = useMemo<LocaleValue>(() => {
    // English stands in until the language has come; it is then read anew.
    void isHere;
    return { locale, words: words(locale), format: formatters(locale, zone ?? computerZone()) };
  }, [locale, zone, isHere]);

  useLayoutEffect(() => {
    if (scope !== 'page') return;
    document.documentElement.lang = locale;
    document.documentElement.dir = dir;
  }, [scope, locale, dir]);

  const inner = (
    <LocaleContext value={value}>
      <Ground>{children}</Ground>
    </LocaleContext>
  );
  return (
    <I18nProvider locale={ariaLocales[locale] ?? locale}>
      {scope === 'page' ? (
        inner
      ) : (
        <div data-baton="" lang={locale} dir={dir} style={{ display: 'contents' }}>
          {inner}
        </div>
      )}
    </I18nProvider>
  );
}

/** Brings the words of the language where a page does not have them yet; what cannot be loaded stays English. */
function useLanguage(locale: Locale): boolean {
  const [loaded, setLoaded] = useState<Locale | null>(null);
  useEffect(() => {
    if (isLanguageHere(locale)) return;
    let isWanted = true;
    loadLanguage(locale).then(
      () => isWanted && setLoaded(locale),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [locale]);
  return loaded === locale || isLanguageHere(locale);
}

/** All words of the current language. */
export function useWords(): Words {
  return useLocaleValue().words;
}

/** Times, spans and numbers in the current language and time zone. */
export function useFormat(): Formatters {
  return useLocaleValue().format;
}

export function useLocale(): Locale {
  return useLocaleValue().locale;
}

export function useDirection(): 'ltr' | 'rtl' {
  return directionOf(useLocaleValue().locale);
}

/** Without a provider: English in the computer's zone, so that one control can be tried alone. */
function useLocaleValue(): LocaleValue {
  return useContext(LocaleContext) ?? englishHere();
}

/** Latin digits everywhere, days from Monday in English too. */
/** The others are given as they are. */
const ariaLocales: Partial<Record<Locale, string>> = { en: 'en-GB', ru: 'ru-RU', ar: 'ar-EG-u-nu-latn' };

let english: LocaleValue | undefined;
function englishHere(): LocaleValue {
  english ??= { locale: 'en', words: words('en'), format: formatters('en', computerZone()) };
  return english;
}

function computerZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

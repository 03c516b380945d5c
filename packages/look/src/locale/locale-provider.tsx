// Language, reading direction and time zone for everything inside: sets lang and dir, tells React Aria, and gives words
// and formatters to `useWords` and `useFormat`.
import { directionOf, type Formatters, formatters, type Locale, type Words, words } from '@baton/words';
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';

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

export function LocaleProvider({ locale, zone, scope = 'page', children }: LocaleProviderProps) {
  const dir = directionOf(locale);
  const value = useMemo<LocaleValue>(
    () => ({ locale, words: words(locale), format: formatters(locale, zone ?? computerZone()) }),
    [locale, zone],
  );

  useLayoutEffect(() => {
    if (scope !== 'page') return;
    document.documentElement.lang = locale;
    document.documentElement.dir = dir;
  }, [scope, locale, dir]);

  const inner = <LocaleContext value={value}>{children}</LocaleContext>;
  return (
    <I18nProvider locale={ariaLocales[locale]}>
      {scope === 'page' ? (
        inner
      ) : (
        <div lang={locale} dir={dir} style={{ display: 'contents' }}>
          {inner}
        </div>
      )}
    </I18nProvider>
  );
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
const ariaLocales: Record<Locale, string> = { en: 'en-GB', ru: 'ru-RU', ar: 'ar-EG-u-nu-latn' };

let english: LocaleValue | undefined;
function englishHere(): LocaleValue {
  english ??= { locale: 'en', words: words('en'), format: formatters('en', computerZone()) };
  return english;
}

function computerZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

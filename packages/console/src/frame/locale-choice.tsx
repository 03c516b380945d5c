// The language of the screens: the reader's own choice in this browser, else the session's, else the browser's.
import { LocaleProvider } from '@baton/look';
import { chooseLocale, type Locale, locales } from '@baton/words';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const STORAGE_KEY = 'baton.locale';

const ChoiceContext = createContext<(locale: Locale | null) => void>(() => {});

export interface LocaleChoiceProps {
  /** Fixed by the host: there is no choice then. */
  readonly locale?: Locale | undefined;
  /** The session's wish, where the reader has not chosen. */
  readonly wish?: string | undefined;
  readonly zone?: string | undefined;
  readonly scope?: 'page' | 'element' | undefined;
  readonly children: ReactNode;
}

export function LocaleChoice({ locale, wish, zone, scope, children }: LocaleChoiceProps) {
  const [chosen, setChosen] = useState(keptLocale);
  const choose = useCallback((next: Locale | null) => {
    if (next === null) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, next);
    setChosen(next);
  }, []);
  return (
    <ChoiceContext value={choose}>
      <LocaleProvider locale={locale ?? chosen ?? chooseLocale(wish ?? navigator.languages)} zone={zone} scope={scope}>
        {children}
      </LocaleProvider>
    </ChoiceContext>
  );
}

/** Chooses and keeps the language in this browser; null: as the session has it. */
export function useLocaleChoice(): (locale: Locale | null) => void {
  return useContext(ChoiceContext);
}

function keptLocale(): Locale | null {
  const kept = localStorage.getItem(STORAGE_KEY);
  return locales.find(({ code }) => code === kept)?.code ?? null;
}

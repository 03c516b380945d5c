// The language of the screens: the signed-in person's own, as the server has it; before anyone has signed in, what this browser showed last, else
// what it asks for. The provider mounts it; the menu of the person and the preferences choose with `useChooseLocale`.
import { usePreferences, useSavePreferences, useSession } from '@baton/client/react';
import { LocaleProvider, toast } from '@baton/look';
import { chooseLocale, type Locale, locales } from '@baton/words';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useRefusal } from '../states/notice';
import { keepHere, useKeptHere, useLanguagesHere } from './kept-here';

const STORAGE_KEY = 'baton.locale';

export interface LocaleChoiceProps {
  /** Fixed by the host: there is no choice then. */
  readonly locale?: Locale | undefined;
  readonly zone?: string | undefined;
  readonly scope?: 'page' | 'element' | undefined;
  readonly children: ReactNode;
}

export function LocaleChoice({ locale, zone, scope, children }: LocaleChoiceProps) {
  const session = useSession().data;
  const kept = useKeptHere(STORAGE_KEY);
  const asked = chooseLocale(useLanguagesHere());
  const here = locales.find(({ code }) => code === kept)?.code ?? asked;
  const own = session && !locale ? chooseLocale(session.locale) : null;
  useEffect(() => {
    if (own !== null) keepHere(STORAGE_KEY, own);
  }, [own]);
  return (
    <LocaleProvider locale={locale ?? own ?? here} zone={zone} scope={scope}>
      {children}
    </LocaleProvider>
  );
}

/** Keeps the language in the preferences of who is signed in: it is theirs on every device, and nobody else's on this one. */
export function useChooseLocale(): (locale: Locale) => Promise<void> {
  const preferences = usePreferences();
  const save = useSavePreferences();
  const queries = useQueryClient();
  const refusal = useRefusal();
  return async (locale) => {
    try {
      // As they are now: another device may have changed them, and they are saved as a whole.
      const { data } = await preferences.refetch({ throwOnError: true });
      await save.mutateAsync({ ...data, locale });
      // What the server tells in words.
      await queries.invalidateQueries();
    } catch (error) {
      toast({ text: refusal(error), icon: 'late' });
    }
  };
}

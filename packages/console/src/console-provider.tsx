// What the console's views need around them: the client, language and time zone, navigation, the dialog "Start a case", toasts.
// The application mounts it once; a host that embeds a view wraps it in one.
import '@baton/words/console';
import '@baton/words/parts';
import type { BatonClient } from '@baton/client';
import { BatonProvider, useSession } from '@baton/client/react';
import { Toasts } from '@baton/look';
import type { Locale } from '@baton/words';
import type { ReactNode } from 'react';
import { StartCaseProvider, type StartState } from './cases/start-case-context';
import { LocaleChoice } from './frame/locale-choice';
import { type Navigation, NavigationProvider } from './places/navigation';
import { useOfficeZone } from './time/use-office-zone';

export interface ConsoleProviderProps {
  readonly client: BatonClient;
  /** Fixed by the host; else the signed-in person's own; before signing in the browser's. */
  readonly locale?: Locale | undefined;
  /** IANA name; else the reader's own, else that of the office calendar. */
  readonly zone?: string | undefined;
  /** `element`: embedded in a page of another language or direction. */
  readonly scope?: 'page' | 'element' | undefined;
  /** How views go to other places; by default real links of the application's addresses. */
  readonly navigation?: Navigation | undefined;
  /** The dialog "Start a case", where the application keeps it in the address. */
  readonly start?: StartState | undefined;
  readonly onStartChange?: ((value: StartState) => void) | undefined;
  readonly children: ReactNode;
}

export function ConsoleProvider({ client, ...rest }: ConsoleProviderProps) {
  return (
    <BatonProvider client={client}>
      <Surroundings {...rest} />
    </BatonProvider>
  );
}

function Surroundings(props: Omit<ConsoleProviderProps, 'client'>) {
  const { locale, zone, scope, navigation, start, onStartChange, children } = props;
  const session = useSession().data;
  const officeZone = useOfficeZone(session != null);
  const inner = (
    <StartCaseProvider value={start} onChange={onStartChange}>
      {children}
    </StartCaseProvider>
  );
  return (
    <LocaleChoice locale={locale} zone={zone ?? session?.person.zone ?? officeZone} scope={scope}>
      {navigation ? <NavigationProvider value={navigation}>{inner}</NavigationProvider> : inner}
      <Toasts />
    </LocaleChoice>
  );
}

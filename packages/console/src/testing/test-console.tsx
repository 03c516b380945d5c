// The console around one view, on the fake server, with an address that lives in memory: for stories and browser tests.
import '@baton/look/styles.css';
import type { Locale } from '@baton/words';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { AlertsInbox } from '../alerts/alerts-inbox';
import { CalendarsPage } from '../calendars/calendars-page';
import { CasePage } from '../case/case-page';
import { CaseList } from '../cases/case-list';
import { ConsoleProvider } from '../console-provider';
import { PeoplePage } from '../people/people-page';
import type { Navigation } from '../places/navigation';
import { addressOf, type Place } from '../places/place';
import { PreferencesPage } from '../preferences/preferences-page';
import { ProcessesPage } from '../processes/processes-page';
import { MyTasks } from '../work-items/my-tasks';
import { createFakeServer, type FakeServer, type FakeServerOptions } from './fake-server';
import { ZONE } from './sample-company';

export interface TestConsoleProps {
  readonly at: Place;
  readonly options?: FakeServerOptions | undefined;
  /** To look at what was asked. */
  readonly server?: FakeServer | undefined;
  readonly locale?: Locale | undefined;
  /** Instead of the view at the address. */
  readonly children?: ReactNode;
}

export function TestConsole({ at, options, server, locale, children }: TestConsoleProps) {
  const [place, setPlace] = useState(at);
  const [own] = useState(() => server ?? createFakeServer(options));
  own.speak(locale ?? 'en');
  const navigation = useMemo<Navigation>(() => ({ hrefOf: addressOf, go: setPlace }), []);
  return (
    <div style={{ display: 'flex', flexDirection: 'column', blockSize: '100vh', overflow: 'hidden' }}>
      <ConsoleProvider client={own.client} locale={locale ?? 'en'} zone={ZONE} navigation={navigation}>
        <Retold locale={locale ?? 'en'} />
        <output hidden data-testid="address">
          {addressOf(place)}
        </output>
        {children ?? <View place={place} />}
      </ConsoleProvider>
    </div>
  );
}

/** What was told in another language is asked for again. */
function Retold({ locale }: { readonly locale: Locale }) {
  const queries = useQueryClient();
  const told = useRef(locale);
  useEffect(() => {
    if (told.current === locale) return;
    told.current = locale;
    void queries.invalidateQueries();
  }, [queries, locale]);
  return null;
}

function View({ place }: { readonly place: Place }) {
  switch (place.to) {
    case 'items':
      return <MyTasks grouping={place.grouping} />;
    case 'item':
      return <MyTasks grouping={place.grouping} selected={{ instanceId: place.instanceId, item: place.item }} />;
    case 'cases': {
      const { to: _to, ...selection } = place;
      return <CaseList selection={selection} />;
    }
    case 'case':
      return <CasePage key={place.instanceId} instanceId={place.instanceId} clock={place.clock} />;
    case 'alerts':
      return <AlertsInbox all={place.all} dead={place.dead} everyone={place.everyone} />;
    case 'calendars':
      return <CalendarsPage calendar={place.calendar} />;
    case 'people':
      return <PeoplePage />;
    case 'preferences':
      return <PreferencesPage />;
    default:
      return <ProcessesPage />;
  }
}

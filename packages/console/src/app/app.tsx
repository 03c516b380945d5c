// The console as an application: the router as navigation, the address as memory of the open dialog.
import type { BatonClient } from '@baton/client';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo, useSyncExternalStore } from 'react';
import { ConsoleProvider } from '../console-provider';
import type { Navigation } from '../places/navigation';
import { addressOf } from '../places/place';
import type { ConsoleRouter } from './routes';

export interface AppProps {
  readonly client: BatonClient;
  readonly router: ConsoleRouter;
}

const CHOOSE = 'choose';

export function App({ client, router }: AppProps) {
  const navigation = useMemo<Navigation>(
    () => ({
      hrefOf: addressOf,
      go: (place, options) => {
        if (options?.replace) router.history.replace(addressOf(place));
        else router.history.push(addressOf(place));
      },
    }),
    [router],
  );
  const address = useSyncExternalStore(
    (onChange) => router.history.subscribe(onChange),
    () => router.history.location.href,
  );
  const start = new URL(address, 'http://localhost').searchParams.get('start');
  const setStart = (value: string | null) => {
    const url = new URL(router.history.location.href, 'http://localhost');
    if (value === null) url.searchParams.delete('start');
    else url.searchParams.set('start', value || CHOOSE);
    router.history.push(url.pathname + url.search);
  };
  return (
    <ConsoleProvider
      client={client}
      navigation={navigation}
      start={start === CHOOSE ? '' : start}
      onStartChange={setStart}
    >
      <RouterProvider router={router} />
    </ConsoleProvider>
  );
}

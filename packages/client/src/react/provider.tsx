// Gives the client to the hooks below it, with a query cache whose rules fit this server.
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { BatonError, isPassing } from '../call/baton-error';
import type { BatonClient } from '../call/create-client';
import { keys } from './query-keys';

export interface BatonProviderProps {
  readonly client: BatonClient;
  /** The host application's own; by default one is made with `createQueryClient`. */
  readonly queryClient?: QueryClient;
  readonly children?: ReactNode;
}

const ClientContext = createContext<BatonClient | null>(null);

export function BatonProvider({ client, queryClient, children }: BatonProviderProps): ReactNode {
  const [own] = useState(() => queryClient ?? createQueryClient());
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={queryClient ?? own}>{children}</QueryClientProvider>
    </ClientContext>
  );
}

export function useBatonClient(): BatonClient {
  const client = useContext(ClientContext);
  if (!client) throw new Error('useBatonClient: there is no BatonProvider above');
  return client;
}

const STALE_IN = 30_000;
const TRIES = 3;

function createQueryClient(): QueryClient {
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        // The session has ended: the screen falls back to signing in.
        if (error instanceof BatonError && error.code === 'not-signed-in') queryClient.setQueryData(keys.session, null);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: STALE_IN,
        // The server may be on this machine while the browser thinks itself offline.
        networkMode: 'always',
        retry: (failures, error) => isPassing(error) && failures < TRIES,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return queryClient;
}

// Hooks for who is signed in and whom the directory knows.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { BatonError } from '../call/baton-error';
import type { CallReply } from '../call/endpoints';
import { useBatonClient } from './provider';
import { keys } from './query-keys';

const RARELY = 10 * 60_000;

/** `data` is null when nobody is signed in. */
export function useSession() {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/session'>, BatonError>({
    queryKey: keys.session,
    queryFn: ({ signal }) => client.call('GET /api/session', { signal }),
    staleTime: RARELY,
  });
}

/** Whom one can sign in as, in development mode; null where the host application signs people in. */
export function useSignInChoices() {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/session/choices'> | null, BatonError>({
    queryKey: keys.choices,
    queryFn: async ({ signal }) => {
      try {
        return await client.call('GET /api/session/choices', { signal });
      } catch (error) {
        if (error instanceof BatonError && error.code === 'not-found') return null;
        throw error;
      }
    },
    staleTime: RARELY,
  });
}

/** Everything known of the person before is dropped. */
export function useSignIn() {
  const client = useBatonClient();
  const queryClient = useQueryClient();
  return useMutation<CallReply<'POST /api/session'>, BatonError, { person: string }>({
    mutationFn: (body) => client.call('POST /api/session', { body }),
    onSuccess: async (session) => {
      queryClient.setQueryData(keys.session, session);
      // A case or task that was open may not be theirs to see: it is forgotten, and asked for where a screen still shows it to them.
      queryClient.removeQueries({ queryKey: keys.ofCases });
      await queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'session' });
    },
  });
}

export function useSignOut() {
  const client = useBatonClient();
  const queryClient = useQueryClient();
  return useMutation<void, BatonError, void>({
    mutationFn: () => client.call('DELETE /api/session'),
    onSuccess: () => {
      queryClient.removeQueries({ queryKey: keys.all, predicate: ({ queryKey }) => queryKey[1] !== 'session' });
      queryClient.setQueryData(keys.session, null);
    },
  });
}

export function usePeople() {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/people'>, BatonError>({
    queryKey: keys.people,
    queryFn: ({ signal }) => client.call('GET /api/people', { signal }),
    staleTime: RARELY,
  });
}

export function useRoles() {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/roles'>, BatonError>({
    queryKey: keys.roles,
    queryFn: ({ signal }) => client.call('GET /api/roles', { signal }),
    staleTime: RARELY,
  });
}

export function useCalendars() {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/calendars'>, BatonError>({
    queryKey: keys.calendars,
    queryFn: ({ signal }) => client.call('GET /api/calendars', { signal }),
    staleTime: RARELY,
  });
}

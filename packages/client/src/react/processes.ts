// Hooks for processes: the list, drafts and versions, saving and publishing. The editor itself works through its repository port.
import type { Diagram } from '@baton/server';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BatonError } from '../call/baton-error';
import type { CallReply } from '../call/endpoints';
import { useBatonClient } from './provider';
import { keys } from './query-keys';

export function useProcesses() {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/processes'>, BatonError>({
    queryKey: keys.processes,
    queryFn: ({ signal }) => client.call('GET /api/processes', { signal }),
  });
}

export function useDraft(processId: string) {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/processes/:id/draft'>, BatonError>({
    queryKey: keys.draft(processId),
    queryFn: ({ signal }) => client.call('GET /api/processes/:id/draft', { params: { id: processId }, signal }),
  });
}

export function useVersions(processId: string) {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/processes/:id/versions'>, BatonError>({
    queryKey: keys.versions(processId),
    queryFn: ({ signal }) => client.call('GET /api/processes/:id/versions', { params: { id: processId }, signal }),
  });
}

/**
 * A numbered version never changes. `current`: the one that a case takes which the reader starts now. `isThere` false: nothing is published, so
 * nothing is asked.
 */
export function useVersion(processId: string, version: number | 'latest' | 'current', isThere = true) {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/processes/:id/versions/:version'>, BatonError>({
    queryKey: keys.version(processId, version),
    queryFn: ({ signal }) =>
      client.call('GET /api/processes/:id/versions/:version', {
        params: { id: processId, version: `${version}` },
        signal,
      }),
    enabled: isThere,
    ...(typeof version === 'string' ? {} : { staleTime: Number.POSITIVE_INFINITY }),
  });
}

interface DraftChange {
  readonly processId: string;
  readonly diagram: Diagram;
  /** That of the draft it was made from; 0: there was none. */
  readonly revision: number;
}

/** Refused with `draft.conflict` when someone saved meanwhile. After a lost connection load the draft again. */
export function useSaveDraft() {
  const client = useBatonClient();
  const queryClient = useQueryClient();
  return useMutation<CallReply<'PUT /api/processes/:id/draft'>, BatonError, DraftChange>({
    mutationFn: ({ processId: id, ...body }) => client.call('PUT /api/processes/:id/draft', { params: { id }, body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.processes }),
  });
}

export function usePublish() {
  const client = useBatonClient();
  const queryClient = useQueryClient();
  return useMutation<
    CallReply<'POST /api/processes/:id/publish'>,
    BatonError,
    { readonly processId: string; readonly revision: number; readonly summary: string }
  >({
    mutationFn: ({ processId: id, ...body }) =>
      client.call('POST /api/processes/:id/publish', { params: { id }, body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.processes }),
  });
}

export function useCheck() {
  const client = useBatonClient();
  return useMutation<
    CallReply<'POST /api/processes/:id/check'>,
    BatonError,
    { readonly processId: string; readonly diagram: Diagram }
  >({
    mutationFn: ({ processId: id, diagram }) =>
      client.call('POST /api/processes/:id/check', { params: { id }, body: { diagram } }),
  });
}

/** Buttons that play the world outside, and case data to start with: for trying a process by hand. */
export function useOutside(processId: string) {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/processes/:id/outside'>, BatonError>({
    queryKey: keys.outside(processId),
    queryFn: ({ signal }) => client.call('GET /api/processes/:id/outside', { params: { id: processId }, signal }),
  });
}

/** What the drawings call things in a language, by process and by the drawing's own words; asked again when something was published. */
export function usePhrases(locale: string) {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/processes/phrases'>, BatonError>({
    queryKey: keys.phrases(locale),
    queryFn: ({ signal }) => client.call('GET /api/processes/phrases', { query: { locale }, signal }),
    staleTime: 10 * 60_000,
  });
}

// Hooks for the people that are kept here, for how one wants to be told, and for absences with what they mean for open work.
import type { Person, Role } from '@baton/server';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BatonError } from '../call/baton-error';
import type { CallReply } from '../call/endpoints';
import { useBatonClient } from './provider';
import { keys } from './query-keys';
import { useCommand } from './use-command';

export type Preferences = CallReply<'GET /api/preferences'>;
export type AbsencePlan = CallReply<'POST /api/absences/plan'>;

/** Whether the reader may change people here. */
export function useDirectoryRights() {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/directory'>, BatonError>({
    queryKey: keys.directory,
    queryFn: ({ signal }) => client.call('GET /api/directory', { signal }),
    staleTime: 10 * 60_000,
  });
}

/** Saving the same twice is the same as once, so it needs no command id. */
export function useSavePerson() {
  const client = useBatonClient();
  const queryClient = useQueryClient();
  return useMutation<void, BatonError, { readonly person: Person; readonly isNew: boolean; readonly reason?: string }>({
    mutationFn: ({ person, isNew, reason }) => {
      const body = { ...person, ...(reason ? { reason } : {}) };
      return isNew
        ? client.call('POST /api/people', { body })
        : client.call('PUT /api/people/:person', { params: { person: person.id }, body });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.people }),
  });
}

/** Who changed a person here, when and why, latest first. */
export function usePersonChanges(person: string | null) {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/people/:person/changes'>, BatonError>({
    queryKey: keys.personChanges(person ?? ''),
    queryFn: ({ signal }) =>
      client.call('GET /api/people/:person/changes', { params: { person: person ?? '' }, signal }),
    enabled: person !== null,
  });
}

export function useSaveRole() {
  const client = useBatonClient();
  const queryClient = useQueryClient();
  return useMutation<void, BatonError, Role>({
    mutationFn: (role) => client.call('PUT /api/roles/:role', { params: { role: role.id }, body: role }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.roles }),
  });
}

export function useRemoveRole() {
  const client = useBatonClient();
  const queryClient = useQueryClient();
  return useMutation<void, BatonError, { readonly role: string }>({
    mutationFn: (params) => client.call('DELETE /api/roles/:role', { params }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.roles }),
  });
}

export function usePreferences() {
  const client = useBatonClient();
  return useQuery<Preferences, BatonError>({
    queryKey: keys.preferences,
    queryFn: ({ signal }) => client.call('GET /api/preferences', { signal }),
  });
}

export function useSavePreferences() {
  const client = useBatonClient();
  const queryClient = useQueryClient();
  return useMutation<void, BatonError, Preferences>({
    mutationFn: (body) => client.call('PUT /api/preferences', { body }),
    onSuccess: (_, body) => {
      queryClient.setQueryData(keys.preferences, body);
      // The language of the screens is one of them.
      return queryClient.invalidateQueries({ queryKey: keys.session });
    },
  });
}

export interface AbsenceQuestion {
  readonly person: string;
  readonly fromAt: number;
  readonly toAt: number | null;
  readonly to?: string | undefined;
}

/** What goes to whom; null: nothing is asked yet. */
export function useAbsencePlan(question: AbsenceQuestion | null) {
  const client = useBatonClient();
  return useQuery<AbsencePlan, BatonError>({
    queryKey: keys.absencePlan(question ?? {}),
    queryFn: ({ signal }) => {
      const { to, ...rest } = question as AbsenceQuestion;
      return client.call('POST /api/absences/plan', { body: to === undefined ? rest : { ...rest, to }, signal });
    },
    enabled: question !== null,
    // Loads change by the minute: the plan is asked for anew each time it is looked at.
    staleTime: 0,
    gcTime: 0,
  });
}

interface Moves {
  readonly moves: readonly { readonly instanceId: string; readonly item: number; readonly to: string }[];
  readonly reason: string;
}

export function useReassignMany() {
  return useCommand<Moves, CallReply<'POST /api/absences/reassign'>>(
    (client, { moves, reason }, commandId) =>
      client.command('POST /api/absences/reassign', { body: { moves: [...moves], reason, commandId } }),
    () => [keys.items, keys.cases, ['baton', 'case']],
  );
}

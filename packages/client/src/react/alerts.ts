// Hooks for the inbox of alerts, and for messages of the world outside (the buttons of an example's panel).
import type { DeliveryRow, Variables } from '@baton/server';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BatonError } from '../call/baton-error';
import type { CallReply } from '../call/endpoints';
import { useBatonClient } from './provider';
import { keys } from './query-keys';
import { useCommand } from './use-command';

export function useAlerts() {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/alerts'>, BatonError>({
    queryKey: keys.alerts,
    queryFn: ({ signal }) => client.call('GET /api/alerts', { signal }),
  });
}

/** Acknowledging twice is the same as once, so it needs no command id. */
export function useAcknowledge() {
  const client = useBatonClient();
  const queryClient = useQueryClient();
  return useMutation<void, BatonError, { readonly delivery: string }>({
    mutationFn: (params) => client.call('POST /api/alerts/:delivery/acknowledge', { params }),
    // The same alert is told beside the task and on the case's page.
    onSuccess: () =>
      Promise.all([keys.alerts, ['baton', 'case']].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
}

interface OutsideMessage {
  readonly name: string;
  readonly key: string;
  readonly variables: Variables;
  /** The sender's own id of it; by default made here. */
  readonly messageId?: string;
}

export function usePublishMessage() {
  return useCommand<OutsideMessage, CallReply<'POST /api/messages'>>(
    (client, message, messageId) => client.call('POST /api/messages', { body: { messageId, ...message } }),
    () => [keys.cases, keys.items, ['baton', 'case']],
  );
}

/** What reached nobody and will not by itself; empty for who may not administer. */
export function useDeadLetters(isWanted: boolean) {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/alerts/dead'>, BatonError>({
    queryKey: keys.deadLetters,
    queryFn: ({ signal }) => client.call('GET /api/alerts/dead', { signal }),
    enabled: isWanted,
  });
}

/** Every alert to everybody, by state and person; empty for who may not administer. */
export function useDeliveries(filter: {
  readonly states?: string | undefined;
  readonly person?: string | undefined;
  readonly limit: number;
}) {
  const client = useBatonClient();
  const { states, person, limit } = filter;
  const query = { limit: String(limit), ...(states ? { states } : {}), ...(person ? { person } : {}) };
  return useQuery<CallReply<'GET /api/alerts/deliveries'>, BatonError>({
    queryKey: keys.deliveries(query),
    queryFn: ({ signal }) => client.call('GET /api/alerts/deliveries', { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useSendAgain() {
  return useCommand<{ readonly delivery: string; readonly channel?: DeliveryRow['channel'] | undefined }, void>(
    (client, { delivery, channel }, commandId) =>
      client.command('POST /api/alerts/:delivery/again', {
        params: { delivery },
        body: { commandId, ...(channel === undefined ? {} : { channel }) },
      }),
    () => [keys.alerts],
  );
}

// Hooks for the inbox of alerts, and for messages of the world outside (the buttons of an example's panel).
import type { Variables } from '@baton/server';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
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
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.alerts }),
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

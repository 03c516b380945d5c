// Hooks for work items: mine, those I may take, one of them, and the acts on it.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { BatonError } from '../call/baton-error';
import type { CallReply } from '../call/endpoints';
import { useBatonClient } from './provider';
import { keys } from './query-keys';
import { useCommand } from './use-command';

export type ItemSelection = { readonly mine: true } | { readonly candidate: true };

/** `limit`: rows at most, the most urgent first; 100 when absent, 500 at most. `total` counts all. */
export function useItems(
  selection: ItemSelection,
  options: { readonly processId?: string; readonly limit?: number } = {},
) {
  const client = useBatonClient();
  const { limit, ...rest } = options;
  const query = {
    ...('mine' in selection ? { mine: '1' as const } : { candidate: '1' as const }),
    ...rest,
    ...(limit === undefined ? {} : { limit: `${limit}` }),
  };
  return useQuery<CallReply<'GET /api/items'>, BatonError>({
    queryKey: keys.itemList(query),
    queryFn: ({ signal }) => client.call('GET /api/items', { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useItem(instanceId: string, item: number) {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/items/:instanceId/:item'>, BatonError>({
    queryKey: keys.item(instanceId, item),
    queryFn: ({ signal }) => client.call('GET /api/items/:instanceId/:item', { params: { instanceId, item }, signal }),
  });
}

interface ItemRef {
  readonly instanceId: string;
  readonly item: number;
}
type CompleteBody = { readonly outcome?: string; readonly variables?: Readonly<Record<string, unknown>> };

const touched = ({ instanceId }: ItemRef) => [keys.items, keys.cases, keys.case(instanceId)];

export function useClaim() {
  return useCommand<ItemRef, void>(
    (client, params, commandId) =>
      client.command('POST /api/items/:instanceId/:item/claim', { params, body: { commandId } }),
    touched,
  );
}

export function useRelease() {
  return useCommand<ItemRef, void>(
    (client, params, commandId) =>
      client.command('POST /api/items/:instanceId/:item/release', { params, body: { commandId } }),
    touched,
  );
}

export function useCompleteItem() {
  return useCommand<ItemRef & CompleteBody, void>(
    (client, { instanceId, item, ...body }, commandId) =>
      client.command('POST /api/items/:instanceId/:item/complete', {
        params: { instanceId, item },
        body: { ...(body as object), commandId },
      }),
    touched,
  );
}

export function useHandOver() {
  return useCommand<ItemRef & { readonly to: string; readonly reason: string }, void>(
    (client, { instanceId, item, ...body }, commandId) =>
      client.command('POST /api/items/:instanceId/:item/handOver', {
        params: { instanceId, item },
        body: { ...body, commandId },
      }),
    touched,
  );
}

/** Whoever holds it is told of it once more. */
export function useRemind() {
  return useCommand<ItemRef, void>(
    (client, params, commandId) =>
      client.command('POST /api/items/:instanceId/:item/remind', { params, body: { commandId } }),
    touched,
  );
}

export function useAccept() {
  return useCommand<ItemRef, void>(
    (client, params, commandId) =>
      client.command('POST /api/items/:instanceId/:item/accept', { params, body: { commandId } }),
    touched,
  );
}

export function useRefuse() {
  return useCommand<ItemRef & { readonly reason: string }, void>(
    (client, { instanceId, item, reason }, commandId) =>
      client.command('POST /api/items/:instanceId/:item/refuse', {
        params: { instanceId, item },
        body: { reason, commandId },
      }),
    touched,
  );
}

export function useDelegate() {
  return useCommand<ItemRef & { readonly to: string; readonly reason: string }, void>(
    (client, { instanceId, item, ...body }, commandId) =>
      client.command('POST /api/items/:instanceId/:item/delegate', {
        params: { instanceId, item },
        body: { ...body, commandId },
      }),
    touched,
  );
}

export function useGiveBack() {
  return useCommand<ItemRef, void>(
    (client, params, commandId) =>
      client.command('POST /api/items/:instanceId/:item/giveBack', { params, body: { commandId } }),
    touched,
  );
}

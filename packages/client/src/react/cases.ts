// Hooks for cases: all of them filtered, one on its drawing with its log, starting one, and what operations or a head may do with it.
import type { Variables } from '@baton/server';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { BatonError } from '../call/baton-error';
import type { CallReply } from '../call/endpoints';
import { useBatonClient } from './provider';
import { keys } from './query-keys';
import { useCommand } from './use-command';

export interface CaseFilter {
  readonly processId?: string;
  readonly status?: readonly ('active' | 'suspended' | 'completed' | 'cancelled')[];
  readonly text?: string;
  readonly owner?: string;
  /** In whose hands: a person who holds open work in it, anyone with a role or in a team (also where it is offered to them), or nobody. */
  readonly holder?: 'nobody' | { readonly person: string } | { readonly role: string } | { readonly group: string };
  /** Id of the step that it is at now. */
  readonly step?: string;
  readonly late?: 'overdue' | 'atRisk';
  readonly problem?: boolean;
  readonly linkType?: string;
  readonly linkId?: string;
  readonly sort?: 'due' | 'started' | 'key';
  readonly limit?: number;
  readonly offset?: number;
}

export function useCases(filter: CaseFilter = {}) {
  const client = useBatonClient();
  const { status, problem, holder, limit, offset, ...rest } = filter;
  const query = {
    ...rest,
    ...(holder ? handsOf(holder) : {}),
    ...(status?.length ? { status: status.join(',') } : {}),
    ...(problem === undefined ? {} : { problem: problem ? ('1' as const) : ('0' as const) }),
    ...(limit === undefined ? {} : { limit: String(limit) }),
    ...(offset === undefined ? {} : { offset: String(offset) }),
  };
  return useQuery<CallReply<'GET /api/cases'>, BatonError>({
    queryKey: keys.caseList(query),
    queryFn: ({ signal }) => client.call('GET /api/cases', { query, signal }),
    placeholderData: keepPreviousData,
  });
}

function handsOf(holder: NonNullable<CaseFilter['holder']>) {
  if (holder === 'nobody') return { unheld: '1' as const };
  if ('person' in holder) return { holder: holder.person };
  return 'role' in holder ? { holderRole: holder.role } : { holderGroup: holder.group };
}

export function useCase(id: string) {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/cases/:id'>, BatonError>({
    queryKey: keys.caseDetail(id),
    queryFn: ({ signal }) => client.call('GET /api/cases/:id', { params: { id }, signal }),
  });
}

export function useCaseLog(id: string) {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/cases/:id/log'>, BatonError>({
    queryKey: keys.caseLog(id),
    queryFn: ({ signal }) => client.call('GET /api/cases/:id/log', { params: { id }, signal }),
  });
}

interface NewCase {
  readonly processId: string;
  readonly variables: Variables;
  readonly title?: string;
  readonly owner?: string;
  readonly links?: { type: string; id: string; label: string }[];
}

export function useStartCase() {
  return useCommand<NewCase, CallReply<'POST /api/cases'>>(
    (client, body, commandId) => client.command('POST /api/cases', { body: { ...body, commandId } }),
    () => [keys.cases, keys.items, keys.processes],
  );
}

/** The whole log to take away: the server decides who may, and writes down who did. */
export function useExportLog() {
  return useCommand<{ readonly instanceId: string }, CallReply<'POST /api/cases/:id/log/export'>>(
    (client, { instanceId: id }, commandId) =>
      client.command('POST /api/cases/:id/log/export', { params: { id }, body: { commandId } }),
    ({ instanceId }) => [keys.caseLog(instanceId)],
  );
}

interface CaseAct {
  readonly instanceId: string;
  readonly reason: string;
}
type OnToken = CaseAct & { readonly token: number };

const touched = ({ instanceId }: CaseAct) => [keys.cases, keys.items, keys.case(instanceId)];

/** `undo`: what was done is undone first, as the drawing says; the case ends as cancelled once that is done. */
export function useCancel() {
  return useCommand<CaseAct & { readonly undo?: boolean }, void>(
    (client, { instanceId: id, ...body }, commandId) =>
      client.command('POST /api/cases/:id/cancel', { params: { id }, body: { ...body, commandId } }),
    touched,
  );
}

export function useSuspend() {
  return useCommand<CaseAct, void>(
    (client, { instanceId: id, ...body }, commandId) =>
      client.command('POST /api/cases/:id/suspend', { params: { id }, body: { ...body, commandId } }),
    touched,
  );
}

export function useResume() {
  return useCommand<CaseAct, void>(
    (client, { instanceId: id, ...body }, commandId) =>
      client.command('POST /api/cases/:id/resume', { params: { id }, body: { ...body, commandId } }),
    touched,
  );
}

/** `flow`: the id of the path on which the case goes on, where several lead out. */
export function useSkip() {
  return useCommand<OnToken & { readonly flow?: string }, void>(
    (client, { instanceId: id, ...body }, commandId) =>
      client.command('POST /api/cases/:id/skip', { params: { id }, body: { ...body, commandId } }),
    touched,
  );
}

export function useRetry() {
  return useCommand<OnToken, void>(
    (client, { instanceId: id, ...body }, commandId) =>
      client.command('POST /api/cases/:id/retry', { params: { id }, body: { ...body, commandId } }),
    touched,
  );
}

export function useSetVariables() {
  return useCommand<CaseAct & { readonly variables: Variables }, void>(
    (client, { instanceId: id, ...body }, commandId) =>
      client.command('POST /api/cases/:id/variables', { params: { id }, body: { ...body, commandId } }),
    touched,
  );
}

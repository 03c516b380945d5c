// Cases, tasks and processes as their reader reads them: the hooks of the client with the drawing's names in the language of the screens.
import type { CaseRow, DeliveryRow, WorkItemRow } from '@baton/client';
import { useCase, useItem, usePhrases } from '@baton/client/react';
import { useLocale } from '@baton/look';
import { useMemo } from 'react';
import {
  readableCase,
  readableCaseRow,
  readableDelivery,
  readableItem,
  readableWorkItem,
  type Say,
  sayer,
} from './readable';

export interface Readable {
  /** A name that a drawing gives, by its own words. */
  readonly name: (processId: string, own: string) => string;
  /** Someone outside answers this step by a link. */
  readonly isOutside: (row: Pick<WorkItemRow, 'processId' | 'node'>) => boolean;
  readonly caseRow: (row: CaseRow) => CaseRow;
  readonly workItem: (row: WorkItemRow) => WorkItemRow;
  readonly delivery: <Row extends DeliveryRow>(row: Row) => Row;
}

export function useReadable(): Readable {
  const locale = useLocale();
  const rows = usePhrases(locale).data?.rows;
  return useMemo(() => {
    const phrases = new Map(rows?.map((row) => [row.processId, sayer(row.phrases)]));
    const outside = new Set(rows?.flatMap((row) => row.outside.map((node) => `${row.processId} ${node}`)));
    const sayOf = (processId: string) => phrases.get(processId) ?? same;
    return {
      name: (processId, own) => sayOf(processId)(own),
      isOutside: ({ processId, node }) => outside.has(`${processId} ${node}`),
      caseRow: (row) => readableCaseRow(row, sayOf(row.processId), locale),
      workItem: (row) => readableWorkItem(row, sayOf(row.processId), locale),
      delivery: (row) => readableDelivery(row, sayOf(row.processId), locale),
    };
  }, [rows, locale]);
}

/** Names of roles, calendars and holidays in the language of the screens, by the company's own words. */
export function useCompanyWords(): Say {
  const company = usePhrases(useLocale()).data?.company;
  return useMemo(() => sayer(company), [company]);
}

const same = (own: string) => own;

export function useReadableCase(instanceId: string) {
  const query = useCase(instanceId);
  const locale = useLocale();
  const data = useMemo(() => query.data && readableCase(query.data, locale), [query.data, locale]);
  return { data, error: query.error, isError: query.isError, refetch: query.refetch };
}

export function useReadableItem(instanceId: string, item: number) {
  const query = useItem(instanceId, item);
  const locale = useLocale();
  const data = useMemo(() => query.data && readableItem(query.data, locale), [query.data, locale]);
  return { data, error: query.error, isError: query.isError, refetch: query.refetch };
}

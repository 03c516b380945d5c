// The part of the store port that lists and searches: each question carries a Scope, and what is out of its sight is not there.
import type { DeliveryState } from '@baton/core';
import type { Scope } from '../authority/scope';
import type { CaseRow, DeliveryRow, LogRow, WorkItemRow } from '../rows/rows';

export interface Page {
  /** 1 to 500. */
  readonly limit: number;
  readonly offset?: number;
}

/**
 * In whose hands a case is: somebody of these holds open work in it, with `offered` also where open work is offered to one of them; `nobody`: some
 * open work in it is nobody's, be it offered or that nobody was found.
 */
export type CaseHolder = 'nobody' | { readonly people: readonly string[]; readonly offered?: boolean };

export interface CaseFilter {
  readonly processId?: string;
  /** Only cases on this version. */
  readonly version?: number;
  readonly status?: readonly CaseRow['status'][];
  readonly owner?: string;
  /** Only cases that this one has called. */
  readonly parent?: string;
  /** Only the case (or cases) of exactly this key. */
  readonly key?: string;
  readonly link?: { readonly type: string; readonly id: string };
  readonly text?: string;
  /** Only cases whose nextDueAt or dueAt is before this moment. */
  readonly dueBefore?: number;
  /** Only cases whose nextDueAt is at or after this moment. */
  readonly dueAfter?: number;
  /** Only cases at risk at this moment: riskAt is not after it, nextDueAt is. */
  readonly atRiskAt?: number;
  readonly hasIncident?: boolean;
  readonly holder?: CaseHolder;
  /** Only cases that are at this step of their process now; also a step around others. */
  readonly step?: string;
  readonly sort?: 'due' | 'started' | 'key';
}

export interface WorkItemFilter {
  readonly instanceId?: string;
  /** With `instanceId`: this one. */
  readonly item?: number;
  readonly processId?: string;
  readonly assignee?: string;
  /** Offered to this person and not taken. */
  readonly candidate?: string;
  /** Nobody has it: offered, or nobody found. */
  readonly unassigned?: boolean;
  readonly open?: boolean;
  readonly dueBefore?: number;
}

export interface DeliveryFilter {
  readonly delivery?: string;
  readonly alert?: number;
  readonly person?: string;
  readonly instanceId?: string;
  readonly channel?: DeliveryRow['channel'];
  readonly unacknowledged?: boolean;
  /** Any of these. */
  readonly states?: readonly DeliveryState[];
}

export interface Listed<Row> {
  readonly rows: readonly Row[];
  /** Of all that match, within the Scope. */
  readonly total: number;
}

export interface StoreQueries {
  cases(scope: Scope, filter: CaseFilter, page: Page): Promise<Listed<CaseRow>>;
  case(scope: Scope, instanceId: string): Promise<CaseRow | null>;
  items(scope: Scope, filter: WorkItemFilter, page: Page): Promise<Listed<WorkItemRow>>;
  deliveries(scope: Scope, filter: DeliveryFilter, page: Page): Promise<Listed<DeliveryRow>>;
  /** Entries after `afterSeq`, oldest first; null when the case is unknown or out of the Scope. */
  log(scope: Scope, instanceId: string, afterSeq: number, limit: number): Promise<readonly LogRow[] | null>;
}

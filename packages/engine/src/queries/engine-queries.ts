// Everything that can be asked. Each question requires a Scope; what is out of its sight is not there, also not in a count.
import type { ProcessGraph } from '@baton/core';
import type { Scope } from '../authority/scope';
import { type ReadableLog, readLog, versionsIn } from '../log/readable-log';
import { verifyLog } from '../log/verify-log';
import type { CaseFilter, CaseHolder, DeliveryFilter, Listed, Page, WorkItemFilter } from '../ports/store-queries';
import type { CaseRow, DeliveryRow, WorkItemRow } from '../rows/rows';
import { type AlertInbox, alertInbox } from './alert-inbox';
import { type CaseDetail, caseDetail } from './case-detail';
import { wholeLog } from './case-log';
import { type ItemDetail, itemDetail } from './item-detail';
import type { QueryParts } from './query-parts';

/** As the store's filter; the hands may also be those of everyone who has a role or is in a group: what is offered to them counts too. */
export type CaseSearch = Omit<CaseFilter, 'holder'> & {
  readonly holder?: CaseHolder | { readonly role: string } | { readonly group: string };
};

export interface EngineQueries {
  cases(scope: Scope, search: CaseSearch, page: Page): Promise<Listed<CaseRow>>;
  case(scope: Scope, instanceId: string): Promise<CaseRow | null>;
  caseDetail(scope: Scope, instanceId: string): Promise<CaseDetail | null>;
  items(scope: Scope, filter: WorkItemFilter, page: Page): Promise<Listed<WorkItemRow>>;
  itemDetail(scope: Scope, instanceId: string, item: number): Promise<ItemDetail | null>;
  deliveries(scope: Scope, filter: DeliveryFilter, page: Page): Promise<Listed<DeliveryRow>>;
  alerts(scope: Scope, page: Page): Promise<AlertInbox>;
  /** Entries after `afterSeq`; `verified` speaks of the whole log of the case. */
  log(scope: Scope, instanceId: string, afterSeq: number): Promise<ReadableLog | null>;
}

export const LARGEST_PAGE = 500;

export function createQueries(parts: QueryParts): EngineQueries {
  const { queries } = parts.store;
  return {
    cases: async (scope, search, page) => queries.cases(scope, await filterOf(search, parts.people), bounded(page)),
    case: (scope, instanceId) => queries.case(scope, instanceId),
    caseDetail: (scope, instanceId) => caseDetail(parts, scope, instanceId),
    items: (scope, filter, page) => queries.items(scope, filter, bounded(page)),
    itemDetail: (scope, instanceId, item) => itemDetail(parts, scope, instanceId, item),
    deliveries: (scope, filter, page) => queries.deliveries(scope, filter, bounded(page)),
    alerts: (scope, page) => alertInbox(parts, scope, bounded(page)),
    async log(scope, instanceId, afterSeq) {
      const rows = await wholeLog(queries, scope, instanceId);
      const live = rows && (await parts.instances.read(instanceId));
      if (!rows || !live) return null;
      const verdict = await verifyLog(rows, parts.runtime.sha256);
      const earlier = await earlierOf(parts.graphs, live.graph, versionsIn(rows));
      return { rows: readLog(live.graph, rows, earlier).filter((entry) => entry.seq > afterSeq), verified: verdict.ok };
    },
  };
}

async function filterOf({ holder, ...rest }: CaseSearch, people: QueryParts['people']): Promise<CaseFilter> {
  if (holder === undefined) return rest;
  if (holder === 'nobody' || 'people' in holder) return { ...rest, holder };
  const everyone = [...(await people.directory()).people.values()];
  const members = everyone.filter(({ roles, groups }) =>
    'role' in holder ? roles.includes(holder.role) : groups?.includes(holder.group),
  );
  return { ...rest, holder: { people: members.map(({ id }) => id), offered: true } };
}

/** Versions that the case was on before this one. */
async function earlierOf(
  graphs: QueryParts['graphs'],
  { id, version }: ProcessGraph,
  versions: ReadonlySet<number>,
): Promise<ReadonlyMap<number, ProcessGraph>> {
  const others = [...versions].filter((number) => number !== version);
  const found = await Promise.all(others.map((number) => graphs.version(id, number)));
  return new Map(found.flatMap((graph) => (graph ? [[graph.version, graph] as const] : [])));
}

function bounded({ limit, offset = 0 }: Page): Page {
  const whole = (n: number) => (Number.isFinite(n) ? Math.floor(n) : 0);
  return { limit: Math.min(Math.max(whole(limit), 1), LARGEST_PAGE), offset: Math.max(whole(offset), 0) };
}

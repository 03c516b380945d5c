// The queries of the in-memory store: plain scans, the reference reading of filters, sorting and sight for every other store.

import type { Scope } from '../authority/scope';
import { seesCase } from '../authority/sight';
import type { CaseFilter, DeliveryFilter, Listed, Page, StoreQueries, WorkItemFilter } from '../ports/store-queries';
import { type CaseRow, type DeliveryRow, stepsOf, type WorkItemRow } from '../rows/rows';
import type { StoredCase, Tables } from './tables';

export function memoryQueries(tables: Tables): StoreQueries {
  const seen = (scope: Scope) => [...tables.cases.values()].filter((stored) => seesStored(scope, stored));
  const one = (scope: Scope, instanceId: string) => {
    const stored = tables.cases.get(instanceId);
    return stored && seesStored(scope, stored) ? stored : null;
  };

  return {
    async cases(scope, filter, page) {
      const rows = seen(scope)
        .filter((stored) => matchesCase(stored.row, filter) && isHeld(stored, filter.holder))
        .map((stored) => stored.row);
      return paged(rows.sort(CASE_ORDER[filter.sort ?? 'due']), page);
    },
    async case(scope, instanceId) {
      return one(scope, instanceId)?.row ?? null;
    },
    async items(scope, filter, page) {
      const rows = casesFor(tables, filter.instanceId)
        .filter((stored) => seesStored(scope, stored))
        .flatMap((stored) => [...stored.items.values()])
        .filter((row) => matchesItem(row, filter));
      return paged(rows.sort(itemOrder), page);
    },
    async deliveries(scope, filter, page) {
      const rows = casesFor(tables, filter.instanceId)
        .flatMap((stored) => [...stored.deliveries.values()].filter((row) => seesDelivery(scope, stored, row)))
        .filter((row) => matchesDelivery(row, filter));
      return paged(
        rows.sort((a, b) => b.raisedAt - a.raisedAt || compare(b.delivery, a.delivery)),
        page,
      );
    },
    async log(scope, instanceId, afterSeq, limit) {
      const stored = one(scope, instanceId);
      return stored ? stored.log.slice(afterSeq, afterSeq + limit) : null;
    },
  };
}

function casesFor(tables: Tables, instanceId: string | undefined): StoredCase[] {
  if (instanceId === undefined) return [...tables.cases.values()];
  const stored = tables.cases.get(instanceId);
  return stored ? [stored] : [];
}

/** By the case's own circle, or by an item in it. */
function seesStored(scope: Scope, { row, items }: StoredCase): boolean {
  if (seesCase(scope, row)) return true;
  const people = [...items.values()].flatMap((item) => [item.assignee ?? '', ...item.candidates]);
  return seesCase(scope, { owner: null, starter: null, people });
}

function seesDelivery(scope: Scope, stored: StoredCase, row: DeliveryRow): boolean {
  return seesCase(scope, { owner: null, starter: null, people: [row.person] }) || seesStored(scope, stored);
}

function matchesCase(row: CaseRow, filter: CaseFilter): boolean {
  const { link, text, dueBefore } = filter;
  if (filter.processId !== undefined && row.processId !== filter.processId) return false;
  if (filter.version !== undefined && row.version !== filter.version) return false;
  if (filter.status !== undefined && !filter.status.includes(row.status)) return false;
  if (filter.owner !== undefined && row.owner !== filter.owner) return false;
  if (filter.parent !== undefined && row.parent?.instanceId !== filter.parent) return false;
  if (filter.key !== undefined && row.key !== filter.key) return false;
  if (filter.hasIncident !== undefined && row.hasIncident !== filter.hasIncident) return false;
  if (link && !row.links.some(({ type, id }) => type === link.type && id === link.id)) return false;
  if (dueBefore !== undefined && !isBefore(row.nextDueAt, dueBefore) && !isBefore(row.dueAt, dueBefore)) return false;
  if (filter.dueAfter !== undefined && (row.nextDueAt === null || row.nextDueAt < filter.dueAfter)) return false;
  if (filter.atRiskAt !== undefined && !isAtRisk(row, filter.atRiskAt)) return false;
  if (filter.step !== undefined && !stepsOf(row).has(filter.step)) return false;
  if (!text) return true;
  const needle = text.toLowerCase();
  return [row.key, row.title, ...Object.values(row.titles ?? {}), ...row.links.map(({ label }) => label)].some((hay) =>
    hay.toLowerCase().includes(needle),
  );
}

function isHeld({ items }: StoredCase, holder: CaseFilter['holder']): boolean {
  if (holder === undefined) return true;
  return [...items.values()].some((item) => {
    if (item.closedAt !== null) return false;
    if (holder === 'nobody') return item.assignee === null;
    if (item.assignee !== null) return holder.people.includes(item.assignee);
    return holder.offered === true && item.candidates.some((person) => holder.people.includes(person));
  });
}

function matchesItem(row: WorkItemRow, filter: WorkItemFilter): boolean {
  if (filter.instanceId !== undefined && row.instanceId !== filter.instanceId) return false;
  if (filter.item !== undefined && row.item !== filter.item) return false;
  if (filter.processId !== undefined && row.processId !== filter.processId) return false;
  if (filter.assignee !== undefined && row.assignee !== filter.assignee) return false;
  if (filter.unassigned !== undefined && (row.assignee === null) !== filter.unassigned) return false;
  if (filter.candidate !== undefined && (row.status !== 'offered' || !row.candidates.includes(filter.candidate)))
    return false;
  if (filter.open !== undefined && (row.closedAt === null) !== filter.open) return false;
  return filter.dueBefore === undefined || isBefore(row.dueAt, filter.dueBefore);
}

function matchesDelivery(row: DeliveryRow, filter: DeliveryFilter): boolean {
  if (filter.delivery !== undefined && row.delivery !== filter.delivery) return false;
  if (filter.alert !== undefined && row.alert !== filter.alert) return false;
  if (filter.person !== undefined && row.person !== filter.person) return false;
  if (filter.instanceId !== undefined && row.instanceId !== filter.instanceId) return false;
  if (filter.channel !== undefined && row.channel !== filter.channel) return false;
  if (filter.states !== undefined && !filter.states.includes(row.state)) return false;
  return filter.unacknowledged === undefined || (row.acknowledgedAt === null) === filter.unacknowledged;
}

const CASE_ORDER: Record<NonNullable<CaseFilter['sort']>, (a: CaseRow, b: CaseRow) => number> = {
  due: (a, b) =>
    nullsLast(a.nextDueAt, b.nextDueAt) || b.startedAt - a.startedAt || compare(a.instanceId, b.instanceId),
  started: (a, b) => b.startedAt - a.startedAt || compare(a.instanceId, b.instanceId),
  key: (a, b) => compareKeys(a.key, b.key) || compare(a.instanceId, b.instanceId),
};

function itemOrder(a: WorkItemRow, b: WorkItemRow): number {
  return (
    nullsLast(a.dueAt, b.dueAt) || a.createdAt - b.createdAt || compare(a.instanceId, b.instanceId) || a.item - b.item
  );
}

/** By prefix, then by number: PO-9 before PO-10. */
function compareKeys(a: string, b: string): number {
  const [prefixA, numberA] = splitKey(a);
  const [prefixB, numberB] = splitKey(b);
  return compare(prefixA, prefixB) || numberA - numberB;
}

function splitKey(key: string): [string, number] {
  const dash = key.lastIndexOf('-');
  return [key.slice(0, dash + 1), Number(key.slice(dash + 1)) || 0];
}

function nullsLast(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : a - b;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isAtRisk({ riskAt, nextDueAt }: CaseRow, at: number): boolean {
  return riskAt !== null && riskAt <= at && nextDueAt !== null && nextDueAt > at;
}

function isBefore(at: number | null, limit: number): boolean {
  return at !== null && at < limit;
}

function paged<Row>(rows: readonly Row[], { limit, offset = 0 }: Page): Listed<Row> {
  return { rows: rows.slice(offset, offset + limit), total: rows.length };
}

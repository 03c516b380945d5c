// Lists cases and reads one, its row and its log, within a Scope. Called by the reader.
import type { CaseFilter, CaseHolder, LogRow, Page, Scope } from '@baton/engine';
import type { Driver, SqlRow } from '../driver/driver';
import { searchText } from '../search-text';
import type { CaseBody, ListedBodies } from '../threads/protocol';
import { type DueOrder, pageByDue } from './page-by-due';
import { type Asking, anyOf, type Condition, caseInScope, given, limits, where } from './scope-filter';

/** Where nothing else decides, by id: pages must not overlap. */
const BY_DUE: DueOrder = { table: 'cases', id: 'n', due: 'next_due_at', tieBreak: 'started_at desc, instance_id' };
const ORDERS: Record<Exclude<NonNullable<CaseFilter['sort']>, 'due'>, string> = {
  started: 'started_at desc, instance_id',
  key: 'key_prefix, key_number, instance_id',
};

export function listCases(driver: Driver, scope: Scope, filter: CaseFilter, page: Page): ListedBodies<CaseBody> {
  const condition = where([...conditionsOf(filter), ...caseInScope(scope, 'cases', askingOf(filter))]);
  const total = driver.prepare(`select count(*) as total from cases${condition.sql}`).get(condition.values);
  const numbers = pageOf(driver, condition, filter.sort ?? 'due', limits(page));
  return { bodies: numbers.map((n) => readBody(driver, n)), total: Number(total?.total) };
}

function pageOf(
  driver: Driver,
  condition: Condition,
  sort: NonNullable<CaseFilter['sort']>,
  slice: readonly [limit: number, offset: number],
): readonly number[] {
  if (sort === 'due') return pageByDue(driver, BY_DUE, condition, slice);
  return driver
    .prepare(`select n from cases${condition.sql} order by ${ORDERS[sort]} limit ? offset ?`)
    .all([...condition.values, ...slice])
    .map(({ n }) => Number(n));
}

export function readCase(driver: Driver, scope: Scope, instanceId: string): CaseBody | null {
  const n = seenCase(driver, scope, instanceId);
  if (n === null) return null;
  return readBody(driver, n);
}

export function readCaseLog(
  driver: Driver,
  scope: Scope,
  instanceId: string,
  afterSeq: number,
  limit: number,
): readonly LogRow[] | null {
  const n = seenCase(driver, scope, instanceId);
  if (n === null) return null;
  const rows = driver.prepare('select seq, bytes, hash from log where n = ? and seq > ? order by seq limit ?');
  return rows.all([n, afterSeq, limit]).map((row) => toLogRow(instanceId, row));
}

export function toLogRow(instanceId: string, { seq, bytes, hash }: SqlRow): LogRow {
  return { instanceId, seq: Number(seq), bytes: String(bytes), hash: String(hash) };
}

function seenCase(driver: Driver, scope: Scope, instanceId: string): number | null {
  const condition = where([given(instanceId, 'instance_id = ?'), ...caseInScope(scope, 'cases', 'each')]);
  const row = driver.prepare(`select n from cases${condition.sql}`).get(condition.values);
  return row ? Number(row.n) : null;
}

function conditionsOf(filter: CaseFilter): readonly (Condition | undefined)[] {
  const { processId, version, status, owner, link, text, dueBefore, dueAfter, atRiskAt, hasIncident, parent, key } =
    filter;
  const { holder, step } = filter;
  return [
    given(processId, 'process_id = ?'),
    given(version, 'version = ?'),
    status && anyOf('status', status),
    given(owner, 'owner = ?'),
    given(parent, 'parent = ?'),
    given(key, 'key = ?'),
    link && { sql: 'n in (select n from case_links where type = ? and id = ?)', values: [link.type, link.id] },
    given(text && searchText([text]), 'instr(search, ?) > 0'),
    given(dueBefore, '(next_due_at < ? or due_at < ?)'),
    given(dueAfter, 'next_due_at >= ?'),
    given(atRiskAt, 'risk_at <= ?'),
    given(atRiskAt, 'next_due_at > ?'),
    given(hasIncident === undefined ? undefined : Number(hasIncident), 'has_incident = ?'),
    holder && heldBy(holder),
    given(step, 'n in (select n from case_steps where node = ?)'),
  ];
}

function heldBy(holder: CaseHolder): Condition {
  if (holder === 'nobody') return { sql: 'n in (select n from items where open = 1 and assignee is null)', values: [] };
  const has = anyOf('assignee', holder.people);
  const held = `select n from items where ${has.sql} and open = 1`;
  if (!holder.offered) return { sql: `n in (${held})`, values: has.values };
  const asked = anyOf('c.person', holder.people);
  return {
    sql: `n in (${held} union select i.n from item_candidates c join items i on i.n = c.n and i.item = c.item
      where ${asked.sql} and i.open = 1 and i.assignee is null)`,
    values: [...has.values, ...asked.values],
  };
}

function askingOf({ owner, link, parent, key, holder }: CaseFilter): Asking {
  const few = [owner, link, parent, key, holder].some((given) => given !== undefined);
  return !few ? 'listed' : 'each';
}

function readBody(driver: Driver, n: number): CaseBody {
  const row = driver.prepare('select links, people, body from instances where n = ?').get([n]);
  return { links: String(row?.links), people: String(row?.people), body: String(row?.body) };
}

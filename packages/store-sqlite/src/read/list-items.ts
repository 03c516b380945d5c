// Lists work items within a Scope, and counts the open ones of each person. Called by the reader.
import type { Page, Scope, WorkItemFilter } from '@baton/engine';
import type { Driver } from '../driver/driver';
import type { ListedBodies } from '../threads/protocol';
import { type Condition, caseInScope, given, limits, where } from './scope-filter';

const ORDER = 'due_at is null, due_at, created_at, (select instance_id from cases where cases.n = items.n), item';

export function listItems(driver: Driver, scope: Scope, filter: WorkItemFilter, page: Page): ListedBodies {
  const condition = where([...caseInScope(scope), ...conditionsOf(filter)]);
  const total = driver.prepare(`select count(*) as total from items${condition.sql}`).get(condition.values);
  const rows = driver
    .prepare(`select body from items${condition.sql} order by ${ORDER} limit ? offset ?`)
    .all([...condition.values, ...limits(page)]);
  return { bodies: rows.map(({ body }) => String(body)), total: Number(total?.total) };
}

export function openLoads(driver: Driver): ReadonlyMap<string, number> {
  const rows = driver
    .prepare(
      'select assignee, count(*) as open from items where assignee is not null and open = 1 group by assignee order by assignee',
    )
    .all([]);
  return new Map(rows.map(({ assignee, open }) => [String(assignee), Number(open)]));
}

function conditionsOf(filter: WorkItemFilter): readonly (Condition | undefined)[] {
  const { instanceId, item, processId, assignee, candidate, open, dueBefore } = filter;
  return [
    given(instanceId, 'n = (select n from cases where instance_id = ?)'),
    given(item, 'item = ?'),
    given(processId, 'process_id = ?'),
    given(assignee, 'assignee = ?'),
    given(
      candidate,
      "status = 'offered' and exists (select 1 from item_candidates c where c.n = items.n and c.item = items.item and c.person = ?)",
    ),
    given(open === undefined ? undefined : Number(open), 'open = ?'),
    given(dueBefore, 'due_at < ?'),
  ];
}

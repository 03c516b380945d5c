// Lists work items within a Scope, and counts the open ones of each person. Called by the reader.
import type { Page, Scope, WorkItemFilter } from '@baton/engine';
import type { Driver } from '../driver/driver';
import type { ListedBodies } from '../threads/protocol';
import { type DueOrder, pageByDue } from './page-by-due';
import { type Asking, type Condition, caseInScope, given, limits, where } from './scope-filter';

const BY_DUE: DueOrder = { table: 'items', id: 'entry', due: 'due_at', tieBreak: 'created_at, instance_id, item' };

export function listItems(driver: Driver, scope: Scope, filter: WorkItemFilter, page: Page): ListedBodies {
  const condition = where([...conditionsOf(filter), ...caseInScope(scope, 'items', askingOf(filter))]);
  const total = driver.prepare(`select count(*) as total from items${condition.sql}`).get(condition.values);
  const read = driver.prepare('select body from items where entry = ?');
  const entries = pageByDue(driver, BY_DUE, condition, limits(page));
  return { bodies: entries.map((entry) => String(read.get([entry])?.body)), total: Number(total?.total) };
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
  const { instanceId, item, processId, assignee, candidate, unassigned, open, dueBefore } = filter;
  return [
    given(instanceId, 'n = (select n from cases where instance_id = ?)'),
    given(item, 'item = ?'),
    given(processId, 'process_id = ?'),
    given(assignee, 'assignee = ?'),
    unassigned === undefined
      ? undefined
      : { sql: unassigned ? 'assignee is null' : 'assignee is not null', values: [] },
    given(
      candidate,
      `status = 'offered' and entry in
        (select i.entry from item_candidates c join items i on i.n = c.n and i.item = c.item where c.person = ?)`,
    ),
    open === undefined ? undefined : { sql: openOf(filter, open), values: [] },
    given(dueBefore, 'due_at < ?'),
  ];
}

/** Told in the text and not as a value, so that the index on open items is used; with a plus where another one leaves fewer. */
function openOf(filter: WorkItemFilter, open: boolean): string {
  return `${askingOf(filter) === 'each' ? '+' : ''}open = ${open ? 1 : 0}`;
}

function askingOf({ instanceId, assignee, candidate }: WorkItemFilter): Asking {
  return instanceId === undefined && assignee === undefined && candidate === undefined ? 'listed' : 'each';
}

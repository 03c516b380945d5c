// Writes the work items of a commit, and to whom they are offered. Called for every commit.
import type { WorkItemRow } from '@baton/engine';
import type { Driver } from '../driver/driver';

export function writeItems(driver: Driver, n: number, items: readonly WorkItemRow[]): void {
  if (items.length === 0) return;
  const find = driver.prepare('select entry, candidates from items where n = ? and item = ?');
  for (const row of items) {
    const found = find.get([n, row.item]);
    const text = JSON.stringify(row.candidates);
    const values = [row.status, row.closedAt === null ? 1 : 0, row.assignee, text, row.dueAt, JSON.stringify(row)];
    if (found) {
      driver
        .prepare(
          'update items set status = ?, open = ?, assignee = ?, candidates = ?, due_at = ?, body = ? where entry = ?',
        )
        .run([...values, found.entry as number]);
    } else {
      driver
        .prepare(
          `insert into items (status, open, assignee, candidates, due_at, body, n, instance_id, item, process_id, created_at)
           values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run([...values, n, row.instanceId, row.item, row.processId, row.createdAt]);
    }
    if (text !== (found?.candidates ?? '[]')) writeCandidates(driver, n, row.item, row.candidates, found !== undefined);
  }
}

function writeCandidates(driver: Driver, n: number, item: number, people: readonly string[], known: boolean): void {
  if (known) driver.prepare('delete from item_candidates where n = ? and item = ?').run([n, item]);
  const insert = driver.prepare(
    'insert into item_candidates (person, n, item) values (?, ?, ?) on conflict do nothing',
  );
  for (const person of people) insert.run([person, n, item]);
}

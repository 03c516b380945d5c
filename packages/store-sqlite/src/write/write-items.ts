// Writes the work items of commits, and to whom they are offered.
import type { Driver, SqlValue } from '../driver/driver';
import { WIDTH } from '../flat-commit';
import type { Placed } from './write-cases';
import { writeRows } from './write-rows';

export function writeItems(driver: Driver, placed: readonly Placed[]): void {
  const rows = placed.flatMap(({ n, commit }) => rowsOf(n, commit.instanceId, commit.items));
  if (rows.length === 0) return;
  const offered = offeredBefore(driver, placed);
  writeRows(
    driver,
    `insert into items (n, instance_id, item, status, open, assignee, candidates, due_at, body, process_id, created_at) values`,
    WIDTH.items + 2,
    rows.flatMap(({ values }) => values),
    `on conflict (n, item) do update set status = excluded.status, open = excluded.open, assignee = excluded.assignee,
       candidates = excluded.candidates, due_at = excluded.due_at, body = excluded.body`,
  );
  const people = rows.flatMap(({ n, item, candidates }): SqlValue[] => {
    const before = offered.get(`${n} ${item}`) ?? '[]';
    if (before === candidates) return [];
    if (before !== '[]') driver.prepare('delete from item_candidates where n = ? and item = ?').run([n, item]);
    return (JSON.parse(candidates) as string[]).flatMap((person) => [person, n, item]);
  });
  writeRows(driver, 'insert into item_candidates (person, n, item) values', 3, people, 'on conflict do nothing');
}

interface ItemValues {
  readonly n: number;
  readonly item: number;
  /** As JSON. */
  readonly candidates: string;
  readonly values: readonly SqlValue[];
}

function rowsOf(n: number, instanceId: string, items: readonly SqlValue[]): ItemValues[] {
  const rows: ItemValues[] = [];
  for (let i = 0; i < items.length; i += WIDTH.items) {
    const own = items.slice(i, i + WIDTH.items);
    rows.push({ n, item: own[0] as number, candidates: own[4] as string, values: [n, instanceId, ...own] });
  }
  return rows;
}

const OFFERED = `select json_group_array(json_array(n, item, candidates)) as found from (select value as asked from json_each(?))
  cross join items on n = asked ->> 0 and item = asked ->> 1 where candidates <> '[]'`;

/** To whom the items were offered until now, by case and item; those that nobody was offered are left out. */
function offeredBefore(driver: Driver, placed: readonly Placed[]): Map<string, string> {
  const asked: [number, number][] = [];
  for (const { n, commit, before } of placed) {
    if (!before) continue;
    for (let i = 0; i < commit.items.length; i += WIDTH.items) asked.push([n, commit.items[i] as number]);
  }
  if (asked.length === 0) return new Map();
  const found = JSON.parse(String(driver.prepare(OFFERED).get([JSON.stringify(asked)])?.found)) as [
    number,
    number,
    string,
  ][];
  return new Map(found.map(([n, item, candidates]) => [`${n} ${item}`, candidates]));
}

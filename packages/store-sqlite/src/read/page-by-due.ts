// One page of rows by due time, those without one last. Asked in two parts, each of which an index can answer in order: a sort of everything
// would cost the more the more there is. Called by the lists of cases and items.
import type { Driver, SqlRow } from '../driver/driver';
import type { Condition } from './scope-filter';

export interface DueOrder {
  readonly table: string;
  /** Column of the number by which the row is read afterwards. */
  readonly id: string;
  readonly due: string;
  /** What decides between equal due times. */
  readonly tieBreak: string;
}

export function pageByDue(
  driver: Driver,
  { table, id, due, tieBreak }: DueOrder,
  condition: Condition,
  [limit, offset]: readonly [limit: number, offset: number],
): readonly number[] {
  const part = (which: string) =>
    `from ${table}${condition.sql}${condition.sql ? ' and' : ' where'} ${due} is ${which}`;
  const numbers = (rows: readonly SqlRow[]) => rows.map((row) => Number(row[id]));

  const dated = driver
    .prepare(`select ${id} ${part('not null')} order by ${due}, ${tieBreak} limit ? offset ?`)
    .all([...condition.values, limit, offset]);
  if (dated.length === limit) return numbers(dated);
  const before =
    dated.length > 0
      ? offset + dated.length
      : Number(driver.prepare(`select count(*) as before ${part('not null')}`).get(condition.values)?.before);
  const undated = driver
    .prepare(`select ${id} ${part('null')} order by ${tieBreak} limit ? offset ?`)
    .all([...condition.values, limit - dated.length, Math.max(0, offset - before)]);
  return numbers([...dated, ...undated]);
}

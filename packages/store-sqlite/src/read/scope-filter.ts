// A Scope and a filter as conditions in SQL. Every list and count goes through here: there is no query without a Scope.
import type { Page, Scope } from '@baton/engine';
import type { SqlValue } from '../driver/driver';
import { listValue } from '../threads/protocol';

/** A condition with the values of its question marks. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const PAGE_LIMIT = 500;
const ANY_OF = 'in (select value from json_each(?))';

/** Whether `value` is one of `values`. The text is the same for any number of them. */
export function anyOf(column: string, values: readonly SqlValue[]): Condition {
  return { sql: `${column} ${ANY_OF}`, values: [listValue(values)] };
}

/**
 * How to ask: `listed` makes the list of all visible cases first, which pays where most rows of the table are looked at; `each` asks for
 * every row, which pays where the rest of the filter leaves few.
 */
export type Asking = 'listed' | 'each';

/**
 * Cases that people of the Scope own or started, those in which they hold or held work, and those in which some is or was offered to
 * them. With sight `all` no condition. `table` is the one that is asked: `cases`, `items` or `deliveries`.
 */
export function caseInScope(scope: Scope, table: string, asking: Asking): readonly Condition[] {
  if (scope.sight === 'all') return [];
  const people = seen(scope);
  const sql = asking === 'listed' ? LISTED : eachOf(table);
  return [{ sql, values: [people, people, people] }];
}

const LISTED = `n in (
  select n from case_people where person ${ANY_OF}
  union select n from items where assignee ${ANY_OF}
  union select n from item_candidates where person ${ANY_OF})`;

const eachOf = (table: string) => `(
  exists (select 1 from case_people c where c.n = ${table}.n and c.person ${ANY_OF})
  or exists (select 1 from items i where i.n = ${table}.n and i.assignee ${ANY_OF})
  or exists (select 1 from item_candidates c where c.n = ${table}.n and c.person ${ANY_OF}))`;

/** Deliveries of such cases, and those to the people of the Scope. */
export function deliveryInScope(scope: Scope, asking: Asking): readonly Condition[] {
  return caseInScope(scope, 'deliveries', asking).map(({ sql, values }) => ({
    sql: `(person ${ANY_OF} or ${sql})`,
    values: [seen(scope), ...values],
  }));
}

/** `where` of all conditions together, with their values in order. */
export function where(conditions: readonly (Condition | undefined)[]): Condition {
  const given = conditions.filter((condition) => condition !== undefined);
  return {
    sql: given.length === 0 ? '' : ` where ${given.map(({ sql }) => sql).join(' and ')}`,
    values: given.flatMap(({ values }) => values),
  };
}

/** A condition on a value of the filter, none when the filter does not name it. */
export function given(value: SqlValue | undefined, sql: string): Condition | undefined {
  if (value === undefined) return undefined;
  return { sql, values: Array.from(sql.matchAll(/\?/g), () => value) };
}

export function limits({ limit, offset }: Page): readonly [limit: number, offset: number] {
  return [Math.min(Math.max(Math.trunc(limit), 1), PAGE_LIMIT), Math.max(Math.trunc(offset ?? 0), 0)];
}

/** Whose work the Scope shows. */
function seen({ sight, person, people }: Scope): string {
  return listValue(sight === 'own' ? [person] : people);
}

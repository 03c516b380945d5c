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

/** Cases that one owns, started, holds or held; with sight `all` no condition. `n` names the case's number. */
export function caseInScope(scope: Scope, n: string): readonly Condition[] {
  if (scope.sight === 'all') return [];
  return [{ sql: `${n} in (select n from case_people where person ${ANY_OF})`, values: [seen(scope)] }];
}

/** Items of such cases, and those that one may take. `entry` and the other columns are those of `items`. */
export function itemInScope(scope: Scope): readonly Condition[] {
  const people = seen(scope);
  return caseInScope(scope, 'n').map(({ sql }) => ({
    sql: `(${sql} or assignee ${ANY_OF}
      or exists (select 1 from item_candidates c where c.n = items.n and c.item = items.item and c.person ${ANY_OF}))`,
    values: [people, people, people],
  }));
}

/** Deliveries of such cases, and those to the people of the Scope. */
export function deliveryInScope(scope: Scope): readonly Condition[] {
  const people = seen(scope);
  return caseInScope(scope, 'n').map(({ sql }) => ({ sql: `(${sql} or person ${ANY_OF})`, values: [people, people] }));
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

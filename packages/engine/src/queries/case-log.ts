// Reads the whole log of one case, page by page, within a Scope.
import type { Scope } from '../authority/scope';
import type { StoreQueries } from '../ports/store-queries';
import type { LogRow } from '../rows/rows';

const PAGE = 1_000;

/** Null: the case is unknown or out of the Scope. */
export async function wholeLog(
  queries: Pick<StoreQueries, 'log'>,
  scope: Scope,
  instanceId: string,
): Promise<LogRow[] | null> {
  const rows: LogRow[] = [];
  for (;;) {
    const page = await queries.log(scope, instanceId, rows.at(-1)?.seq ?? 0, PAGE);
    if (page === null) return null;
    rows.push(...page);
    if (page.length < PAGE) return rows;
  }
}

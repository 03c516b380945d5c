// The rows of the work items that a batch touched (commit/ledger.ts): by events on the item itself, and by its step's clock.
import { findId, type InstanceState, type ProcessGraph } from '@baton/core';
import type { WorkItemRow } from '../rows/rows';
import { type ItemSurroundings, rowOf, surroundingsOf } from './item-row';
import type { Ledger } from './ledger';

/** One row for each item touched, as the batch left it. An item that came and went within one move leaves no row. */
export function projectItems(
  graph: ProcessGraph,
  state: InstanceState,
  { touched, closed }: Pick<Ledger, 'touched' | 'closed'>,
  of: Pick<ItemSurroundings, 'instanceId' | 'links'>,
): WorkItemRow[] {
  const about = surroundingsOf(of, graph, state);
  const rows: WorkItemRow[] = [];
  for (const id of touched) {
    const item = findId(state.items, id);
    const row = item ? rowOf(about, item) : closed.get(id);
    if (row) rows.push(row);
  }
  return rows;
}

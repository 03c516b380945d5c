// Puts my open work into groups: by due time, by client or by process. Called by the list; pure.
import type { WorkItemRow } from '@baton/client';
import type { Formatters } from '@baton/words';
import type { Grouping } from '../places/place';

export type DueGroup = 'overdue' | 'today' | 'next' | 'later' | 'noDue';

export interface ItemGroup {
  /** A due group, or the name of a client or process. */
  readonly id: string;
  readonly rows: readonly WorkItemRow[];
}

const DUE_GROUPS: readonly DueGroup[] = ['overdue', 'today', 'next', 'later', 'noDue'];
const WEEK = 7 * 86_400_000;

export function groupItems(
  rows: readonly WorkItemRow[],
  grouping: Grouping,
  now: number,
  format: Formatters,
): ItemGroup[] {
  const sorted = [...rows].sort(
    (a, b) =>
      (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY) || a.createdAt - b.createdAt,
  );
  if (grouping === 'due') {
    const groupOf = (row: WorkItemRow): DueGroup => {
      if (row.dueAt === null) return 'noDue';
      if (row.dueAt <= now) return 'overdue';
      if (format.sameDay(row.dueAt, now)) return 'today';
      return row.dueAt < now + WEEK ? 'next' : 'later';
    };
    return DUE_GROUPS.map((id) => ({ id, rows: sorted.filter((row) => groupOf(row) === id) })).filter(hasRows);
  }
  const groups = new Map<string, WorkItemRow[]>();
  for (const row of sorted) {
    const name = grouping === 'client' ? (clientOf(row) ?? row.caseTitle) : row.processName;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].map(([id, inside]) => ({ id, rows: inside }));
}

/** What the case is called, where somebody gave it a title of its own: else it is called as its process is. */
export function ownTitleOf({ caseTitle, processName }: WorkItemRow): string | null {
  return caseTitle === processName ? null : caseTitle;
}

/** What tells a row's case from the others of its group, beside its key. */
export function aboutOf(row: WorkItemRow, grouping: Grouping): string | null {
  const client = clientOf(row);
  const title = ownTitleOf(row);
  if (grouping === 'client') return client === null ? row.processName : (title ?? row.processName);
  return client ?? title ?? (grouping === 'process' ? null : row.processName);
}

/** The client that the case is about, as the host's link names them. */
export function clientOf(row: { readonly links: WorkItemRow['links'] }): string | null {
  return (row.links.find((link) => link.type === 'client') ?? row.links[0])?.label ?? null;
}

export function sameItem(
  a: { instanceId: string; item: number },
  b: { instanceId: string; item: number } | null,
): boolean {
  return b !== null && a.instanceId === b.instanceId && a.item === b.item;
}

const hasRows = (group: ItemGroup) => group.rows.length > 0;

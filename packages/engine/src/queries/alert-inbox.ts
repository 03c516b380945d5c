// A person's inbox: the alerts that came to them, newest first, each with what its text is made from. What came about one case within ten minutes is
// one entry, as it is one letter by mail; in the log and for acknowledging each stays its own.
import { MERGE_WITHIN } from '@baton/core';
import type { Scope } from '../authority/scope';
import type { AlertMessage } from '../ports/channel';
import type { Page } from '../ports/store-queries';
import type { DeliveryRow } from '../rows/rows';
import type { QueryParts } from './query-parts';

export interface InboxRow extends DeliveryRow {
  /** The delivery under which it is shown: its own, or a later one about the same case that came within ten minutes of it. */
  readonly entry: string;
  readonly message: AlertMessage | null;
}

export interface AlertInbox {
  readonly rows: readonly InboxRow[];
  readonly total: number;
  /** Entries that are not acknowledged; those beyond the newest 500 alerts count each for itself. */
  readonly unread: number;
}

const MOST_MERGED = 500;

export async function alertInbox({ store, writer }: QueryParts, scope: Scope, page: Page): Promise<AlertInbox> {
  const mine = { person: scope.person, channel: 'app', states: ['delivered', 'sent', 'queued'] } as const;
  const [listed, open] = await Promise.all([
    store.queries.deliveries(scope, mine, page),
    store.queries.deliveries(scope, { ...mine, unacknowledged: true }, { limit: MOST_MERGED }),
  ]);
  const entries = entriesOf(listed.rows);
  const rows = await Promise.all(
    listed.rows.map(async (row) => ({
      ...row,
      entry: entries.get(row.delivery) ?? row.delivery,
      message: await writer.messageFor(row),
    })),
  );
  const unread = new Set(entriesOf(open.rows).values()).size + open.total - open.rows.length;
  return { rows, total: listed.total, unread };
}

/** Newest first. What was seen is not put under what was not, nor the other way round. */
function entriesOf(rows: readonly DeliveryRow[]): Map<string, string> {
  const entries = new Map<string, string>();
  const latest = new Map<string, DeliveryRow>();
  for (const row of rows) {
    const about = `${row.acknowledgedAt === null} ${row.instanceId}`;
    const head = latest.get(about);
    if (head && head.raisedAt - row.raisedAt < MERGE_WITHIN) entries.set(row.delivery, head.delivery);
    else {
      latest.set(about, row);
      entries.set(row.delivery, row.delivery);
    }
  }
  return entries;
}

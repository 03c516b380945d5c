// A person's inbox: the alerts that came to them, newest first, each with what its text is made from. What came about one case within ten minutes is
// one entry, as it is one letter by mail; in the log and for acknowledging each stays its own.
import { MERGE_WITHIN } from '@baton/core';
import { type SinceRaised, sinceRaised } from '../alerts/since-raised';
import type { Scope } from '../authority/scope';
import type { AlertMessage } from '../ports/channel';
import type { Page } from '../ports/store-queries';
import type { DeliveryRow } from '../rows/rows';
import type { QueryParts } from './query-parts';

export interface InboxRow extends DeliveryRow {
  /** The delivery under which it is shown: its own, or a later one about the same case that came within ten minutes of it. */
  readonly entry: string;
  /** As it would be sent now; of a settled one, as it was when it was raised. */
  readonly message: AlertMessage | null;
  /** What has changed since it was raised; null: nothing. */
  readonly since: SinceRaised | null;
}

export interface AlertInbox {
  readonly rows: readonly InboxRow[];
  readonly total: number;
  /** Entries that are neither acknowledged nor settled; those beyond the newest 500 alerts count each for itself. */
  readonly unread: number;
}

const MOST_MERGED = 500;

export async function alertInbox(parts: QueryParts, scope: Scope, page: Page): Promise<AlertInbox> {
  const { store, writer } = parts;
  const mine = { person: scope.person, channel: 'app', states: ['delivered', 'sent', 'queued'] } as const;
  const [listed, open] = await Promise.all([
    store.queries.deliveries(scope, mine, page),
    store.queries.deliveries(scope, { ...mine, unacknowledged: true }, { limit: MOST_MERGED }),
  ]);
  const since = await sinceOf(parts, [...listed.rows, ...open.rows]);
  const entries = entriesOf(listed.rows, since);
  const rows = await Promise.all(
    listed.rows.map(async (row) => {
      const become = since.get(row.delivery) ?? null;
      return {
        ...row,
        entry: entries.get(row.delivery) ?? row.delivery,
        message: await writer.messageFor(row, become?.settled ? row.raisedAt : undefined),
        since: become,
      };
    }),
  );
  const asking = open.rows.filter(({ delivery }) => !since.get(delivery)?.settled);
  const unread = new Set(entriesOf(asking, since).values()).size + open.total - open.rows.length;
  return { rows, total: listed.total, unread };
}

/** By delivery. */
async function sinceOf(
  { instances, runtime }: QueryParts,
  rows: readonly DeliveryRow[],
): Promise<ReadonlyMap<string, SinceRaised | null>> {
  const cases = await Promise.all(
    [...new Set(rows.map(({ instanceId }) => instanceId))].map(async (id) => [id, await instances.read(id)] as const),
  );
  const live = new Map(cases);
  const now = runtime.now();
  return new Map(
    rows.map((row) => {
      const state = live.get(row.instanceId)?.state;
      return [row.delivery, state ? sinceRaised(row, state, now) : null];
    }),
  );
}

/** Newest first. What was seen, or is settled, is not put under what was not, nor the other way round. */
function entriesOf(rows: readonly DeliveryRow[], since: ReadonlyMap<string, SinceRaised | null>): Map<string, string> {
  const entries = new Map<string, string>();
  const latest = new Map<string, DeliveryRow>();
  for (const row of rows) {
    const about = `${row.acknowledgedAt === null} ${since.get(row.delivery)?.settled ?? false} ${row.instanceId}`;
    const head = latest.get(about);
    if (head && head.raisedAt - row.raisedAt < MERGE_WITHIN) entries.set(row.delivery, head.delivery);
    else {
      latest.set(about, row);
      entries.set(row.delivery, row.delivery);
    }
  }
  return entries;
}

// A person's inbox: the alerts that came to them, newest first, each with what its text is made from.
import type { Scope } from '../authority/scope';
import type { AlertMessage } from '../ports/channel';
import type { Page } from '../ports/store-queries';
import type { DeliveryRow } from '../rows/rows';
import type { QueryParts } from './engine-queries';

export interface AlertInbox {
  readonly rows: readonly (DeliveryRow & { readonly message: AlertMessage | null })[];
  readonly total: number;
  /** Not acknowledged. */
  readonly unread: number;
}

export async function alertInbox({ store, writer }: QueryParts, scope: Scope, page: Page): Promise<AlertInbox> {
  const mine = { person: scope.person, channel: 'app', states: ['delivered', 'sent', 'queued'] } as const;
  const [listed, open] = await Promise.all([
    store.queries.deliveries(scope, mine, page),
    store.queries.deliveries(scope, { ...mine, unacknowledged: true }, { limit: 1 }),
  ]);
  const rows = await Promise.all(listed.rows.map(async (row) => ({ ...row, message: await writer.messageFor(row) })));
  return { rows, total: listed.total, unread: open.total };
}

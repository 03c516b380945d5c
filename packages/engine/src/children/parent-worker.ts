// Tells a calling case how the case it called is doing. News that come late, for a call that is over or given up, are dropped.
import type { ChildNews, ParentCase } from '@baton/core';
import type { Instances } from '../instance/instances';
import type { OutboxWorker } from '../outbox/dispatcher';
import type { HeldWork } from '../outbox/held-work';
import type { OutboxRow, Store } from '../ports/store';

/** Settles the row with it. */
export type TellParent = (row: OutboxRow, to: ParentCase, news: ChildNews) => Promise<void>;

export function createTellParent(store: Store, instances: Instances, held: HeldWork): TellParent {
  return async (row, { instance, token, epoch }, news) => {
    const reply = await instances.post(instance, {
      id: `news:${row.id}`,
      by: { system: 'engine' },
      scope: null,
      body: { type: 'childNews', token, epoch, news },
      remember: true,
      settles: { outboxRemove: [row.id] },
    });
    if (reply.ok) return;
    if (reply.code === 'instance.suspended') await held.hold(row, instance);
    else await store.updateOutbox({ remove: [row.id] });
  };
}

export function parentWorker(tellParent: TellParent): OutboxWorker {
  return (row) => {
    const { parent, what } = JSON.parse(row.payload) as { parent: ParentCase; what: ChildNews };
    return tellParent(row, parent, what);
  };
}

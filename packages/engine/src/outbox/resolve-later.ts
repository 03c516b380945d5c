// Assigns and addresses what a slow directory left open: the case went on without, and is completed as soon as people are known.
import { ASK_AGAIN_IN } from '../commit/outbox-rows';
import type { PeopleEffect } from '../instance/entry';
import type { Instances } from '../instance/instances';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';
import type { OutboxWorker } from './dispatcher';

export function resolveWorker(store: Store, instances: Instances, runtime: Runtime): OutboxWorker {
  return async (row) => {
    const reply = await instances.post(row.instanceId, {
      id: `resolve:${row.id}`,
      by: { system: 'engine' },
      scope: null,
      body: { type: 'resolve', effect: JSON.parse(row.payload) as PeopleEffect },
      remember: true,
      settles: { outboxRemove: [row.id] },
    });
    if (reply.ok) return;
    if (reply.code === 'directory.unavailable') {
      await store.updateOutbox({ postpone: [{ id: row.id, notBeforeAt: runtime.now() + ASK_AGAIN_IN }] });
    } else {
      // Completed, given by hand or over meanwhile: nothing is left to resolve.
      await store.updateOutbox({ remove: [row.id] });
    }
  };
}

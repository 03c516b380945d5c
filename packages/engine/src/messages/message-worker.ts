// Publishes what a case has thrown: like a message from outside, with the id of its row, so that it is taken once however often it is tried.
import type { Effect } from '@baton/core';
import type { OutboxWorker } from '../outbox/dispatcher';
import type { Store } from '../ports/store';
import type { Correlation } from './correlation';

export function messageWorker(store: Store, correlation: Correlation): OutboxWorker {
  return async (row) => {
    const { message, key, variables } = JSON.parse(row.payload) as Extract<Effect, { type: 'publishMessage' }>;
    await correlation.publish({ name: message, key, variables, messageId: row.id });
    await store.updateOutbox({ remove: [row.id] });
  };
}

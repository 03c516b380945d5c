// A store with three cases that differ in all that queries ask for. Of the store contract.
import type { Store } from '../ports/store';
import { commit, deliveryRow, itemRow } from './sample-rows';
import type { OpenStore } from './store-contract';

/** Ann holds work in a; Bob owns b, in which Cid is offered work; c is Dan's, started by Ann, and over. */
export async function withThreeCases(open: OpenStore): Promise<Store> {
  const { store } = await open();
  const link = { type: 'client', id: '42', label: 'Tower Coffee' };
  await store.commit([
    commit('a', 0, 2, {
      case: { key: 'O-9', title: 'Flyers', nextDueAt: 300, riskAt: 240, startedAt: 10, people: ['ann'], links: [link] },
      items: [
        itemRow('a', 1, { dueAt: 300 }),
        itemRow('a', 2, { status: 'completed', closedAt: 5, dueAt: 100, assignee: 'bob' }),
      ],
      deliveries: [
        deliveryRow('a', 'a.7.1'),
        deliveryRow('a', 'a.7.2', {
          person: 'max',
          channel: 'mail',
          raisedAt: 3_000,
          acknowledgedAt: 4,
          acknowledgedBy: 'max',
        }),
      ],
    }),
    commit('b', 0, 1, {
      case: {
        key: 'O-10',
        title: '50% off_posters',
        owner: 'bob',
        nextDueAt: 240,
        riskAt: 160,
        dueAt: 900,
        startedAt: 30,
        hasIncident: true,
        processId: 'lead',
      },
      items: [
        itemRow('b', 1, {
          status: 'offered',
          assignee: null,
          candidates: ['cid', 'eve'],
          processId: 'lead',
          createdAt: 1_500,
        }),
      ],
    }),
    commit('c', 0, 1, {
      case: {
        key: 'A-1',
        title: 'Плакат',
        owner: 'dan',
        starter: 'ann',
        startedAt: 20,
        status: 'completed',
        endedAt: 50,
      },
    }),
  ]);
  return store;
}

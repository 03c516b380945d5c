// Store contract: what goes out together, what became of each delivery, and how people want to be told.
import { describe, expect, it } from 'vitest';
import { SYSTEM_SCOPE } from '../authority/sight';
import type { OutboxRow } from '../ports/store';
import { commit, deliveryRow } from './sample-rows';
import type { OpenStore } from './store-contract';

const row = (id: string, notBeforeAt: number, given: Partial<OutboxRow> = {}): OutboxRow => ({
  id,
  instanceId: 'a',
  kind: 'delivery',
  payload: '{}',
  notBeforeAt,
  attempt: 1,
  attemptStartedAt: null,
  feed: 'mail ann',
  ...given,
});

export function describeFeeds(open: OpenStore): void {
  describe('feeds', () => {
    it('hold the rows that are due for one person through one channel, without those under way', async () => {
      const { store } = await open();
      const add = [
        row('later', 300),
        row('b', 200),
        row('a', 100),
        row('other', 50, { feed: 'sms ann' }),
        row('job', 50, { kind: 'job', feed: undefined }),
        row('under-way', 50),
      ].map(({ feed, ...rest }) => (feed === undefined ? rest : { ...rest, feed }));
      await store.commit([commit('a', 0, 1, { outbox: { add, remove: [] } })]);
      await store.startAttempts(['under-way'], 60);
      expect((await store.dueOfFeed('mail ann', 200, 10)).map(({ id, feed }) => [id, feed])).toEqual([
        ['a', 'mail ann'],
        ['b', 'mail ann'],
      ]);
      expect((await store.dueOfFeed('mail ann', 200, 1)).map(({ id }) => id)).toEqual(['a']);
      expect(await store.dueOfFeed('mail bob', 900, 10)).toEqual([]);
      await store.close();
    });

    it('remember when they were last served, also after a restart', async () => {
      const opened = await open();
      expect(await opened.store.feed('mail ann')).toBeNull();
      await opened.store.saveFeed({ feed: 'mail ann', lastSentAt: 100 });
      await opened.store.saveFeed({ feed: 'mail ann', lastSentAt: 200 });
      const store = opened.reopen ? await opened.reopen() : opened.store;
      expect(await store.feed('mail ann')).toEqual({ feed: 'mail ann', lastSentAt: 200 });
      await store.close();
    });

    it('take rows without a commit, in place of those with the same id', async () => {
      const { store } = await open();
      await store.updateOutbox({ add: [row('a', 100), row('b', 100)] });
      await store.updateOutbox({ add: [row('a', 200, { payload: '{"with":["b"]}' })], remove: ['b'] });
      expect(await store.dueOutbox(1_000, 10)).toEqual([row('a', 200, { payload: '{"with":["b"]}' })]);
      await store.close();
    });
  });

  describe('deliveries', () => {
    it('are found by what became of them', async () => {
      const { store } = await open();
      const states = ['sent', 'failed', 'undeliverable', 'held', 'merged'] as const;
      const deliveries = states.map((state, i) => deliveryRow('a', `d${i}`, { state, raisedAt: i }));
      await store.commit([commit('a', 0, 1, { deliveries })]);
      const found = await store.queries.deliveries(
        SYSTEM_SCOPE,
        { states: ['failed', 'undeliverable'] },
        { limit: 10 },
      );
      expect(found.rows.map(({ delivery }) => delivery)).toEqual(['d2', 'd1']);
      expect(found.total).toBe(2);
      await store.commit([commit('a', 1, 2, { deliveries: [deliveryRow('a', 'd1', { state: 'sent' })] })]);
      expect((await store.queries.deliveries(SYSTEM_SCOPE, { states: ['failed'] }, { limit: 10 })).total).toBe(0);
      await store.close();
    });
  });

  describe('people', () => {
    it('say how they want to be told', async () => {
      const { store } = await open();
      expect(await store.preferences('ann')).toBeNull();
      await store.savePreferences('ann', { off: ['sms'], quiet: null });
      await store.savePreferences('ann', { locale: 'ru', quiet: { from: '20:00', to: '09:00', channels: ['mail'] } });
      expect(await store.preferences('ann')).toEqual({
        locale: 'ru',
        quiet: { from: '20:00', to: '09:00', channels: ['mail'] },
      });
      expect(await store.preferences('bob')).toBeNull();
      await store.close();
    });

    it('lose a role that is taken away', async () => {
      const { store } = await open();
      await store.saveRoles([
        { id: 'clerk', name: 'Clerk' },
        { id: 'head', name: 'Head' },
      ]);
      await store.removeRoles(['clerk', 'nobody']);
      expect(await store.roles()).toEqual([{ id: 'head', name: 'Head' }]);
      await store.close();
    });
  });
}

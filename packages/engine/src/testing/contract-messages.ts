// Store contract: who waits for what, and what waits for whom.
import { describe, expect, it } from 'vitest';
import type { BufferedMessage } from '../ports/store';
import { commit } from './sample-rows';
import type { OpenStore } from './store-contract';

const waits = (instanceId: string, token: number, message = 'paid', key = 'O-1') => ({
  instanceId,
  token,
  type: 'message' as const,
  message,
  key,
});
const message = (id: string, given: Partial<BufferedMessage> = {}): BufferedMessage => ({
  id,
  message: 'paid',
  key: 'O-1',
  variables: '{"sum":1}',
  receivedAt: 100,
  expiresAt: 1_000,
  ...given,
});

export function describeMessages(open: OpenStore): void {
  describe('messages', () => {
    it('finds those who wait for a name and key, in the order in which they began', async () => {
      const { store } = await open();
      await store.commit([commit('b', 0, 1, { subscriptions: { add: [waits('b', 4)], remove: [] } })]);
      await store.commit([
        commit('a', 0, 1, {
          subscriptions: { add: [waits('a', 5), waits('a', 6, 'paid', 'O-2'), waits('a', 7, 'signed')], remove: [] },
        }),
      ]);
      expect(await store.subscriptions('message', 'paid', 'O-1')).toEqual([waits('b', 4), waits('a', 5)]);
      expect(await store.subscriptions('message', 'paid', 'O-9')).toEqual([]);
      await store.commit([commit('b', 1, 2, { subscriptions: { add: [], remove: [4, 99] } })]);
      expect(await store.subscriptions('message', 'paid', 'O-1')).toEqual([waits('a', 5)]);
      await store.close();
    });

    it('keeps a message once, also after it was taken', async () => {
      const { store } = await open();
      expect(await store.bufferMessage(message('m1'))).toBe(true);
      expect(await store.bufferMessage(message('m1', { variables: '{}' }))).toBe(false);
      expect(await store.bufferedMessages('paid', 'O-1', 500)).toEqual([message('m1')]);
      await store.commit([commit('a', 0, 1, { consumedMessages: ['m1'] })]);
      expect(await store.bufferedMessages('paid', 'O-1', 500)).toEqual([]);
      expect(await store.bufferMessage(message('m1'))).toBe(false);
      expect(await store.bufferedMessages('paid', 'O-1', 500)).toEqual([]);
      await store.close();
    });

    it('gives what is buffered oldest first, of that name and key, until it expires', async () => {
      const { store } = await open();
      await store.bufferMessage(message('late', { receivedAt: 300 }));
      await store.bufferMessage(message('early', { receivedAt: 200, expiresAt: 400 }));
      await store.bufferMessage(message('other', { key: 'O-2' }));
      const ids = async (at: number) => (await store.bufferedMessages('paid', 'O-1', at)).map((row) => row.id);
      expect(await ids(399)).toEqual(['early', 'late']);
      expect(await ids(400)).toEqual(['late']);
      await store.close();
    });

    it('tells which buffered messages someone waits for', async () => {
      const { store } = await open();
      await store.bufferMessage(message('nobody', { key: 'O-2' }));
      await store.bufferMessage(message('second', { receivedAt: 300 }));
      await store.bufferMessage(message('first', { receivedAt: 200 }));
      await store.bufferMessage(message('expired', { expiresAt: 350 }));
      expect(await store.awaitedMessages(400, 10)).toEqual([]);
      await store.commit([commit('a', 0, 1, { subscriptions: { add: [waits('a', 5)], remove: [] } })]);
      expect((await store.awaitedMessages(400, 10)).map((row) => row.id)).toEqual(['first', 'second']);
      expect((await store.awaitedMessages(400, 1)).map((row) => row.id)).toEqual(['first']);
      await store.close();
    });
  });
}

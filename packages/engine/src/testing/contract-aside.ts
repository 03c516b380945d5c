// Store contract: drawings that were set aside.
import { describe, expect, it } from 'vitest';
import { draft } from './sample-rows';
import type { OpenStore } from './store-contract';

const row = (bytes: string, at = 1, processId = 'order') => ({
  processId,
  bytes,
  savedBy: 'ann',
  savedAt: at - 1,
  by: 'bob',
  at,
});

export function describeAside(open: OpenStore): void {
  describe('drawings set aside', () => {
    it('are listed newest first by process, without their bytes, and leave the draft alone', async () => {
      const { store } = await open();
      await store.saveDraft(draft('order', 1), 0);
      expect(await store.asides('order')).toEqual([]);
      const { bytes: _, ...first } = row('{"a":1}', 5);
      expect(await store.setAside(row('{"a":1}', 5), 9)).toBe(1);
      await store.setAside(row('{"a":2}', 6), 9);
      await store.setAside(row('{"a":1}', 7, 'lead'), 9);
      const { bytes: __, ...second } = row('{"a":2}', 6);
      expect(await store.asides('order')).toEqual([
        { ...second, seq: 2 },
        { ...first, seq: 1 },
      ]);
      expect((await store.asides('lead')).map(({ seq }) => seq)).toEqual([1]);
      expect(await store.aside('order', 1)).toEqual({ ...row('{"a":1}', 5), seq: 1 });
      expect(await store.aside('order', 3)).toBeNull();
      expect(await store.aside('nothing', 1)).toBeNull();
      expect(await store.draft('order')).toEqual(draft('order', 1));
      await store.close();
    });

    it('are not kept twice: what stands there stays as it is', async () => {
      const { store } = await open();
      await store.setAside(row('{"a":1}', 5), 9);
      await store.setAside(row('{"a":2}', 6), 9);
      expect(await store.setAside({ ...row('{"a":1}', 8), by: 'cid' }, 9)).toBe(1);
      expect((await store.asides('order')).map(({ seq, by, at }) => [seq, by, at])).toEqual([
        [2, 'bob', 6],
        [1, 'bob', 5],
      ]);
      await store.close();
    });

    it('are as many as are wanted: the oldest of that process go, and no number comes again', async () => {
      const { store, reopen } = await open();
      await store.setAside(row('{"a":0}', 1, 'lead'), 2);
      for (const n of [1, 2, 3, 4]) await store.setAside(row(`{"a":${n}}`, n), 2);
      expect((await store.asides('order')).map(({ seq }) => seq)).toEqual([4, 3]);
      expect(await store.aside('order', 2)).toBeNull();
      expect(await store.asides('lead')).toHaveLength(1);
      expect(await store.setAside(row('{"a":1}', 5), 2)).toBe(5);
      const later = reopen ? await reopen() : store;
      expect((await later.asides('order')).map(({ seq }) => seq)).toEqual([5, 4]);
      await later.close();
    });
  });
}

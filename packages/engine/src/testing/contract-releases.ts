// Store contract: which version new cases take, as a history that only grows, and cases by the version that they are on.
import { describe, expect, it } from 'vitest';
import type { ReleaseRow } from '../ports/process-library';
import { ALL, commit, release, version } from './sample-rows';
import type { OpenStore } from './store-contract';

const NOTHING = { subscriptions: [], schedules: [] };
const pilot = { version: 2, roles: ['tester'], groups: [], people: ['ann'] };

export function describeReleases(open: OpenStore): void {
  describe('releases', () => {
    it('are added one after the other, each once, and outlive the process', async () => {
      const { store, reopen } = await open();
      const rows: ReleaseRow[] = [
        release('order', 1),
        release('order', 2, { act: 'publishPilot', version: 2, pilot }),
        release('order', 3, { act: 'makeCurrent', version: 2, current: 2 }),
      ];
      expect(await store.releases('order')).toEqual([]);
      expect(await store.release(rows[0] as ReleaseRow, null)).toBe(true);
      expect(await store.release(release('order', 1, { by: 'bob' }), null)).toBe(false);
      expect(await store.release(rows[2] as ReleaseRow, null)).toBe(false);
      expect(await store.release(rows[1] as ReleaseRow, null)).toBe(true);
      expect(await store.release(rows[2] as ReleaseRow, null)).toBe(true);
      await store.release(release('lead', 1), null);
      const again = reopen ? await reopen() : store;
      expect(await again.releases('order')).toEqual(rows.toReversed());
      const current = [...(await again.currentReleases())].sort((a, b) => (a.processId < b.processId ? -1 : 1));
      expect(current).toEqual([release('lead', 1), rows[2]]);
      await again.close();
    });

    it('of two who publish at the same place one wins, and nothing of the other is kept', async () => {
      const { store } = await open();
      await store.publish(version('order', 1), NOTHING, release('order', 1));
      expect(await store.publish(version('order', 2), NOTHING, release('order', 1))).toBeNull();
      expect(await store.publish(version('order', 1), NOTHING, release('order', 2))).toBeNull();
      expect((await store.versions('order')).map((row) => row.version)).toEqual([1]);
      expect(await store.releases('order')).toEqual([release('order', 1)]);
      await store.close();
    });

    it('change how cases begin by themselves only where they say so', async () => {
      const { store } = await open();
      const starts = (number: number) => ({
        subscriptions: [
          { processId: 'order', version: number, node: 'start', type: 'message' as const, name: `m${number}` },
        ],
        schedules: [],
      });
      const live = async () => (await store.startSubscriptions()).map((row) => row.name);
      await store.publish(version('order', 1), starts(1), release('order', 1));
      await store.publish(version('order', 2), null, release('order', 2, { act: 'publishPilot', version: 2, pilot }));
      expect(await live()).toEqual(['m1']);
      await store.release(release('order', 3, { act: 'endPilot', version: 2 }), null);
      expect(await live()).toEqual(['m1']);
      await store.release(release('order', 4, { act: 'makeCurrent', version: 2, current: 2 }), starts(2));
      expect(await live()).toEqual(['m2']);
      expect(await store.release(release('order', 4), starts(1))).toBe(false);
      expect(await live()).toEqual(['m2']);
      await store.close();
    });
  });

  describe('cases of a version', () => {
    it('are found by it, and follow when a case moves to another', async () => {
      const { store } = await open();
      await store.commit([
        commit('a', 0, 1),
        commit('b', 0, 1, { case: { version: 2 } }),
        commit('c', 0, 1, { case: { version: 2, status: 'completed' } }),
      ]);
      const ids = async (number: number) => {
        const filter = { processId: 'order', version: number, status: ['active'] } as const;
        return (await store.queries.cases(ALL, filter, { limit: 9 })).rows.map((row) => row.instanceId);
      };
      expect([await ids(1), await ids(2), await ids(3)]).toEqual([['a'], ['b'], []]);
      await store.commit([commit('a', 1, 2, { case: { version: 2 } })]);
      expect([await ids(1), (await ids(2)).toSorted()]).toEqual([[], ['a', 'b']]);
      await store.close();
    });
  });
}

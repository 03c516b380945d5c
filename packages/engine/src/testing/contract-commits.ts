// Store contract: commits are whole or nothing, each on its own, and say why not.
import { describe, expect, it } from 'vitest';
import { ALL, caseRow, commit, deliveryRow, itemRow, logRows } from './sample-rows';
import type { OpenStore } from './store-contract';

const ok = { ok: true };

export function describeCommits(open: OpenStore): void {
  describe('commits', () => {
    it('knows nothing of an instance that was never committed', async () => {
      const { store } = await open();
      expect(await store.load('a')).toBeNull();
      expect(await store.outcome('a', 'c1')).toBeNull();
      await store.close();
    });

    it('answers the snapshot, the tail after it, the revision and the head', async () => {
      const { store } = await open();
      expect(await store.commit([commit('a', 0, 2)])).toEqual([ok]);
      expect(await store.load('a')).toEqual({
        instanceId: 'a',
        revision: 2,
        snapshot: null,
        snapshotRevision: 0,
        tail: logRows('a', 1, 2),
        head: 'a#2',
      });
      await store.commit([commit('a', 2, 5, { snapshot: '{"five":5}' })]);
      expect(await store.load('a')).toMatchObject({
        revision: 5,
        snapshot: '{"five":5}',
        snapshotRevision: 5,
        tail: [],
        head: 'a#5',
      });
      await store.commit([commit('a', 5, 6)]);
      expect(await store.load('a')).toMatchObject({
        snapshot: '{"five":5}',
        snapshotRevision: 5,
        tail: logRows('a', 6, 6),
        head: 'a#6',
      });
      await store.close();
    });

    it('answers many instances at once, each with the entries after its snapshot, and leaves out those that are not there', async () => {
      const { store } = await open();
      const links = [{ type: 'client', id: '7', label: 'Café' }];
      await store.commit([
        commit('a', 0, 2),
        commit('b', 0, 1, { snapshot: '{"one":1}', case: caseRow('b', { links, people: ['ann'] }) }),
      ]);
      await store.commit([commit('b', 1, 3, { case: caseRow('b', { links, people: ['ann'] }) })]);
      const found = [...(await store.loadMany(['b', 'nobody', 'a']))].sort((x, y) =>
        x.instanceId < y.instanceId ? -1 : 1,
      );
      const entries = (...of: Parameters<typeof logRows>) => `[${logRows(...of).map(({ bytes }) => bytes)}]`;
      expect(found).toEqual([
        { instanceId: 'a', revision: 2, snapshot: null, tail: entries('a', 1, 2), head: 'a#2', people: [], links: [] },
        {
          instanceId: 'b',
          revision: 3,
          snapshot: '{"one":1}',
          tail: entries('b', 2, 3),
          head: 'b#3',
          people: ['ann'],
          links,
        },
      ]);
      expect(await store.loadMany([])).toEqual([]);
      await store.close();
    });

    it('refuses a revision that is not the stored one, and then writes nothing of that commit', async () => {
      const { store } = await open();
      await store.commit([commit('a', 0, 2)]);
      const stale = commit('a', 1, 3, {
        items: [itemRow('a', 1)],
        deliveries: [deliveryRow('a', 'a.7.1')],
        timers: { arm: [{ instanceId: 'a', key: 'clock:1', dueAt: 10 }], cancel: [] },
        outcomes: [{ instanceId: 'a', commandId: 'c9', outcome: '{}' }],
        cursors: [{ pool: 'role:clerk', before: null, after: 'ann' }],
      });
      expect(await store.commit([stale])).toEqual([{ ok: false, code: 'revision.conflict' }]);
      expect(await store.load('a')).toMatchObject({ revision: 2, head: 'a#2' });
      expect((await store.queries.items(ALL, {}, { limit: 10 })).total).toBe(0);
      expect((await store.queries.deliveries(ALL, {}, { limit: 10 })).total).toBe(0);
      expect(await store.dueTimers(100, 10)).toEqual([]);
      expect(await store.outcome('a', 'c9')).toBeNull();
      expect(await store.cursors()).toEqual(new Map());
      await store.close();
    });

    it('refuses a first commit of an instance that exists', async () => {
      const { store } = await open();
      await store.commit([commit('a', 0, 2)]);
      expect(await store.commit([commit('a', 0, 3)])).toEqual([{ ok: false, code: 'revision.conflict' }]);
      await store.close();
    });

    it('keeps each commit of a group on its own, in the order given', async () => {
      const { store } = await open();
      const results = await store.commit([commit('a', 0, 1), commit('b', 3, 4), commit('c', 0, 1), commit('a', 1, 2)]);
      expect(results).toEqual([ok, { ok: false, code: 'revision.conflict' }, ok, ok]);
      expect(await store.load('b')).toBeNull();
      expect(await store.load('a')).toMatchObject({ revision: 2 });
      expect(await store.commit([])).toEqual([]);
      await store.close();
    });

    it('stores a command outcome once, and refuses the same id as a duplicate before anything else', async () => {
      const { store } = await open();
      const outcomes = [{ instanceId: 'a', commandId: 'c1', outcome: '{"ok":true}' }];
      await store.commit([commit('a', 0, 1, { outcomes })]);
      expect(await store.outcome('a', 'c1')).toBe('{"ok":true}');
      expect(await store.outcome('b', 'c1')).toBeNull();
      expect(await store.commit([commit('a', 1, 2, { outcomes })])).toEqual([{ ok: false, code: 'command.duplicate' }]);
      expect(await store.commit([commit('a', 9, 10, { outcomes })])).toEqual([
        { ok: false, code: 'command.duplicate' },
      ]);
      const elsewhere = [{ instanceId: 'b', commandId: 'c1', outcome: '{}' }];
      expect(await store.commit([commit('b', 0, 1, { outcomes: elsewhere })])).toEqual([ok]);
      expect(await store.load('a')).toMatchObject({ revision: 1 });
      await store.close();
    });

    it('moves a round-robin cursor only from where it stands', async () => {
      const { store } = await open();
      const turn = (before: string | null, after: string) => ({ cursors: [{ pool: 'role:clerk', before, after }] });
      expect(await store.commit([commit('a', 0, 1, turn(null, 'ann'))])).toEqual([ok]);
      expect(await store.commit([commit('b', 0, 1, turn(null, 'bob'))])).toEqual([
        { ok: false, code: 'cursor.conflict' },
      ]);
      expect(await store.load('b')).toBeNull();
      expect(
        await store.commit([commit('b', 0, 1, turn('ann', 'bob')), commit('c', 0, 1, turn('bob', 'cid'))]),
      ).toEqual([ok, ok]);
      expect(await store.cursors()).toEqual(new Map([['role:clerk', 'cid']]));
      await store.close();
    });

    it('counts open items by who holds them', async () => {
      const { store } = await open();
      const items = [
        itemRow('a', 1),
        itemRow('a', 2),
        itemRow('a', 3, { assignee: 'bob' }),
        itemRow('a', 4, { assignee: null }),
      ];
      await store.commit([commit('a', 0, 1, { items })]);
      expect(await store.openLoads()).toEqual(
        new Map([
          ['ann', 2],
          ['bob', 1],
        ]),
      );
      const later = [itemRow('a', 1, { status: 'completed', closedAt: 9 }), itemRow('a', 2, { assignee: 'bob' })];
      await store.commit([commit('a', 1, 2, { items: later })]);
      expect(await store.openLoads()).toEqual(new Map([['bob', 2]]));
      await store.close();
    });

    it('keeps what was committed after it is closed and opened again', async ({ skip }) => {
      const { store, reopen } = await open();
      if (!reopen) {
        await store.close();
        skip('nothing of this store outlives it');
        return;
      }
      const outcomes = [{ instanceId: 'a', commandId: 'c1', outcome: '{}' }];
      await store.commit([
        commit('a', 0, 2, {
          outcomes,
          snapshot: '{}',
          timers: { arm: [{ instanceId: 'a', key: 'k', dueAt: 4 }], cancel: [] },
        }),
      ]);
      const again = await reopen();
      expect(await again.load('a')).toMatchObject({ revision: 2, snapshot: '{}', head: 'a#2' });
      expect(await again.outcome('a', 'c1')).toBe('{}');
      expect(await again.nextDueAt()).toBe(4);
      await again.close();
    });
  });
}

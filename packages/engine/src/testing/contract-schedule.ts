// Store contract: timers and the outbox, and what is due next.
import { describe, expect, it } from 'vitest';
import type { OutboxRow } from '../ports/store';
import { commit } from './sample-rows';
import type { OpenStore } from './store-contract';

const timer = (instanceId: string, key: string, dueAt: number) => ({ instanceId, key, dueAt });
const outbox = (id: string, notBeforeAt: number, given: Partial<OutboxRow> = {}): OutboxRow => ({
  id,
  instanceId: 'a',
  kind: 'job',
  payload: '{"job":1}',
  notBeforeAt,
  attempt: 1,
  attemptStartedAt: null,
  ...given,
});

export function describeSchedule(open: OpenStore): void {
  describe('timers', () => {
    it('are due at their moment, earliest first, up to the limit', async () => {
      const { store } = await open();
      const arm = [timer('a', 'clock:2', 300), timer('a', 'clock:1', 100), timer('a', 'wait:3', 200)];
      await store.commit([
        commit('a', 0, 1, { timers: { arm, cancel: [] } }),
        commit('b', 0, 1, { timers: { arm: [timer('b', 'clock:1', 150)], cancel: [] } }),
      ]);
      expect(await store.dueTimers(99, 10)).toEqual([]);
      expect(await store.dueTimers(200, 10)).toEqual([
        timer('a', 'clock:1', 100),
        timer('b', 'clock:1', 150),
        timer('a', 'wait:3', 200),
      ]);
      expect(await store.dueTimers(1_000, 2)).toEqual([timer('a', 'clock:1', 100), timer('b', 'clock:1', 150)]);
      expect(await store.nextDueAt()).toBe(100);
      await store.close();
    });

    it('are one row a key: arming again moves, cancelling removes', async () => {
      const { store } = await open();
      await store.commit([
        commit('a', 0, 1, { timers: { arm: [timer('a', 'k', 100), timer('a', 'l', 50)], cancel: [] } }),
      ]);
      await store.commit([commit('a', 1, 2, { timers: { arm: [timer('a', 'k', 400)], cancel: ['l', 'never'] } })]);
      expect(await store.dueTimers(1_000, 10)).toEqual([timer('a', 'k', 400)]);
      await store.commit([commit('a', 2, 3, { timers: { arm: [], cancel: ['k'] } })]);
      expect(await store.nextDueAt()).toBeNull();
      await store.close();
    });

    it('of a calendar are found by its version, page by page', async () => {
      const { store } = await open();
      const of = (instanceId: string, key: string, version: number, id = 'office') => ({
        ...timer(instanceId, key, 100),
        calendar: { id, version },
      });
      const said = { ...of('a', 'clock:1', 1), facts: '{"startedAt":5}' };
      const arm = [said, of('a', 'clock:2', 2), of('a', 'clock:3', 1, 'shop'), timer('a', 'wait:4', 100)];
      await store.commit([
        commit('a', 0, 1, { timers: { arm, cancel: [] } }),
        commit('b', 0, 1, { timers: { arm: [of('b', 'clock:1', 1)], cancel: [] } }),
        commit('c', 0, 1, { timers: { arm: [of('c', 'clock:1', 1)], cancel: [] } }),
      ]);
      const first = await store.timersOfCalendar('office', 2, null, 2);
      expect(first.rows).toEqual([said, of('b', 'clock:1', 1)]);
      // Counted anew meanwhile: the place to go on from is not lost.
      await store.commit([commit('b', 1, 2, { timers: { arm: [of('b', 'clock:1', 2)], cancel: [] } })]);
      expect(await store.timersOfCalendar('office', 2, first.next, 2)).toEqual({
        rows: [of('c', 'clock:1', 1)],
        next: null,
      });
      expect((await store.timersOfCalendar('office', 3, null, 10)).rows).toHaveLength(4);
      expect(await store.timersOfCalendar('none', 9, null, 10)).toEqual({ rows: [], next: null });
      expect(await store.dueTimers(100, 1)).toEqual([said]);
      await store.close();
    });

    it('beyond 24.8 days keep their moment', async () => {
      const { store } = await open();
      const far = 4_102_444_800_000;
      await store.commit([commit('a', 0, 1, { timers: { arm: [timer('a', 'k', far)], cancel: [] } })]);
      expect(await store.nextDueAt()).toBe(far);
      expect(await store.dueTimers(far - 1, 10)).toEqual([]);
      expect(await store.dueTimers(far, 10)).toHaveLength(1);
      await store.close();
    });
  });

  describe('the outbox', () => {
    it('gives its rows from their moment on, whole, earliest first', async () => {
      const { store } = await open();
      const add = [outbox('a/2/1', 200), outbox('a/1/1', 100), outbox('a.7.1', 100_000, { kind: 'delivery' })];
      await store.commit([commit('a', 0, 1, { outbox: { add, remove: [] } })]);
      expect(await store.dueOutbox(99, 10)).toEqual([]);
      expect(await store.dueOutbox(200, 10)).toEqual([add[1], add[0]]);
      expect(await store.dueOutbox(200, 1)).toEqual([add[1]]);
      expect(await store.nextDueAt()).toBe(100);
      await store.close();
    });

    it('upserts by id and removes with a commit', async () => {
      const { store } = await open();
      await store.commit([commit('a', 0, 1, { outbox: { add: [outbox('x', 1), outbox('y', 2)], remove: [] } })]);
      const retry = outbox('x', 50, { attempt: 2 });
      await store.commit([commit('a', 1, 2, { outbox: { add: [retry], remove: ['y', 'unknown'] } })]);
      expect(await store.dueOutbox(100, 10)).toEqual([retry]);
      await store.close();
    });

    it('records that an attempt begins, and shows it until the row is settled', async () => {
      const { store } = await open();
      await store.commit([commit('a', 0, 1, { outbox: { add: [outbox('x', 1), outbox('y', 1)], remove: [] } })]);
      await store.startAttempts(['x', 'unknown'], 77);
      const rows = await store.dueOutbox(100, 10);
      expect(rows.find((row) => row.id === 'x')?.attemptStartedAt).toBe(77);
      expect(rows.find((row) => row.id === 'y')?.attemptStartedAt).toBeNull();
      await store.updateOutbox({
        postpone: [
          { id: 'x', notBeforeAt: 500 },
          { id: 'unknown', notBeforeAt: 1 },
        ],
        remove: ['y'],
      });
      expect(await store.dueOutbox(499, 10)).toEqual([]);
      expect(await store.dueOutbox(500, 10)).toEqual([outbox('x', 500)]);
      expect(await store.nextDueAt()).toBe(500);
      await store.updateOutbox({ remove: ['x'] });
      expect(await store.nextDueAt()).toBeNull();
      await store.close();
    });
  });
}

// Store contract: how cases begin by themselves, who called whom, which cases never begin, and who waits for signals.
import { describe, expect, it } from 'vitest';
import type { ProcessStarts, ScheduleRow, StartSubscriptionRow } from '../ports/process-library';
import type { OutboxRow } from '../ports/store';
import { ALL, commit, release, version } from './sample-rows';
import type { OpenStore } from './store-contract';

const schedule = (processId: string, given: Partial<ScheduleRow> = {}): ScheduleRow => ({
  processId,
  version: 1,
  node: 'start',
  since: 5,
  nextAt: 100,
  count: 0,
  missed: 0,
  ...given,
});

const waits = (processId: string, given: Partial<StartSubscriptionRow> = {}): StartSubscriptionRow => ({
  processId,
  version: 1,
  node: 'start',
  type: 'message',
  name: 'paid',
  ...given,
});

const starts = (given: Partial<ProcessStarts>): ProcessStarts => ({ subscriptions: [], schedules: [], ...given });

export function describeStarts(open: OpenStore): void {
  describe('starts', () => {
    it('are live from their version on until the next one, in the order of publishing', async () => {
      const { store, reopen } = await open();
      const first = starts({ subscriptions: [waits('a'), waits('a', { type: 'signal', name: 'alert', node: 's2' })] });
      await store.publish(version('a', 1), first, release('a', 1));
      await store.publish(
        version('b', 1),
        starts({ subscriptions: [waits('b')], schedules: [schedule('b')] }),
        release('b', 1),
      );
      expect(await store.startSubscriptions()).toEqual([...first.subscriptions, waits('b')]);
      const again = reopen ? await reopen() : store;
      expect(await again.schedules()).toEqual([schedule('b')]);
      const taken = await again.publish(version('a', 1), starts({ schedules: [schedule('a')] }), release('a', 1));
      expect(taken).toBeNull();
      expect(await again.startSubscriptions()).toHaveLength(3);
      await again.publish(
        version('a', 2),
        starts({ schedules: [schedule('a', { version: 2, nextAt: null })] }),
        release('a', 2),
      );
      expect(await again.startSubscriptions()).toEqual([waits('b')]);
      expect(await again.schedules()).toEqual([schedule('b'), schedule('a', { version: 2, nextAt: null })]);
      await again.close();
    });

    it('fall due at their moment, earliest first, and tell when the next one is', async () => {
      const { store } = await open();
      const rows = [
        schedule('a', { nextAt: 300 }),
        schedule('a', { node: 's2', nextAt: 100 }),
        schedule('a', { node: 's3', nextAt: null }),
      ];
      await store.publish(version('a', 1), starts({ schedules: rows }), release('a', 1));
      expect(await store.nextDueAt()).toBe(100);
      expect(await store.dueSchedules(99, 10)).toEqual([]);
      expect(await store.dueSchedules(300, 10)).toEqual([rows[1], rows[0]]);
      expect(await store.dueSchedules(300, 1)).toEqual([rows[1]]);
      await store.close();
    });

    it('move on once from where they stand', async () => {
      const { store } = await open();
      await store.publish(version('a', 1), starts({ schedules: [schedule('a')] }), release('a', 1));
      const moved = schedule('a', { nextAt: 200, count: 3, missed: 2 });
      expect(await store.moveSchedule(moved, 0)).toBe(true);
      expect(await store.moveSchedule(schedule('a', { nextAt: 400, count: 1 }), 0)).toBe(false);
      expect(await store.moveSchedule(schedule('a', { version: 9, count: 4 }), 3)).toBe(false);
      expect(await store.schedules()).toEqual([moved]);
      await store.moveSchedule(schedule('a', { nextAt: null, count: 4 }), 3);
      expect(await store.nextDueAt()).toBeNull();
      await store.close();
    });

    it('by a message make that what is buffered is awaited', async () => {
      const { store } = await open();
      const message = { id: 'm', message: 'paid', key: 'any', variables: '{}', receivedAt: 1, expiresAt: 900 };
      await store.bufferMessage(message);
      await store.publish(
        version('a', 1),
        starts({ subscriptions: [waits('a', { type: 'signal' })] }),
        release('a', 1),
      );
      expect(await store.awaitedMessages(10, 10)).toEqual([]);
      await store.publish(version('a', 2), starts({ subscriptions: [waits('a', { version: 2 })] }), release('a', 2));
      expect(await store.awaitedMessages(10, 10)).toEqual([message]);
      await store.close();
    });
  });

  describe('called cases', () => {
    it('are found by the case that called them, and any case by its key', async () => {
      const { store } = await open();
      const parent = { instanceId: 'p', token: 4 };
      await store.commit([
        commit('p', 0, 1, { case: { key: 'O-1' } }),
        commit('c1', 0, 1, { case: { key: 'O-2', parent } }),
        commit('c2', 0, 1, { case: { key: 'O-10', parent, status: 'completed' } }),
      ]);
      const ids = async (filter: object) =>
        (await store.queries.cases(ALL, { ...filter, sort: 'key' }, { limit: 9 })).rows.map((row) => row.instanceId);
      expect(await ids({ parent: 'p' })).toEqual(['c1', 'c2']);
      expect(await ids({ parent: 'p', status: ['active'] })).toEqual(['c1']);
      expect(await ids({ parent: 'c1' })).toEqual([]);
      expect(await ids({ key: 'O-1' })).toEqual(['p']);
      expect(await store.queries.case(ALL, 'c1')).toMatchObject({ parent });
      await store.close();
    });

    it('that are buried never begin; those that have begun are not buried', async () => {
      const { store, reopen } = await open();
      await store.commit([commit('old', 0, 1)]);
      expect(await store.bury('old')).toBe(false);
      expect(await store.bury('new')).toBe(true);
      expect(await store.bury('new')).toBe(true);
      const again = reopen ? await reopen() : store;
      const results = await again.commit([commit('new', 0, 1), commit('old', 1, 2)]);
      expect(results).toEqual([{ ok: false, code: 'instance.buried' }, { ok: true }]);
      expect(await again.load('new')).toBeNull();
      await again.close();
    });
  });

  describe('what everyone hears', () => {
    it('is awaited by name, apart from messages of that name', async () => {
      const { store } = await open();
      const row = (token: number, type: 'message' | 'signal') => ({
        instanceId: 'a',
        token,
        type,
        message: 'alert',
        key: '',
      });
      const add = [row(4, 'signal'), row(5, 'message')];
      await store.commit([commit('a', 0, 1, { subscriptions: { add, remove: [] } })]);
      expect(await store.subscriptions('signal', 'alert', '')).toEqual([row(4, 'signal')]);
      expect(await store.subscriptions('message', 'alert', '')).toEqual([row(5, 'message')]);
      await store.close();
    });

    it('is put into the outbox once, also after it was done', async () => {
      const { store } = await open();
      const row: OutboxRow = {
        id: 'signal/1',
        instanceId: '',
        kind: 'signal',
        payload: '{}',
        notBeforeAt: 1,
        attempt: 1,
        attemptStartedAt: null,
      };
      expect(await store.enqueue(row)).toBe(true);
      expect(await store.dueOutbox(1, 10)).toEqual([row]);
      await store.updateOutbox({ remove: [row.id] });
      expect(await store.enqueue(row)).toBe(false);
      expect(await store.dueOutbox(1, 10)).toEqual([]);
      await store.close();
    });
  });
}

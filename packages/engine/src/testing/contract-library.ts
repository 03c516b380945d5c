// Store contract: drafts, published versions, calendars, people, numbers, and the log as a whole.

import type { BusinessCalendar } from '@baton/core';
import { OFFICE_WEEK } from '@baton/core';
import { describe, expect, it } from 'vitest';
import type { LogRow } from '../rows/rows';
import { commit, draft, logRows, release, version } from './sample-rows';
import type { OpenStore } from './store-contract';

const calendar = (id: string, number: number) => ({
  id,
  version: number,
  name: `${id} ${number}`,
  zone: 'Europe/Berlin',
  week: OFFICE_WEEK,
  holidays: [],
  openings: [],
});

/** Nothing begins by itself. */
const NOTHING = { subscriptions: [], schedules: [] };

export function describeLibrary(open: OpenStore): void {
  describe('drafts', () => {
    it('are saved only over the revision that they were made from', async () => {
      const { store } = await open();
      expect(await store.draft('order')).toBeNull();
      expect(await store.saveDraft(draft('order', 2), 1)).toBeNull();
      expect(await store.saveDraft(draft('order', 1), 0)).toEqual(draft('order', 1));
      expect(await store.saveDraft(draft('order', 1, { savedBy: 'bob' }), 0)).toBeNull();
      expect(await store.saveDraft(draft('order', 2, { basedOn: 1 }), 1)).toEqual(draft('order', 2, { basedOn: 1 }));
      expect(await store.draft('order')).toEqual(draft('order', 2, { basedOn: 1 }));
      await store.saveDraft(draft('lead', 1), 0);
      expect((await store.drafts()).map((row) => row.processId).sort()).toEqual(['lead', 'order']);
      await store.close();
    });

    it('may be saved again under the same revision', async () => {
      const { store } = await open();
      await store.saveDraft(draft('order', 1), 0);
      expect(await store.saveDraft(draft('order', 1, { basedOn: 3 }), 1)).toEqual(draft('order', 1, { basedOn: 3 }));
      expect(await store.draft('order')).toMatchObject({ revision: 1, basedOn: 3 });
      await store.close();
    });
  });

  describe('published versions', () => {
    it('are never replaced', async () => {
      const { store } = await open();
      expect(await store.publish(version('order', 1), NOTHING, release('order', 1))).toEqual(version('order', 1));
      expect(await store.publish(version('order', 1, { bytes: '{}' }), NOTHING, release('order', 2))).toBeNull();
      expect(await store.version('order', 1)).toEqual(version('order', 1));
      await store.close();
    });

    it('are listed newest first, without their bytes', async () => {
      const { store } = await open();
      for (const number of [1, 2, 3]) await store.publish(version('order', number), NOTHING, release('order', number));
      await store.publish(version('lead', 1), NOTHING, release('lead', 1));
      const { bytes, ...second } = version('order', 2);
      expect((await store.versions('order')).map((row) => row.version)).toEqual([3, 2, 1]);
      expect((await store.versions('order'))[1]).toEqual(second);
      expect(await store.version('order', 'latest')).toEqual(version('order', 3));
      expect(await store.version('order', 9)).toBeNull();
      expect(await store.version('nothing', 'latest')).toBeNull();
      const latest = (await store.latestVersions()).map((row) => `${row.processId} ${row.version}`);
      expect(latest.sort()).toEqual(['lead 1', 'order 3']);
      await store.close();
    });
  });

  describe('the company', () => {
    it('keeps every version of a calendar', async () => {
      const { store } = await open();
      for (const [id, number] of [
        ['office', 2],
        ['office', 1],
        ['night', 1],
      ] as const)
        await store.saveCalendar(calendar(id, number));
      await store.saveCalendar({ ...calendar('office', 2), name: 'Renamed' });
      const found = (await store.calendars()).map((row) => `${row.id} ${row.version} ${row.name}`);
      expect(found).toEqual(['night 1 night 1', 'office 1 office 1', 'office 2 Renamed']);
      await store.close();
    });

    it('keeps who changed what and why, the latest first, each thing on its own', async () => {
      const { store } = await open();
      const office = { id: 'office', version: 1, name: 'Office', zone: 'UTC', week: {}, holidays: [], openings: [] };
      const calendar = office as unknown as BusinessCalendar;
      const change = {
        what: 'calendar',
        id: 'office',
        act: 'added',
        version: 1,
        at: 5,
        by: 'ann',
        reason: null,
      } as const;
      await store.saveCalendar(calendar, change);
      await store.saveCalendar({ ...calendar, version: 2 });
      const second = { ...change, act: 'saved', version: 3, at: 6, reason: 'Q’s "day" \u2602' } as const;
      await store.saveCalendar({ ...calendar, version: 3 }, second);
      const person = { ...change, what: 'person', version: null, reason: 'ill' } as const;
      await store.recordChange(person);
      expect(await store.changes('calendar', 'office', 10)).toEqual([second, change]);
      expect(await store.changes('calendar', 'office', 1)).toEqual([second]);
      expect(await store.changes('person', 'office', 10)).toEqual([person]);
      expect(await store.changes('role', 'office', 10)).toEqual([]);
      await store.close();
    });

    it('puts people and roles in place of those with the same id', async () => {
      const { store } = await open();
      await store.savePeople([
        { id: 'ann', name: 'Ann', roles: ['clerk'] },
        { id: 'bob', name: 'Bob', roles: [] },
      ]);
      await store.savePeople([
        { id: 'ann', name: 'Anna', roles: ['head'], absences: [{ fromAt: 1, toAt: null, deputy: 'bob' }] },
      ]);
      await store.saveRoles([{ id: 'clerk', name: 'Clerk' }]);
      await store.saveRoles([{ id: 'clerk', name: 'Clerks' }]);
      const people = [...(await store.people())].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(people).toEqual([
        { id: 'ann', name: 'Anna', roles: ['head'], absences: [{ fromAt: 1, toAt: null, deputy: 'bob' }] },
        { id: 'bob', name: 'Bob', roles: [] },
      ]);
      expect(await store.roles()).toEqual([{ id: 'clerk', name: 'Clerks' }]);
      await store.close();
    });

    it('counts each counter on its own from 1001, never twice the same', async () => {
      const { store } = await open();
      const numbers = await Promise.all([1, 2, 3].map(() => store.nextNumber('PO')));
      expect(numbers.sort((a, b) => a - b)).toEqual([1001, 1002, 1003]);
      expect(await store.nextNumber('LS')).toBe(1001);
      await store.close();
    });
  });

  describe('the whole log', () => {
    it('is read in order within each instance, byte for byte', async () => {
      const { store } = await open();
      await store.commit([commit('a', 0, 3), commit('b', 0, 1)]);
      await store.commit([commit('a', 3, 12), commit('b', 1, 2)]);
      const byInstance = new Map<string, LogRow[]>();
      let last = '';
      for await (const row of store.allLogs()) {
        if (row.instanceId !== last) expect(byInstance.has(row.instanceId)).toBe(false);
        byInstance.set(row.instanceId, [...(byInstance.get(row.instanceId) ?? []), row]);
        last = row.instanceId;
      }
      expect(byInstance.get('a')).toEqual(logRows('a', 1, 12));
      expect(byInstance.get('b')).toEqual(logRows('b', 1, 2));
      await store.close();
    });
  });
}

// Store contract: queries filter, sort and page, and show within a Scope only what it may see, also in their counts.
import { describe, expect, it } from 'vitest';
import type { Store } from '../ports/store';
import type { CaseFilter } from '../ports/store-queries';
import { ALL, commit, deliveryRow, itemRow, logRows, own, team } from './sample-rows';
import type { OpenStore } from './store-contract';
import { withThreeCases } from './three-cases';

const page = { limit: 100 };

export function describeQueries(open: OpenStore): void {
  const cases = async (store: Store, filter: CaseFilter, scope = ALL) => {
    const { rows, total } = await store.queries.cases(scope, filter, page);
    expect(total).toBe(rows.length);
    return rows.map((row) => row.instanceId);
  };

  describe('queries for cases', () => {
    it('answer whole rows', async () => {
      const store = await withThreeCases(open);
      const row = await store.queries.case(ALL, 'a');
      expect(row).toEqual(
        commit('a', 0, 2, {
          case: {
            key: 'O-9',
            title: 'Flyers',
            nextDueAt: 300,
            riskAt: 240,
            startedAt: 10,
            people: ['ann'],
            links: [{ type: 'client', id: '42', label: 'Tower Coffee' }],
          },
        }).case,
      );
      expect(await store.queries.case(ALL, 'unknown')).toBeNull();
      await store.close();
    });

    it('filter by each thing, and by several at once', async () => {
      const store = await withThreeCases(open);
      expect(await cases(store, { processId: 'lead' })).toEqual(['b']);
      expect(await cases(store, { status: ['completed', 'cancelled'] })).toEqual(['c']);
      expect(await cases(store, { status: [] })).toEqual([]);
      expect(await cases(store, { owner: 'dan' })).toEqual(['c']);
      expect(await cases(store, { hasIncident: true })).toEqual(['b']);
      expect((await cases(store, { hasIncident: false })).sort()).toEqual(['a', 'c']);
      expect(await cases(store, { link: { type: 'client', id: '42' } })).toEqual(['a']);
      expect(await cases(store, { link: { type: 'deal', id: '42' } })).toEqual([]);
      expect(await cases(store, { dueBefore: 300 })).toEqual(['b']);
      expect(await cases(store, { dueAfter: 300 })).toEqual(['a']);
      expect(await cases(store, { dueAfter: 200, dueBefore: 301 })).toEqual(['b', 'a']);
      expect(await cases(store, { atRiskAt: 239 })).toEqual(['b']);
      expect(await cases(store, { atRiskAt: 240 })).toEqual(['a']);
      expect(await cases(store, { atRiskAt: 299 })).toEqual(['a']);
      expect(await cases(store, { atRiskAt: 300 })).toEqual([]);
      expect(await cases(store, { owner: 'bob', status: ['completed'] })).toEqual([]);
      await store.close();
    });

    it('filter by who holds open work, by what nobody holds, and by the step', async () => {
      const store = await withThreeCases(open);
      expect(await cases(store, { holder: { people: ['ann'] } })).toEqual(['a']);
      expect(await cases(store, { holder: { people: ['ann', 'cid'] } })).toEqual(['a']);
      expect((await cases(store, { holder: { people: ['ann', 'cid'], offered: true } })).sort()).toEqual(['a', 'b']);
      // What he did is over.
      expect(await cases(store, { holder: { people: ['bob'], offered: true } })).toEqual([]);
      expect(await cases(store, { holder: { people: [] } })).toEqual([]);
      expect(await cases(store, { holder: 'nobody' })).toEqual(['b']);
      expect(await cases(store, { holder: 'nobody' }, own('ann'))).toEqual([]);
      expect(await cases(store, { holder: { people: ['ann'] }, processId: 'lead' })).toEqual([]);
      await store.commit([
        commit('a', 2, 3, {
          items: [itemRow('a', 1, { assignee: 'eve' }), itemRow('a', 3, { assignee: null, status: 'unassignable' })],
        }),
      ]);
      expect(await cases(store, { holder: { people: ['ann'] } })).toEqual([]);
      expect(await cases(store, { holder: { people: ['eve'] } })).toEqual(['a']);
      expect((await cases(store, { holder: 'nobody' })).sort()).toEqual(['a', 'b']);
      await store.close();
    });

    it('filter by the step that a case is at, as it moves on', async () => {
      const { store } = await open();
      const place = { token: 1, name: '', enteredAt: 1, person: null, item: null, dueAt: null, incident: null };
      const at = (...nodes: string[]) => ({ places: nodes.map((node) => ({ ...place, node })) });
      await store.commit([
        commit('a', 0, 1, { case: at('ask', 'wait', 'ask') }),
        commit('b', 0, 1, { case: { ...at('ask'), furtherSteps: ['around', 'left-out'] } }),
        commit('c', 0, 1, { case: { processId: 'lead', ...at('ask') } }),
      ]);
      expect((await cases(store, { step: 'ask', processId: 'order' })).sort()).toEqual(['a', 'b']);
      expect(await cases(store, { step: 'wait' })).toEqual(['a']);
      expect([await cases(store, { step: 'around' }), await cases(store, { step: 'left-out' })]).toEqual([
        ['b'],
        ['b'],
      ]);
      expect(await cases(store, { step: 'as' })).toEqual([]);
      await store.commit([commit('a', 1, 2, { case: at('wait', 'pay') }), commit('b', 1, 2, { case: at() })]);
      expect(await cases(store, { step: 'ask' })).toEqual(['c']);
      expect([await cases(store, { step: 'wait' }), await cases(store, { step: 'pay' })]).toEqual([['a'], ['a']]);
      expect(await cases(store, { step: 'around' })).toEqual([]);
      await store.close();
    });

    it('find text in key, title and links, whatever its case, and take signs as they are', async () => {
      const store = await withThreeCases(open);
      expect(await cases(store, { text: 'flyer' })).toEqual(['a']);
      expect(await cases(store, { text: 'o-10' })).toEqual(['b']);
      expect(await cases(store, { text: 'tower' })).toEqual(['a']);
      expect(await cases(store, { text: 'ПЛАК' })).toEqual(['c']);
      expect(await cases(store, { text: '50% off_' })).toEqual(['b']);
      expect(await cases(store, { text: '%' })).toEqual(['b']);
      expect(await cases(store, { text: "'; drop" })).toEqual([]);
      await store.close();
    });

    it('sort by what is due, by start, by key, and page', async () => {
      const store = await withThreeCases(open);
      expect(await cases(store, {})).toEqual(['b', 'a', 'c']);
      expect(await cases(store, { sort: 'started' })).toEqual(['b', 'c', 'a']);
      expect(await cases(store, { sort: 'key' })).toEqual(['c', 'a', 'b']);
      const second = await store.queries.cases(ALL, { sort: 'key' }, { limit: 1, offset: 1 });
      expect(second).toMatchObject({ total: 3, rows: [{ instanceId: 'a' }] });
      expect(await store.queries.cases(ALL, {}, { limit: 5, offset: 9 })).toEqual({ rows: [], total: 3 });
      await store.close();
    });

    it('show a commit at once', async () => {
      const store = await withThreeCases(open);
      await store.commit([commit('a', 2, 3, { case: { title: 'Leaflets', people: ['ann'], status: 'cancelled' } })]);
      expect(await cases(store, { text: 'flyers' })).toEqual([]);
      expect(await cases(store, { text: 'leaflets', status: ['cancelled'] })).toEqual(['a']);
      await store.close();
    });
  });

  describe('a Scope', () => {
    it('shows the cases that one owns, started, works or is offered work in, and counts no others', async () => {
      const store = await withThreeCases(open);
      expect((await cases(store, {}, own('ann'))).sort()).toEqual(['a', 'c']);
      expect((await cases(store, {}, own('bob'))).sort()).toEqual(['a', 'b']);
      expect(await cases(store, {}, own('cid'))).toEqual(['b']);
      expect(await cases(store, {}, own('nobody'))).toEqual([]);
      expect((await cases(store, {}, team('max', 'dan', 'cid'))).sort()).toEqual(['b', 'c']);
      expect(await cases(store, { processId: 'lead' }, own('ann'))).toEqual([]);
      await store.close();
    });

    it('answers what is out of sight as if it did not exist', async () => {
      const store = await withThreeCases(open);
      expect(await store.queries.case(own('ann'), 'b')).toBeNull();
      expect(await store.queries.log(own('ann'), 'b', 0, 10)).toBeNull();
      expect(await store.queries.log(own('ann'), 'unknown', 0, 10)).toBeNull();
      const items = (scope = ALL) => store.queries.items(scope, { instanceId: 'b' }, page);
      expect(await items(own('ann'))).toEqual({ rows: [], total: 0 });
      expect(await items(own('cid'))).toMatchObject({ total: 1 });
      await store.close();
    });

    it('shows items and alerts of the cases in sight, and alerts to oneself', async () => {
      const store = await withThreeCases(open);
      const items = async (scope = ALL) => (await store.queries.items(scope, {}, page)).total;
      expect([await items(), await items(own('ann')), await items(own('cid')), await items(own('dan'))]).toEqual([
        3, 2, 1, 0,
      ]);
      const alerts = async (scope = ALL) =>
        (await store.queries.deliveries(scope, {}, page)).rows.map((row) => row.delivery);
      expect(await alerts()).toEqual(['a.7.2', 'a.7.1']);
      expect(await alerts(own('max'))).toEqual(['a.7.2']);
      expect(await alerts(own('ann'))).toEqual(['a.7.2', 'a.7.1']);
      expect(await alerts(own('dan'))).toEqual([]);
      await store.close();
    });
  });

  describe('queries for items and alerts', () => {
    it('filter items', async () => {
      const store = await withThreeCases(open);
      const items = async (filter: Parameters<Store['queries']['items']>[1]) => {
        const { rows, total } = await store.queries.items(ALL, filter, page);
        expect(total).toBe(rows.length);
        return rows.map((row) => `${row.instanceId}${row.item}`);
      };
      expect(await items({})).toEqual(['a2', 'a1', 'b1']);
      expect(await items({ open: true })).toEqual(['a1', 'b1']);
      expect(await items({ open: false })).toEqual(['a2']);
      expect(await items({ assignee: 'ann' })).toEqual(['a1']);
      expect(await items({ candidate: 'eve' })).toEqual(['b1']);
      expect(await items({ candidate: 'ev' })).toEqual([]);
      expect(await items({ processId: 'lead' })).toEqual(['b1']);
      expect(await items({ instanceId: 'a', item: 2 })).toEqual(['a2']);
      expect(await items({ dueBefore: 300 })).toEqual(['a2']);
      await store.commit([
        commit('b', 1, 2, { items: [itemRow('b', 1, { assignee: 'cid', candidates: ['cid', 'eve'] })] }),
      ]);
      expect(await items({ candidate: 'eve' })).toEqual([]);
      await store.close();
    });

    it('filter alerts', async () => {
      const store = await withThreeCases(open);
      const alerts = async (filter: Parameters<Store['queries']['deliveries']>[1]) =>
        (await store.queries.deliveries(ALL, filter, page)).rows.map((row) => row.delivery);
      expect(await alerts({ person: 'ann' })).toEqual(['a.7.1']);
      expect(await alerts({ channel: 'mail' })).toEqual(['a.7.2']);
      expect(await alerts({ unacknowledged: true })).toEqual(['a.7.1']);
      expect(await alerts({ delivery: 'a.7.2' })).toEqual(['a.7.2']);
      expect(await alerts({ instanceId: 'a', alert: 7 })).toEqual(['a.7.2', 'a.7.1']);
      expect(await alerts({ instanceId: 'b' })).toEqual([]);
      await store.commit([
        commit('a', 2, 3, { deliveries: [deliveryRow('a', 'a.7.1', { state: 'failed', attempt: 3, detail: 'full' })] }),
      ]);
      const { rows, total } = await store.queries.deliveries(ALL, { delivery: 'a.7.1' }, page);
      expect([rows[0], total]).toEqual([deliveryRow('a', 'a.7.1', { state: 'failed', attempt: 3, detail: 'full' }), 1]);
      await store.close();
    });

    it('read a log from after an entry, up to a limit', async () => {
      const store = await withThreeCases(open);
      await store.commit([commit('a', 2, 9)]);
      expect(await store.queries.log(ALL, 'a', 0, 100)).toEqual(logRows('a', 1, 9));
      expect(await store.queries.log(ALL, 'a', 4, 2)).toEqual(logRows('a', 5, 6));
      expect(await store.queries.log(ALL, 'a', 9, 2)).toEqual([]);
      await store.close();
    });
  });
}

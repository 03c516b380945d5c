// Thousands of cases counted anew by the engine while people go on working, and while the store fails.
import { type BusinessCalendar, OFFICE_WEEK } from '@baton/core';
import { end, sketch, start, userTask } from '@baton/core/testing';
import { expect, it } from 'vitest';
import { memoryStore } from '../memory/memory-store';
import { faultyStore } from '../testing/faulty-store';
import { createTestHost, type TestHostOptions } from '../testing/index';

const CASES = 700;
const OFFICE: BusinessCalendar = {
  id: 'office',
  version: 1,
  name: 'Office',
  zone: 'Europe/Berlin',
  week: OFFICE_WEEK,
  holidays: [],
  openings: [],
};
const CLOSED = { ...OFFICE, version: 2, holidays: [{ date: '2026-01-06', name: 'Closed' }] };
const AFTER = Date.parse('2026-01-08T10:00+01:00');
const order = sketch(
  'order',
  [start(), userTask('do', { deadline: { budget: { dueIn: { amount: 2, unit: 'workingDays' } } } }), end()],
  ['start -> do -> end'],
);

async function manyCases(options: TestHostOptions = {}) {
  const store = faultyStore(memoryStore());
  const people = [{ id: 'ann', name: 'Ann', roles: ['head', 'administrator'] }];
  const host = await createTestHost({ people, calendars: [OFFICE], diagrams: [order], store, ...options });
  const scope = await host.as('ann').scope();
  const ids: string[] = [];
  for (let i = 0; i < CASES; i++) {
    const reply = await host.engine.start(scope, { processId: 'order', variables: {} }, `start-${i}`);
    if (!reply.ok) throw new Error(reply.code);
    ids.push(reply.instanceId);
  }
  store.groups.length = 0;
  const changed = async () => {
    expect(await host.engine.saveCalendar(scope, CLOSED, 'closed')).toEqual({ ok: true });
    await host.engine.tick();
  };
  /** Of each case how often it was counted anew; each open one is due where the new version says. */
  async function requireFollowed(but: ReadonlySet<string> = new Set()): Promise<void> {
    for (const id of ids) {
      if (but.has(id)) continue;
      expect(await host.case(id).events('clock.reprojected'), id).toHaveLength(1);
      expect((await host.case(id).row()).nextDueAt, id).toBe(AFTER);
    }
    expect((await host.store.timersOfCalendar('office', 2, null, 10)).rows).toEqual([]);
    expect((await host.engine.verifyLog()).ok).toBe(true);
  }
  return { host, store, scope, ids, changed, requireFollowed };
}

it('counts cases anew in a few calls of the store', async () => {
  const { store, changed, requireFollowed } = await manyCases();
  await changed();
  expect(store.groups).toEqual([500, 200]);
  await requireFollowed();
}, 60_000);

it('lets what people do through: in a slice that is being written, and elsewhere', async () => {
  const { host, store, scope, ids, changed, requireFollowed } = await manyCases();
  const complete = async (id: string) => {
    const { rows } = await host.engine.queries.items(scope, { instanceId: id, open: true }, { limit: 1 });
    return host.engine.command(scope, id, { type: 'complete', item: rows[0]?.item ?? 0 }, `done-${id}`);
  };
  const before = ids[0] as string;
  let inSlice = '';
  let elsewhere = '';
  let waiting: Promise<unknown> = Promise.resolve();
  store.onCommit = async (commits) => {
    if (commits.length < 2 || inSlice !== '') return;
    const written = new Set(commits.map(({ instanceId }) => instanceId));
    inSlice = ids.find((id) => id !== before && written.has(id)) as string;
    elsewhere = ids.find((id) => id !== before && !written.has(id)) as string;
    waiting = complete(inSlice);
    // That of a case elsewhere is not held up by the slice being written.
    expect(await complete(elsewhere)).toMatchObject({ ok: true });
  };
  const first = complete(before);
  await changed();
  expect(await first).toMatchObject({ ok: true });
  expect(await waiting).toMatchObject({ ok: true });
  for (const id of [before, inSlice, elsewhere]) expect((await host.case(id).row()).status).toBe('completed');
  // It waited until its slice was written.
  expect(await host.case(inSlice).events('clock.reprojected')).toHaveLength(1);
  await requireFollowed(new Set([before, inSlice, elsewhere]));
}, 60_000);

it.each(['fail before', 'fail after'] as const)(
  'counts each once when a call of the store is lost: %s',
  async (fate) => {
    const faults: unknown[] = [];
    const { store, changed, requireFollowed } = await manyCases({ onFault: (error) => faults.push(error) });
    store.plan.push('sound', fate);
    await changed();
    expect(faults).toHaveLength(1);
    await requireFollowed();
  },
  60_000,
);

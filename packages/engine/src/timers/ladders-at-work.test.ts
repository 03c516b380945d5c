import { end, sketch, start, userTask } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import { createTestHost, type TestHost } from '../testing/index';

const people = [{ id: 'ann', name: 'Ann', roles: ['head', 'administrator'] }];
const DAY = 86_400_000;
const rung = (
  id: string,
  share: number,
  repeat?: { every: { amount: number; unit: 'workingHours' }; times: number },
) => ({
  id,
  at: { share },
  actions: [{ alert: 'overdue' as const, to: [{ type: 'assignee' as const }], channels: ['app' as const] }],
  ...(repeat ? { repeat } : {}),
});
const order = sketch(
  'order',
  [
    start(),
    userTask('do', {
      deadline: {
        budget: { dueIn: { amount: 8, unit: 'workingHours' } },
        rungs: [
          rung('half', 50),
          rung('due', 100),
          rung('again', 120, { every: { amount: 1, unit: 'workingHours' }, times: 3 }),
        ],
      },
    }),
    end(),
  ],
  ['start -> do -> end'],
);

async function firings(host: TestHost, ids: readonly string[]): Promise<string[][]> {
  return Promise.all(
    ids.map(async (id) => (await host.case(id).events('alert.raised')).map(({ alert }) => alert.firing)),
  );
}
const once = (list: readonly string[][]) => list.every((keys) => new Set(keys).size === keys.length);

describe('a ladder climbs at most once a rung', () => {
  it('with two engines on one store that fire at the same moments', async () => {
    const host = await createTestHost({ people, diagrams: [order] });
    const ids: string[] = [];
    for (let i = 0; i < 6; i++) ids.push((await host.as('ann').start('order')).id);
    const other = await createTestHost({ people, store: host.store, startAt: host.now() });
    for (let at = await host.engine.nextDueAt(); at !== null; at = await host.engine.nextDueAt()) {
      host.clock.advanceTo(at);
      other.clock.advanceTo(at);
      await Promise.all([host.engine.tick(), other.engine.tick(), host.engine.tick()]);
    }
    const told = await firings(host, ids);
    expect(once(told)).toBe(true);
    for (const keys of told) expect(keys).toHaveLength(6);
    expect(await host.engine.verifyLog()).toMatchObject({ ok: true });
  });

  it('over restarts, and when the clock jumps forth', async () => {
    const host = await createTestHost({ people, diagrams: [order] });
    const one = await host.as('ann').start('order');
    for (let i = 0; i < 5; i++) {
      host.clock.advanceBy(3 * 3_600_000);
      await host.restart();
      await host.engine.tick();
      await host.restart();
    }
    host.clock.advanceBy(40 * DAY);
    await host.restart();
    await host.engine.tick();
    const [keys = []] = await firings(host, [one.id]);
    expect(once([keys])).toBe(true);
    const rungs = [...(await one.events('clock.rungFired')), ...(await one.events('clock.rungSkipped'))];
    expect(rungs.map(({ rung: n, occurrence }) => `${n}/${occurrence}`).sort()).toEqual([
      '0/0',
      '1/0',
      '2/0',
      '2/1',
      '2/2',
      '2/3',
    ]);
    // Of what the jump passed over only the last was told.
    const skipped = await one.events('clock.rungSkipped');
    expect(skipped.map(({ rung: n, occurrence, reason }) => `${n}/${occurrence} ${reason}`)).toEqual([
      '1/0 tooLate',
      '2/0 superseded',
      '2/1 superseded',
      '2/2 superseded',
    ]);
  });

  it('and when the clock of another engine is behind, nothing fires early', async () => {
    const host = await createTestHost({ people, diagrams: [order] });
    const one = await host.as('ann').start('order');
    const behind = await createTestHost({ people, store: host.store, startAt: host.now() });
    await host.advance({ by: DAY });
    const before = (await firings(host, [one.id]))[0]?.length;
    await behind.engine.tick();
    await behind.advance({ by: DAY });
    expect((await firings(host, [one.id]))[0]).toHaveLength(before ?? 0);
  });

  it('and does what it says: starts a process, raises the priority and gives the work to others', async () => {
    const acting = sketch(
      'order',
      [
        start(),
        userTask('do', {
          deadline: {
            budget: { dueIn: { amount: 8, unit: 'workingHours' } },
            rungs: [
              {
                ...rung('half', 50),
                does: [
                  { type: 'raisePriority', variable: 'priority' },
                  { type: 'startProcess', process: 'complaint', input: [{ from: 'priority', to: 'level' }] },
                  { type: 'reassign', rule: { pools: [{ type: 'person', person: 'bob' }], pick: 'leastLoaded' } },
                ],
              },
            ],
          },
        }),
        end(),
      ],
      ['start -> do -> end'],
      { variables: [{ name: 'priority', type: 'number', default: 1 }] },
    );
    const complaint = sketch('complaint', [start(), userTask('read'), end()], ['start -> read -> end'], {
      variables: [{ name: 'level', type: 'number' }],
    });
    const host = await createTestHost({
      people: [...people, { id: 'bob', name: 'Bob', roles: ['clerk'] }],
      diagrams: [complaint, acting],
    });
    const one = await host.as('ann').start('order');
    await host.advance({ by: { amount: 4, unit: 'workingHours' } });
    expect(await one.variables()).toMatchObject({ priority: 2 });
    expect((await one.task('do')).assignee).toBe('bob');
    const scope = await host.as('ann').scope();
    const { rows } = await host.engine.queries.cases(scope, { processId: 'complaint' }, { limit: 10 });
    expect(rows.map((row) => row.variables)).toEqual([{ level: 2 }]);
  });
});

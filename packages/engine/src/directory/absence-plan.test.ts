// The plan for an absence: what goes to whom, and what would come late.
import type { AssignmentRule } from '@baton/core';
import { describe, expect, it } from 'vitest';
import { createTestHost } from '../testing/index';
import { process, staff } from './testing/clerks';

const CLERKS: AssignmentRule = { pools: [{ type: 'role', role: 'clerk' }], pick: 'roundRobin' };

const hostWith = (assignment = CLERKS, people = staff) => createTestHost({ people, diagrams: [process(assignment)] });

describe('the plan for an absence', () => {
  it('says what goes to whom and what would be late, changes nothing, and is carried out once', async () => {
    const host = await hostWith({ ...CLERKS, pick: 'leastLoaded' }, [
      ...staff,
      { id: 'dan', name: 'Dan', roles: ['clerk'] },
    ]);
    for (let i = 0; i < 6; i++) await host.as('head').start('order');
    const head = await host.as('head').scope();
    const toAt = Date.parse('2026-01-09T00:00:00+01:00');
    const plan = await host.engine.absences.plan(head, { person: 'ann', fromAt: host.now(), toAt });
    expect(plan).toMatchObject({
      ok: true,
      moves: [
        { to: 'bob', receiverHas: 2, breach: 'while-away', item: { name: 'Ask' } },
        { to: 'dan', receiverHas: 2, breach: 'while-away' },
      ],
    });
    expect(await host.as('ann').tasks()).toHaveLength(2);
    if (!plan.ok) return;
    const moves = plan.moves.map(({ item, to }) => ({
      instanceId: item.instanceId,
      item: item.item,
      to: to as string,
    }));
    const done = { ok: true, moved: 2 };
    for (let i = 0; i < 2; i++)
      expect(await host.engine.absences.reassignMany(head, { moves, reason: 'Ann is away' }, 'away-1')).toMatchObject(
        done,
      );
    expect([await host.as('ann').tasks(), (await host.as('dan').tasks()).length]).toEqual([[], 3]);
    expect(await host.store.openLoads()).toEqual(
      new Map([
        ['bob', 3],
        ['dan', 3],
      ]),
    );
    const all = await host.engine.absences.plan(head, { person: 'bob', fromAt: host.now(), toAt: null, to: 'cid' });
    expect(all).toMatchObject({
      moves: [
        { to: 'cid', receiverHas: 0 },
        { to: 'cid', receiverHas: 1 },
        { to: 'cid', receiverHas: 2 },
      ],
    });
  });

  it('is for who administers, of people who are there, for a time that passes', async () => {
    const host = await hostWith();
    const head = await host.as('head').scope();
    const asked = { person: 'ann', fromAt: 10, toAt: 20 };
    expect(await host.engine.absences.plan(await host.as('ann').scope(), asked)).toMatchObject({ code: 'not-allowed' });
    expect(await host.engine.absences.plan(head, { ...asked, person: 'nobody' })).toMatchObject({
      code: 'person.unknown',
    });
    expect(await host.engine.absences.plan(head, { ...asked, toAt: 5 })).toMatchObject({
      code: 'person.absence-empty',
    });
    expect(await host.engine.absences.reassignMany(head, { moves: [], reason: 'x' }, 'c')).toMatchObject({
      code: 'input.invalid',
    });
    const gone = { moves: [{ instanceId: 'no-case', item: 1, to: 'bob' }], reason: 'x' };
    expect(await host.engine.absences.reassignMany(head, gone, 'c')).toMatchObject({
      moved: 0,
      results: [{ code: 'not-found' }],
    });
  });
});

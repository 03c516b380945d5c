// Open tasks and the people: passed from hand to hand, and following changes among the people.
import type { AssignmentRule, Person } from '@baton/core';
import { end, sketch, start, userTask } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import { createTestHost, type TestHost } from '../testing/index';
import { memoryDirectory } from './memory-directory';
import { process, staff } from './testing/clerks';

const CLERKS: AssignmentRule = { pools: [{ type: 'role', role: 'clerk' }], pick: 'roundRobin' };

const hostWith = (assignment = CLERKS, people = staff) => createTestHost({ people, diagrams: [process(assignment)] });

const MINUTES = (amount: number) => ({ amount, unit: 'workingMinutes' as const });

async function act(host: TestHost, person: string, instanceId: string, input: object): Promise<void> {
  await host.as(person).act(JSON.stringify(input), instanceId, input as never);
}

describe('hands', () => {
  it('accepting in time keeps it; else it goes round, and at last to the head', async () => {
    const accept = { within: MINUTES(15), last: { type: 'role' as const, role: 'head' } };
    const host = await hostWith({ ...CLERKS, accept });
    const kept = await host.as('head').start('order');
    await act(host, 'ann', kept.id, { type: 'accept', item: (await kept.task('ask')).item });
    const passed = await host.as('head').start('order');
    expect((await passed.task('ask')).assignee).toBe('bob');
    await host.advance({ by: MINUTES(14) });
    expect((await passed.task('ask')).assignee).toBe('bob');
    await host.advance({ by: MINUTES(1) });
    expect((await passed.task('ask')).assignee).toBe('ann');
    expect(host.mails.map((mail) => [mail.person.id, mail.delivery.kind])).toEqual([['ann', 'assigned']]);
    await host.advance({ by: MINUTES(15) });
    const last = await passed.task('ask');
    expect(last.assignee).toBe('head');
    expect(last.choice?.reasons[0]).toMatchObject({ code: 'pool.last', rounds: 2 });
    expect((await passed.events('item.lapsed')).map(({ people }) => people)).toEqual([['bob'], ['ann']]);
    await host.advance({ by: { amount: 1, unit: 'days' } });
    expect((await passed.task('ask')).assignee).toBe('head');
    expect((await kept.task('ask')).assignee).toBe('ann');
  });

  it('refusing needs a reason, gives it to another, and is not asked again', async () => {
    const host = await hostWith();
    const order = await host.as('head').start('order');
    const { item } = await order.task('ask');
    await expect(act(host, 'ann', order.id, { type: 'refuse', item, reason: ' ' })).rejects.toMatchObject({
      code: 'reason.missing',
    });
    await expect(act(host, 'head', order.id, { type: 'refuse', item, reason: 'x' })).rejects.toMatchObject({
      code: 'item.not-yours',
    });
    await act(host, 'ann', order.id, { type: 'refuse', item, reason: 'too much' });
    expect((await order.task('ask')).assignee).toBe('bob');
    await act(host, 'bob', order.id, { type: 'refuse', item, reason: 'too much' });
    expect(await order.row()).toMatchObject({
      hasIncident: true,
      places: [{ incident: { code: 'item.unassignable' } }],
    });
  });

  it('delegating comes back to the one in charge, whoever it went through', async () => {
    const host = await hostWith();
    const order = await host.as('head').start('order');
    const { item } = await order.task('ask');
    await act(host, 'ann', order.id, { type: 'delegate', item, to: 'bob', reason: 'figures' });
    await act(host, 'bob', order.id, { type: 'delegate', item, to: 'cid', reason: 'figures' });
    expect(await host.as('cid').tasks()).toEqual(['Ask']);
    await act(host, 'cid', order.id, { type: 'giveBack', item });
    expect(await host.as('ann').tasks()).toEqual(['Ask']);
    await expect(act(host, 'ann', order.id, { type: 'giveBack', item })).rejects.toMatchObject({
      code: 'item.not-delegated',
    });
    expect(host.mails.map((mail) => mail.person.id)).toEqual(['bob', 'cid', 'ann']);
  });

  it('four eyes hold by hand too, unless who administers overrides them', async () => {
    const host = await hostWith();
    const order = await host.as('head').start('order');
    await host.as('ann').complete('Ask');
    expect((await order.task('check')).assignee).toBe('bob');
    await expect(host.as('bob').handOver('check', 'ann')).rejects.toMatchObject({ code: 'item.excluded' });
    await host.as('head').handOver('check', 'ann', 'an emergency');
    expect((await order.task('check')).assignee).toBe('ann');
  });

  it('an offer by hand is seen by those who are named', async () => {
    const host = await hostWith();
    const order = await host.as('head').start('order');
    const { item } = await order.task('ask');
    await act(host, 'head', order.id, { type: 'offer', item, to: ['cid', 'bob'], reason: 'Ann is busy' });
    expect([await host.as('bob').offers(), await host.as('cid').offers(), await host.as('ann').tasks()]).toEqual([
      ['Ask'],
      ['Ask'],
      [],
    ]);
    await expect(
      act(host, 'head', order.id, { type: 'offer', item, to: ['nobody'], reason: 'x' }),
    ).rejects.toMatchObject({ code: 'person.unknown' });
  });
});

describe('a change among the people', () => {
  const save = async (host: TestHost, person: Person, isNew = false) => {
    const reply = await host.engine.directory.savePerson(await host.as('head').scope(), person, isNew);
    await host.engine.tick();
    return reply;
  };
  const [ann, bob] = staff as [Person, Person];

  it('gives what nobody had to whoever comes', async () => {
    const nobody = staff.map((one) => ({ ...one, roles: one.roles.filter((role) => role !== 'clerk') }));
    const roles = ['clerk', 'head'].map((id) => ({ id, name: id }));
    const host = await createTestHost({ people: nobody, roles, diagrams: [process(CLERKS)] });
    const order = await host.as('head').start('order');
    expect((await order.task('ask')).status).toBe('unassignable');
    expect(await save(host, ann)).toEqual({ ok: true });
    expect(await order.task('ask')).toMatchObject({ status: 'assigned', assignee: 'ann' });
    expect((await order.row()).hasIncident).toBe(false);
  });

  it('takes work from who has left, also where nobody is there for it', async () => {
    const host = await hostWith();
    const order = await host.as('head').start('order');
    await save(host, { ...ann, inactive: true });
    expect((await order.task('ask')).assignee).toBe('bob');
    await save(host, { ...bob, inactive: true });
    expect((await order.task('ask')).status).toBe('unassignable');
    expect((await order.events('item.unassigned')).map(({ because }) => because)).toEqual(['left', 'left']);
  });

  it('gives the work of who is away to the deputy, when the absence begins, also after a restart', async () => {
    const host = await hostWith();
    const order = await host.as('head').start('order');
    const fromAt = host.now() + 3_600_000;
    await save(host, { ...ann, absences: [{ fromAt, toAt: fromAt + 86_400_000, deputy: 'cid' }] });
    await host.restart();
    expect((await order.task('ask')).assignee).toBe('ann');
    await host.advance({ to: fromAt });
    expect((await order.task('ask')).assignee).toBe('cid');
    expect(host.texts).toEqual([]);
    expect((await host.as('cid').alerts()).map((row) => row.kind)).toEqual(['assigned']);
  });

  it('leaves it where it is when nobody else could have it', async () => {
    const assignment: AssignmentRule = { pools: [{ type: 'person', person: 'ann' }], pick: 'offer' };
    const alone = sketch('order', [start(), userTask('ask', { assignment }), end()], ['start -> ask -> end']);
    const host = await createTestHost({ people: staff, diagrams: [alone] });
    const order = await host.as('head').start('order');
    await save(host, { ...ann, absences: [{ fromAt: 0, toAt: null }] });
    expect((await order.task('ask')).assignee).toBe('ann');
    expect(await host.engine.directoryChanged()).toEqual({ ok: true, moved: 0 });
  });

  it('is refused where it makes no sense or is not one’s to make', async () => {
    const host = await hostWith();
    expect(await save(host, { ...ann, manager: 'ann' })).toMatchObject({ code: 'person.manager-cycle' });
    expect(await save(host, { ...ann, id: 'new' })).toMatchObject({ code: 'person.unknown' });
    expect(await save(host, ann, true)).toMatchObject({ code: 'person.exists' });
    expect(await save(host, { ...staff[3]!, inactive: true })).toMatchObject({ code: 'person.yourself' });
    expect(await save(host, { ...ann, mail: 'no address' })).toMatchObject({ code: 'input.invalid' });
    expect(await host.engine.directory.savePerson(await host.as('ann').scope(), ann, false)).toMatchObject({
      code: 'not-allowed',
    });
    const head = await host.as('head').scope();
    expect(await host.engine.directory.removeRole(head, 'clerk')).toMatchObject({ code: 'role.in-use' });
    expect((await host.engine.roles(head)).map((role) => role.id)).toContain('clerk');
  });
});

describe('a directory elsewhere', () => {
  it('is read only, says who looks after a client, and is followed when it changes', async () => {
    const lists = { people: staff, roles: [{ id: 'clerk', name: 'Clerk' }], responsible: { 'client:7': 'cid' } };
    let current = lists;
    const rule: AssignmentRule = {
      pools: [{ type: 'responsibleFor', link: 'client' }],
      pick: 'offer',
      fallback: { type: 'role', role: 'clerk' },
    };
    const host = await createTestHost({
      people: staff,
      directory: memoryDirectory(() => current),
      diagrams: [process(rule)],
    });
    const links = [{ type: 'client', id: '7', label: 'Tower Coffee' }];
    const order = await host.as('head').start('order', {}, { links });
    expect((await order.task('ask')).assignee).toBe('cid');
    expect(host.engine.directory.isEditable).toBe(false);
    expect(await host.engine.directory.savePerson(await host.as('head').scope(), staff[0]!, false)).toMatchObject({
      code: 'directory.read-only',
    });
    current = { ...lists, people: staff.map((one) => (one.id === 'cid' ? { ...one, inactive: true } : one)) };
    expect(await host.engine.directoryChanged()).toEqual({ ok: true, moved: 1 });
    await host.engine.tick();
    expect((await order.task('ask')).candidates).toEqual(['ann', 'bob']);
  });
});

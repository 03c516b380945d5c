import { type BusinessCalendar, composeCalendar, OFFICE_WEEK } from '@baton/core';
import { end, sketch, start, userTask } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import { createTestHost } from '../testing/index';

const people = [
  { id: 'ann', name: 'Ann', roles: ['head', 'administrator'] },
  { id: 'bob', name: 'Bob', roles: ['clerk'] },
];
const OFFICE: BusinessCalendar = {
  id: 'office',
  version: 1,
  name: 'Office',
  zone: 'Europe/Berlin',
  week: OFFICE_WEEK,
  holidays: [],
  openings: [],
};
const closed = (...dates: string[]) => dates.map((date) => ({ date, name: 'Closed' }));
const order = sketch(
  'order',
  [
    start(),
    userTask('do', {
      deadline: {
        budget: { dueIn: { amount: 2, unit: 'workingDays' } },
        rungs: [
          {
            id: 'half',
            at: { share: 50 },
            actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] }],
          },
        ],
      },
    }),
    end(),
  ],
  ['start -> do -> end'],
);
// Monday 5 January, 10:00.
const at = (text: string) => Date.parse(`${text}+01:00`);

describe('an edited calendar', () => {
  it('is tried out first: what would move and breach, and nothing has', async () => {
    const host = await createTestHost({ people, calendars: [OFFICE], diagrams: [order] });
    const one = await host.as('ann').start('order');
    const scope = await host.as('ann').scope();
    const next = { ...OFFICE, version: 2, holidays: closed('2026-01-06') };
    const reply = await host.engine.previewCalendar(scope, next);
    if (!reply.ok) throw new Error(reply.code);
    expect(reply.preview).toMatchObject({
      clocks: 1,
      moves: 1,
      breaches: 0,
      rows: [{ instanceId: one.id, name: 'do', before: at('2026-01-07T10:00'), after: at('2026-01-08T10:00') }],
    });
    expect((await one.row()).nextDueAt).toBe(at('2026-01-07T10:00'));
    // It began with the whole of Monday before it, and ended with Tuesday: it would have been due already.
    await host.advance({ to: at('2026-01-07T09:30') });
    const shorter = {
      ...OFFICE,
      version: 2,
      openings: [{ date: '2026-01-05', name: 'Late start', spans: [{ from: '10:00', to: '18:00' }] }],
    };
    const breach = await host.engine.previewCalendar(scope, shorter);
    expect(breach.ok && breach.preview.breaches).toBe(1);
  });

  it('is live at once, and running clocks follow with their rows', async () => {
    const host = await createTestHost({ people, calendars: [OFFICE], diagrams: [order] });
    const cases = [];
    for (let i = 0; i < 12; i++) cases.push(await host.as('ann').start('order'));
    const scope = await host.as('ann').scope();
    expect(
      await host.engine.saveCalendar(scope, { ...OFFICE, version: 2, holidays: closed('2026-01-06') }, 'Epiphany'),
    ).toEqual({
      ok: true,
    });
    await host.engine.tick();
    for (const one of cases) {
      expect((await one.row()).nextDueAt).toBe(at('2026-01-08T10:00'));
      expect(await one.events('clock.reprojected')).toEqual([
        expect.objectContaining({ because: 'calendar', calendar: { id: 'office', version: 2 } }),
      ]);
    }
    expect((await host.store.timersOfCalendar('office', 2, null, 100)).rows).toEqual([]);
    expect(await host.engine.nextDueAt()).toBe(at('2026-01-07T10:00'));
  });

  it('that moves due times wants a reason; who saved it, when and why is kept', async () => {
    const host = await createTestHost({ people, calendars: [OFFICE], diagrams: [order] });
    const one = await host.as('ann').start('order');
    const ann = await host.as('ann').scope();
    const bob = await host.as('bob').scope();
    const moving = { ...OFFICE, version: 2, holidays: closed('2026-01-06') };
    expect(await host.engine.saveCalendar(ann, moving)).toMatchObject({ code: 'reason.missing' });
    expect(await host.engine.saveCalendar(ann, moving, '  ')).toMatchObject({ code: 'reason.missing' });
    expect(await host.engine.saveCalendar(ann, moving, 'x'.repeat(2_001))).toMatchObject({ code: 'input.invalid' });
    expect((await host.engine.calendars(ann))[0]?.version).toBe(1);
    expect((await one.row()).nextDueAt).toBe(at('2026-01-07T10:00'));
    const savedAt = host.engine.now();
    expect(await host.engine.saveCalendar(ann, moving, ' Epiphany ')).toEqual({ ok: true });
    await host.engine.tick();
    // What moves nothing may be saved without.
    const harmless = { ...moving, version: 3, holidays: closed('2026-01-06', '2030-01-07') };
    expect(await host.engine.saveCalendar(ann, harmless)).toEqual({ ok: true });
    const change = { what: 'calendar', id: 'office', act: 'saved', at: savedAt, by: 'ann' };
    expect(await host.engine.calendarChanges(ann, 'office')).toEqual([
      { ...change, version: 3, reason: null },
      { ...change, version: 2, reason: 'Epiphany' },
    ]);
    expect(await host.engine.calendarChanges(bob, 'office')).toEqual([]);
  });

  it('whose rows have not followed yet fires nothing early', async () => {
    const host = await createTestHost({ people, calendars: [OFFICE], diagrams: [order] });
    const one = await host.as('ann').start('order');
    // Saved by another process: nobody has counted anew.
    await host.store.saveCalendar({ ...OFFICE, version: 2, holidays: closed('2026-01-06') });
    await host.restart();
    await host.advance({ to: at('2026-01-06T12:00') });
    expect(await one.events('clock.rungFired')).toEqual([]);
    await host.advance({ to: at('2026-01-07T10:00') });
    expect(await one.events('clock.rungFired')).toEqual([
      expect.objectContaining({ dueSince: at('2026-01-07T10:00') }),
    ]);
  });

  it('is refused to those who do not administer, when it makes no sense, and when someone was faster', async () => {
    const host = await createTestHost({ people, calendars: [OFFICE], diagrams: [order] });
    const ann = await host.as('ann').scope();
    const bob = await host.as('bob').scope();
    const next = { ...OFFICE, version: 2 };
    expect(await host.engine.saveCalendar(bob, next)).toMatchObject({ code: 'not-allowed' });
    expect(await host.engine.previewCalendar(bob, next)).toMatchObject({ code: 'not-allowed' });
    expect(await host.engine.saveCalendar(ann, { ...next, zone: 'Mars/Base' })).toMatchObject({
      code: 'input.invalid',
    });
    expect(await host.engine.saveCalendar(ann, OFFICE)).toMatchObject({
      code: 'calendar.version-taken',
      facts: { version: 1 },
    });
  });

  it('of layers gets a version more where one of its layers changes', async () => {
    const germany = { id: 'DE', name: 'Germany', holidays: closed('2026-01-06'), openings: [] };
    const company = {
      id: 'company',
      name: 'Company',
      zone: 'Europe/Berlin',
      week: OFFICE_WEEK,
      holidays: [],
      openings: [],
    };
    const layered = composeCalendar({ id: 'office', version: 1, name: 'Office' }, [germany, company]);
    const host = await createTestHost({ people, calendars: [layered], diagrams: [order] });
    const one = await host.as('ann').start('order');
    expect((await one.row()).nextDueAt).toBe(at('2026-01-08T10:00'));
    const scope = await host.as('ann').scope();
    const more = { ...germany, holidays: closed('2026-01-06', '2026-01-07') };
    expect(await host.engine.saveCalendarLayer(scope, more, 'Epiphany')).toEqual({ ok: true, calendars: ['office'] });
    await host.engine.tick();
    expect((await one.row()).nextDueAt).toBe(at('2026-01-09T10:00'));
    expect(await host.engine.saveCalendarLayer(scope, more, 'Epiphany')).toEqual({ ok: true, calendars: [] });
  });
});

describe('the hours of who is responsible', () => {
  it('count for targets that follow them, and for nobody else', async () => {
    const early: BusinessCalendar = {
      ...OFFICE,
      id: 'early',
      week: { ...OFFICE_WEEK, mon: [{ from: '06:00', to: '12:00' }], tue: [{ from: '06:00', to: '12:00' }] },
    };
    const follows = sketch(
      'order',
      [
        start(),
        userTask('do', {
          assignment: { pools: [{ type: 'person', person: 'bob' }], pick: 'leastLoaded' },
          deadline: { budget: { dueIn: { amount: 4, unit: 'workingHours' } }, follows: 'assignee' },
        }),
        end(),
      ],
      ['start -> do -> end'],
    );
    const host = await createTestHost({
      people: [
        people[0] as (typeof people)[number],
        { id: 'bob', name: 'Bob', roles: ['clerk'], calendar: 'early' } as never,
      ],
      calendars: [OFFICE, early],
      diagrams: [follows],
    });
    const one = await host.as('ann').start('order');
    expect((await one.row()).nextDueAt).toBe(at('2026-01-06T08:00'));
  });
});

describe('time targets at work', () => {
  it('are shown with what holds them up and the proof; moved and paused by who may', async () => {
    const host = await createTestHost({ people, calendars: [OFFICE], diagrams: [order] });
    const one = await host.as('ann').start('order');
    const scope = await host.as('ann').scope();
    const look = async () => (await host.engine.queries.caseDetail(scope, one.id))?.clocks[0];
    expect((await look())?.course).not.toHaveProperty('byHand');
    const clock = (await look())?.id ?? 0;
    await host
      .as('ann')
      .act('moves', one.id, { type: 'moveDeadline', clock, dueAt: at('2026-01-09T12:00'), reason: 'agreed' });
    expect(await look()).toMatchObject({ dueAt: at('2026-01-09T12:00'), course: { proof: { byHand: true } } });
    const byHand = {
      given: [{ amount: 2, unit: 'workingDays' }],
      moves: [
        { at: host.now(), by: { person: 'ann' }, before: at('2026-01-07T10:00'), after: at('2026-01-09T12:00') },
        { before: at('2026-01-09T12:00'), after: at('2026-01-09T13:00'), reason: 'later' },
      ],
    };
    await host
      .as('ann')
      .act('moves', one.id, { type: 'moveDeadline', clock, dueAt: at('2026-01-09T13:00'), reason: 'later' });
    expect((await look())?.course).toMatchObject({ byHand });
    const { item } = await one.task('do');
    expect((await host.engine.queries.itemDetail(scope, one.id, item))?.clock?.course).toMatchObject({ byHand });
    await host
      .as('ann')
      .act('moves', one.id, { type: 'moveDeadline', clock, dueAt: at('2026-01-09T12:00'), reason: 'back' });
    await host.as('ann').act('pauses', one.id, { type: 'suspend', reason: 'strike' });
    expect(await look()).toMatchObject({ dueAt: null, course: { pausedBy: [{ cause: 'suspended', name: null }] } });
    expect((await one.row()).nextDueAt).toBeNull();
    expect(await host.engine.nextDueAt()).toBeNull();
    await host.advance({ to: at('2026-01-06T10:00') });
    await host.as('ann').act('resumes', one.id, { type: 'resume', reason: 'over' });
    const view = await look();
    expect(view?.dueAt).toBe(at('2026-01-12T12:00'));
    expect(view?.course.proof.parts.map((part) => part.type)).toEqual(['ran', 'paused', 'ran']);
    const walked = view?.walk.reduce((sum, line) => sum + line.countedIn, 0);
    expect(walked).toBe(view?.walk.at(-1)?.sumIn);
  });
});

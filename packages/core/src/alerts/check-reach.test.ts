import { describe, expect, it } from 'vitest';
import type { Deadline } from '../diagram/deadline';
import type { Person } from '../people/directory-facts';
import { end, sketch, start, userTask } from '../testing';
import { OFFICE } from '../testing/case-driver';
import { compileCalendar } from '../time/compiled-calendar';
import { checkReach, type ReachOptions } from './check-reach';

/** Monday 27 April 2026, in Berlin; the first of May is a holiday. */
const FROM = Date.parse('2026-04-27T00:00:00+02:00');
const calendars = new Map([['office', compileCalendar(OFFICE)]]);
const ann: Person = { id: 'ann', name: 'Ann', roles: ['clerk'], mail: 'ann@example.org', phone: '1' };
const max: Person = { id: 'max', name: 'Max', roles: ['head'], mail: 'max@example.org', phone: '2' };
const HALF: NonNullable<Deadline['rungs']> = [
  { id: 'half', at: { share: 50 }, actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['mail'] }] },
];
const day = (amount: number): Deadline => ({ budget: { dueIn: { amount, unit: 'workingDays' } }, rungs: HALF });

function check(deadline: Deadline, people: readonly Person[] = [ann, max], options?: ReachOptions) {
  const task = userTask('ask', {
    deadline,
    assignment: { pools: [{ type: 'role', role: 'clerk' }], pick: 'roundRobin' },
  });
  const diagram = sketch('order', [start(), task, end()], ['start -> ask -> end']);
  return checkReach(diagram, { people: new Map(people.map((one) => [one.id, one])) }, calendars, FROM, options);
}
const at = (time: string) => Date.parse(`2026-${time}+02:00`);

describe('whether a deadline reaches a human', () => {
  it('in working hours it does, whoever gets it, over holidays too', () => {
    expect(check(day(1))).toEqual([]);
    expect(check(day(1), [ann, { ...ann, id: 'bob' }, max])).toEqual([]);
  });

  it('is asked of what tells somebody before the breach; without that it is another problem', () => {
    expect(check({ ...day(1), rungs: [] })).toEqual([]);
  });

  it('does not where the responsible goes away between: the day is named, and who it is', () => {
    // Nobody above her, and nobody who keeps things running.
    const max: Person = { id: 'max', name: 'Max', roles: ['lead'], mail: 'max@example.org' };
    const away = { ...ann, absences: [{ fromAt: at('05-05T12:00'), toAt: at('05-07T09:00') }] };
    expect(check(day(1), [away, max])).toEqual([
      {
        code: 'deadline.reaches-nobody',
        severity: 'warning',
        node: 'ask',
        path: ['deadline'],
        facts: { day: '2026-05-04', person: 'Ann', days: 3, ahead: 60 },
      },
    ]);
    const manager = { type: 'manager', levels: 1 } as const;
    const rungs = [
      ...HALF,
      {
        id: 'up',
        at: { share: 80 },
        actions: [{ alert: 'reminder' as const, to: [manager], channels: ['mail' as const] }],
      },
    ];
    // With the manager told too only those days are left on which there is nobody to begin it.
    expect(check({ ...day(1), rungs }, [{ ...away, manager: 'max' }, max])[0]?.facts).toEqual({
      day: '2026-05-05',
      person: null,
      days: 2,
      ahead: 60,
    });
  });

  it('where the responsible is away what would tell them goes on as when it fires: deputy, supervisor, fallback, keepers', () => {
    const absences = [{ fromAt: at('05-05T12:00'), toAt: at('05-07T09:00') }];
    const lead: Person = { id: 'max', name: 'Max', roles: ['lead'], mail: 'max@example.org' };
    const away = { ...ann, absences };
    expect(check(day(1), [away, lead])).toHaveLength(1);
    // Only the days on which nobody is there to begin it are left; then it tells who keeps things running.
    expect(check(day(1), [{ ...away, manager: 'max' }, lead])[0]?.facts).toMatchObject({
      day: '2026-05-05',
      person: null,
    });
    const stoodIn = { ...away, absences: absences.map((one) => ({ ...one, deputy: 'max' })) };
    expect(check(day(1), [stoodIn, lead])).toEqual([]);
    expect(check(day(1), [away, max])[0]?.facts).toMatchObject({ day: '2026-05-05', person: null });
    // A supervisor whom no mail reaches is no help.
    const unreachable: Person = { id: 'max', name: 'Max', roles: ['lead'] };
    expect(check(day(1), [{ ...away, manager: 'max' }, unreachable])[0]?.facts).toMatchObject({ day: '2026-05-04' });
  });

  it('round the clock it needs someone on shift, or a critical message to a phone', () => {
    const hours: Deadline = { budget: { dueIn: { amount: 4, unit: 'hours' } }, rungs: HALF };
    expect(check(hours)[0]).toMatchObject({ code: 'deadline.reaches-nobody', facts: { day: '2026-04-27', days: 60 } });
    const critical = (channel: 'sms' | 'mail'): Deadline => ({
      ...hours,
      rungs: HALF.map((rung) => ({
        ...rung,
        actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: [channel], severity: 'critical' }],
      })),
    });
    expect(check(critical('sms'))).toEqual([]);
    expect(check(critical('mail'))).toHaveLength(1);
    expect(check(critical('sms'), [{ id: 'ann', name: 'Ann', roles: ['clerk'] }])).toHaveLength(1);
  });

  it('takes wishes into account: who reads mail at 17:00 only hears of the afternoon too late', () => {
    const preferences = new Map([['ann', { digest: { at: ['17:00'], channels: ['mail' as const] } }]]);
    const hours: Deadline = { budget: { dueIn: { amount: 2, unit: 'workingHours' } }, rungs: HALF };
    expect(check(hours)).toEqual([]);
    expect(check(hours, undefined, { preferences })[0]).toMatchObject({ facts: { day: '2026-04-27', person: 'Ann' } });
  });

  it('people who are alike stand for each other, and who differs is found among them', () => {
    const clerks = Array.from(
      { length: 20 },
      (_, i): Person => ({ ...ann, id: `clerk-${String(i).padStart(2, '0')}` }),
    );
    expect(check(day(1), clerks)).toEqual([]);
    const differing: readonly Partial<Person>[] = [
      { absences: [{ fromAt: at('05-05T12:00'), toAt: at('05-07T09:00') }] },
      { mail: undefined },
    ];
    for (const other of differing) {
      const people = clerks.map((clerk, i) => (i === 13 ? ({ ...clerk, name: 'Odd', ...other } as Person) : clerk));
      expect(check(day(1), people)[0]?.facts.person).toBe('Odd');
    }
    const preferences = new Map([['clerk-07', { digest: { at: ['17:00'], channels: ['mail' as const] } }]]);
    const hours: Deadline = { budget: { dueIn: { amount: 2, unit: 'workingHours' } }, rungs: HALF };
    expect(check(hours, clerks, { preferences })[0]?.facts).toMatchObject({ day: '2026-04-27', person: 'Ann' });
  });

  it('says so where nobody at all could have it', () => {
    expect(check(day(1), [max])[0]).toMatchObject({ facts: { person: null, days: 43 } });
  });

  it('assumes somebody at office hours where only the case tells who', () => {
    const task = userTask('ask', { deadline: day(1), assignment: { pools: [{ type: 'owner' }], pick: 'offer' } });
    const diagram = sketch('order', [start(), task, end()], ['start -> ask -> end']);
    expect(checkReach(diagram, { people: new Map() }, calendars, FROM)).toEqual([]);
  });
});

// Who gets a task: in turn, who has least to do, who may not, and who is asked last.
import { describe, expect, it } from 'vitest';
import type { AssignmentRule } from '../diagram/assignment-rule';
import { OFFICE } from '../testing/case-driver';
import { compileCalendar } from '../time/compiled-calendar';
import { choose } from './choose';
import type { Person } from './directory-facts';
import { context, NOW, pick } from './testing/designers';

const person = (id: string, rest: Partial<Person> = {}): Person => ({ id, name: id, roles: ['designer'], ...rest });

const DESIGNERS = { type: 'role', role: 'designer' } as const;

describe('round robin', () => {
  const people = [person('eve'), person('ann'), person('bob')];
  const rule: AssignmentRule = { pools: [DESIGNERS], pick: 'roundRobin' };

  it('goes round by name of id, from the one after the last', () => {
    expect(pick(rule, people).person).toBe('ann');
    expect(pick(rule, people, {}, 'ann').person).toBe('bob');
    expect(pick(rule, people, {}, 'eve').person).toBe('ann');
  });

  it('says where it went on from, so that the commit can hold it to that', () => {
    expect(pick(rule, people, {}, 'ann').cursor).toEqual({ pool: 'role:designer', before: 'ann', after: 'bob' });
  });
});

describe('least busy', () => {
  const people = [person('ann'), person('bob'), person('eve')];
  const rule: AssignmentRule = { pools: [DESIGNERS], pick: 'leastLoaded' };

  it('takes who has the fewest open tasks, and says what each had', () => {
    const choice = pick(rule, people, { ann: 3, bob: 1, eve: 2 });
    expect(choice.person).toBe('bob');
    expect(choice.reasons).toEqual(
      expect.arrayContaining([
        { code: 'load', person: 'ann', open: 3 },
        { code: 'picked.least-loaded', person: 'bob', open: 1 },
      ]),
    );
  });

  it('breaks ties by round robin', () => {
    expect(pick(rule, people, { ann: 1, bob: 1, eve: 2 }, 'ann').person).toBe('bob');
  });
});

describe('who may not', () => {
  const rule: AssignmentRule = {
    pools: [DESIGNERS],
    pick: 'leastLoaded',
    except: [{ type: 'whoDid', step: 'design' }],
  };

  it('four eyes: not who did the step before', () => {
    const choice = pick(rule, [person('ann'), person('bob')], { bob: 9 });
    expect(choice.person).toBe('bob');
    expect(choice.reasons).toContainEqual({ code: 'excluded.did-step', person: 'ann', step: 'design' });
  });

  it('absent people get nothing while they are away, their deputy does, and the deputy may not be excluded either', () => {
    const away = { fromAt: NOW - 1, toAt: NOW + 1 };
    expect(pick(rule, [person('bob', { absences: [away] }), person('eve')]).person).toBe('eve');
    expect(
      pick(rule, [person('bob', { absences: [{ ...away, deputy: 'kim' }] }), person('kim', { roles: [] })]).person,
    ).toBe('kim');
    expect(
      pick(rule, [person('bob', { absences: [{ ...away, deputy: 'ann' }] }), person('ann', { roles: [] })]).person,
    ).toBeNull();
    expect(pick(rule, [person('bob', { absences: [{ fromAt: NOW + 1, toAt: null }] })]).person).toBe('bob');
    expect(pick(rule, [person('bob', { absences: [{ fromAt: NOW - 9, toAt: NOW }] })]).person).toBe('bob');
  });

  it('deputies who stand in for each other end in nobody, not in a loop', () => {
    const away = (deputy: string) => ({ absences: [{ fromAt: 0, toAt: null, deputy }] });
    expect(pick(rule, [person('bob', away('eve')), person('eve', away('bob'))])).toMatchObject({
      person: null,
      people: [],
    });
  });

  it('nor those who have enough to do', () => {
    const capped: AssignmentRule = { pools: [DESIGNERS], pick: 'offer', except: [{ type: 'overLoad', open: 2 }] };
    expect(pick(capped, [person('ann'), person('bob')], { ann: 2, bob: 1 }).person).toBe('bob');
  });
});

describe('the last resort', () => {
  const HEADS = { type: 'role', role: 'head' } as const;
  const rule: AssignmentRule = {
    pools: [DESIGNERS],
    pick: 'roundRobin',
    except: [
      { type: 'overLoad', open: 2 },
      { type: 'whoDid', step: 'design' },
    ],
    fallback: HEADS,
    accept: { within: { amount: 1, unit: 'hours' }, last: { type: 'person', person: 'kim' } },
  };
  const head = (id: string) => person(id, { roles: ['head'] });

  it('gets it although they have enough to do, and the reasons say so', () => {
    const choice = pick(rule, [person('bob'), head('max')], { bob: 2, max: 7 });
    expect(choice.person).toBe('max');
    expect(choice.reasons.map(({ code }) => code)).toEqual([
      'excluded.over-load',
      'pool.empty',
      'pool.fallback',
      'excluded.over-load',
      'pool.last-resort',
      'pool.used',
      'picked.only-one',
    ]);
  });

  it('goes first to those of it who have hands free', () => {
    const choice = pick(rule, [person('bob'), head('max'), head('tom')], { bob: 2, max: 7 });
    expect(choice.person).toBe('tom');
    expect(choice.reasons.map(({ code }) => code)).not.toContain('pool.last-resort');
  });

  it('still keeps four eyes, exceptions by name, refusals and absences', () => {
    const except = [...(rule.except ?? []), { type: 'person', person: 'max' } as const];
    expect(pick({ ...rule, except }, [head('max')], { max: 7 }).person).toBeNull();
    expect(pick(rule, [head('ann')], { ann: 7 }).person).toBeNull();
    expect(pick(rule, [person('max', { roles: ['head'], absences: [{ fromAt: 0, toAt: null }] })]).person).toBeNull();
    const free = { open: new Map<string, number>(), cursors: new Map<string, string>() };
    const heads = { people: new Map([['max', head('max')]]) };
    expect(choose(rule, heads, free, { ...context, declined: ['max'] }).person).toBeNull();
  });

  it('also who gets it at last, after nobody took it up, in the night too', () => {
    const night = new Map([['office', compileCalendar(OFFICE)]]);
    const asked: AssignmentRule = { ...rule, except: [{ type: 'offShift' }] };
    const choice = choose(
      asked,
      { people: new Map([['kim', head('kim')]]) },
      { open: new Map(), cursors: new Map() },
      { ...context, at: Date.parse('2026-04-30T23:00:00+02:00'), calendars: night, lapses: 2 },
    );
    expect(choice.person).toBe('kim');
    expect(choice.reasons.map(({ code }) => code)).toEqual([
      'pool.last',
      'excluded.off-shift',
      'pool.last-resort',
      'pool.used',
      'picked.only-one',
    ]);
  });
});

describe('the chain of pools', () => {
  it('goes on to the next pool and to the fallback, and says so when nobody is there', () => {
    const rule: AssignmentRule = {
      pools: [{ type: 'variable', variable: 'own' }, DESIGNERS],
      pick: 'offer',
      fallback: { type: 'owner' },
    };
    expect(pick(rule, [person('eve', { roles: [] }), person('ann')]).person).toBe('eve');
    expect(pick(rule, [person('ann')]).person).toBe('ann');
    const fallback = pick(rule, [person('olga', { roles: [] })]);
    expect(fallback.person).toBe('olga');
    expect(fallback.reasons).toContainEqual({ code: 'pool.fallback', pool: { type: 'owner' } });
    expect(pick(rule, []).reasons.at(-1)).toEqual({ code: 'nobody' });
  });

  it('knows managers, starters and skills', () => {
    const staff = [
      person('olga', { manager: 'max' }),
      person('max', { roles: [] }),
      person('sam', { roles: [] }),
      person('ann', { skills: ['layout'] }),
    ];
    const of = (pool: AssignmentRule['pools'][number]) => pick({ pools: [pool], pick: 'offer' }, staff);
    expect(of({ type: 'managerOf', of: 'owner' }).person).toBe('max');
    expect(of({ type: 'starter' }).person).toBe('sam');
    expect(of({ type: 'whoDid', step: 'design' }).person).toBe('ann');
    expect(of({ type: 'role', role: 'designer', skill: 'layout' }).person).toBe('ann');
    expect(of(DESIGNERS)).toMatchObject({ person: null, people: ['ann', 'olga'] });
  });
});

import { describe, expect, it } from 'vitest';
import type { AssignmentRule } from '../diagram/assignment-rule';
import { OFFICE } from '../testing/case-driver';
import { compileCalendar } from '../time/compiled-calendar';
import { choose } from './choose';
import type { Person } from './directory-facts';
import type { ChoiceContext } from './pools';

const NOW = Date.parse('2026-04-30T10:00:00Z');
const person = (id: string, rest: Partial<Person> = {}): Person => ({ id, name: id, roles: ['designer'], ...rest });
const context: ChoiceContext = {
  at: NOW,
  owner: 'olga',
  starter: 'sam',
  doers: new Map([['design', 'ann']]),
  variables: { own: 'eve' },
};
const DESIGNERS = { type: 'role', role: 'designer' } as const;

function pick(rule: AssignmentRule, people: readonly Person[], open: Record<string, number> = {}, cursor?: string) {
  return choose(
    rule,
    { people: new Map(people.map((one) => [one.id, one])) },
    { open: new Map(Object.entries(open)), cursors: new Map(cursor ? [['role:designer', cursor]] : []) },
    context,
  );
}

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

describe('further ways to choose', () => {
  const staff = [
    person('ann', { groups: ['north'], areas: ['A'], skills: ['layout'], skillLevels: { layout: 2 }, manager: 'max' }),
    person('bob', { groups: ['north'], areas: ['B'], skills: ['layout'], skillLevels: { layout: 5 } }),
    person('eve', { groups: ['south'], areas: ['A', 'B'], skills: ['layout'] }),
    person('max', { roles: ['head'], manager: 'top' }),
    person('top', { roles: [], manager: 'max' }),
  ];
  const directory = {
    people: new Map(staff.map((one) => [one.id, one])),
    responsible: new Map([['client:7', 'bob']]),
  };
  const none = { open: new Map<string, number>(), cursors: new Map<string, string>() };
  const ask = (rule: AssignmentRule, given: Partial<ChoiceContext> = {}) =>
    choose(rule, directory, none, { ...context, ...given });
  const from = (pool: AssignmentRule['pools'][number], given: Partial<ChoiceContext> = {}) => {
    const { person: one, people } = ask({ pools: [pool], pick: 'offer' }, given);
    return one === null ? people : [one];
  };

  it('teams, skills and areas', () => {
    expect(from({ type: 'group', group: 'north' })).toEqual(['ann', 'bob']);
    expect(from({ type: 'skill', skill: 'layout' })).toEqual(['ann', 'bob', 'eve']);
    const inArea = { variables: { district: 'B' } };
    expect(from({ type: 'group', group: 'north', area: 'district' }, inArea)).toEqual(['bob']);
    expect(from({ type: 'role', role: 'designer', area: 'district' }, inArea)).toEqual(['bob', 'eve']);
    expect(from({ type: 'role', role: 'designer', area: 'district' }, { variables: {} })).toEqual([]);
  });

  it('the client’s own manager, by a variable, a list or a link', () => {
    expect(from({ type: 'variable', variable: 'own' })).toEqual(['eve']);
    expect(from({ type: 'variable', variable: 'own' }, { variables: { own: ['eve', 'ann', ''] } })).toEqual([
      'ann',
      'eve',
    ]);
    const links = [{ type: 'client', id: '7' }];
    expect(from({ type: 'responsibleFor', link: 'client' }, { links })).toEqual(['bob']);
    expect(from({ type: 'responsibleFor', link: 'deal' }, { links })).toEqual([]);
  });

  it('a formula; one that fails or gives no people is told and empty', () => {
    const pool = { type: 'expression', people: 'x' } as const;
    const gives = (value: unknown) => ({ evaluate: () => ({ ok: true as const, value: value as never }) });
    expect(from(pool, gives(['ann', 'bob']))).toEqual(['ann', 'bob']);
    const failed = ask({ pools: [pool], pick: 'offer' }, { evaluate: () => ({ ok: false, code: 'expression.type' }) });
    expect(failed.reasons[0]).toEqual({ code: 'pool.failed', pool, problem: 'expression.type' });
    expect(ask({ pools: [pool], pick: 'offer' }, gives(7)).reasons[0]).toMatchObject({
      problem: 'expression.not-people',
    });
  });

  it('supervisors some levels up; managers in a circle end it', () => {
    const up = (levels: number) => from({ type: 'managerOf', of: { step: 'design' }, levels });
    expect([up(1), up(2), up(9)]).toEqual([['max'], ['top'], ['top']]);
  });

  it('the most skilled, the same as before, by lot', () => {
    const rule = (pick: AssignmentRule['pick']): AssignmentRule => ({
      pools: [{ type: 'role', role: 'designer', skill: 'layout' }],
      pick,
    });
    expect(ask(rule('mostSkilled')).reasons.at(-1)).toEqual({
      code: 'picked.most-skilled',
      person: 'bob',
      skill: 'layout',
      level: 5,
    });
    expect(ask(rule('sameAsBefore'), { step: 'design' }).person).toBe('ann');
    expect(ask(rule('sameAsBefore'), { step: 'never' }).person).toBe('ann');
    const drawn = Array.from({ length: 300 }, (_, i) => ask(rule('random'), { seed: `case-${i}/3` }).person);
    for (const one of ['ann', 'bob', 'eve']) expect(drawn.filter((who) => who === one).length).toBeGreaterThan(70);
    expect(ask(rule('random'), { seed: 'case-7/3' })).toEqual(ask(rule('random'), { seed: 'case-7/3' }));
  });

  it('goes to the last pool once nobody took it up often enough, and never back to who let it lapse', () => {
    const rule: AssignmentRule = {
      pools: [{ type: 'group', group: 'north' }],
      pick: 'roundRobin',
      accept: { within: { amount: 15, unit: 'workingMinutes' }, last: { type: 'role', role: 'head' } },
    };
    expect(ask(rule).person).toBe('ann');
    expect(ask(rule, { lapses: 1, declined: ['ann'] }).person).toBe('bob');
    const last = ask(rule, { lapses: 2, declined: ['ann', 'bob'] });
    expect(last.person).toBe('max');
    expect(last.reasons[0]).toEqual({ code: 'pool.last', pool: { type: 'role', role: 'head' }, rounds: 2 });
    expect(ask(rule, { lapses: 3, declined: ['ann', 'bob', 'max'] })).toMatchObject({ person: null, people: [] });
  });
});

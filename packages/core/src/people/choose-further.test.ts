// Further ways to choose: teams and skills, the client's own manager, formulas, supervisors, by lot, the last pool.
import { describe, expect, it } from 'vitest';
import type { AssignmentRule } from '../diagram/assignment-rule';
import { choose } from './choose';
import type { Person } from './directory-facts';
import type { ChoiceContext } from './pools';
import { context } from './testing/designers';

const person = (id: string, rest: Partial<Person> = {}): Person => ({ id, name: id, roles: ['designer'], ...rest });

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

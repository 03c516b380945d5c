import { describe, expect, it } from 'vitest';
import type { Recipient } from '../diagram/ladder';
import type { Person } from '../people/directory-facts';
import { type ToldContext, toldPeople } from './told-people';

const NOW = 1_000;
const AWAY = { absences: [{ fromAt: 0, toAt: 2_000 }] };
const awayFor = (deputy: string) => ({ absences: [{ fromAt: 0, toAt: 2_000, deputy }] });
const person = (id: string, rest: Partial<Person> = {}): Person => ({ id, name: id, roles: [], ...rest });

function told(staff: readonly Person[], to: readonly Recipient[], given: Partial<ToldContext> = {}) {
  const directory = { people: new Map(staff.map((one) => [one.id, one])) };
  const about = { kind: 'escalation' as const, at: NOW, assignee: 'ann', candidates: [], owner: 'olga', ...given };
  return toldPeople(to, directory, about).map(({ person: who, instead }) =>
    instead ? `${who} for ${instead.of} (${instead.because}, ${instead.by})` : who,
  );
}
const OWNER: Recipient = { type: 'owner' };
const UP: Recipient = { type: 'manager', levels: 1 };
const ann = person('ann', { manager: 'max' });
const max = person('max', { manager: 'vera' });
const vera = person('vera');
const olga = person('olga', { manager: 'vera' });

describe('somebody who is away', () => {
  it('is stood in for by the deputy, else by the next supervisor who is there', () => {
    expect(told([ann, olga], [OWNER])).toEqual(['olga']);
    expect(told([ann, { ...olga, ...awayFor('bob') }, person('bob'), vera], [OWNER])).toEqual([
      'bob for olga (absent, deputy)',
    ]);
    expect(told([ann, { ...olga, ...AWAY }, vera], [OWNER])).toEqual(['vera for olga (absent, supervisor)']);
    expect(told([ann, { ...max, ...AWAY }, vera], [UP])).toEqual(['vera for max (absent, supervisor)']);
    const circle = [{ ...olga, ...awayFor('bob') }, person('bob', awayFor('olga')), vera];
    expect(told(circle, [OWNER])).toEqual(['vera for olga (absent, supervisor)']);
  });

  it('and a supervisor who is away too is stood in for, or passed over', () => {
    const top = person('top');
    const staff = [ann, { ...max, ...AWAY }, { ...vera, ...AWAY, manager: 'top' }, top];
    expect(told(staff, [UP])).toEqual(['top for max (absent, supervisor)']);
    const stoodIn = [ann, { ...max, ...AWAY }, { ...vera, ...awayFor('top') }, top];
    expect(told(stoodIn, [UP])).toEqual(['top for max (absent, supervisor)']);
  });

  it('comes to the last resort of the rule, else to those who keep things running, else waits for them', () => {
    const away = { ...person('olga'), ...AWAY };
    const keepers = [person('head', { roles: ['head'] }), person('ops', { roles: ['operations'], ...AWAY })];
    const fallback = () => ['bob', 'cid'];
    const staff = [ann, away, person('bob'), person('cid', AWAY), ...keepers];
    expect(told(staff, [OWNER], { fallback })).toEqual(['bob for olga (absent, fallback)']);
    expect(told(staff, [OWNER])).toEqual(['head for olga (absent, fallback)']);
    expect(told([ann, away], [OWNER])).toEqual(['olga']);
  });

  it('is left out where others of the same receiver are there', () => {
    const clerks: Recipient = { type: 'role', role: 'clerk' };
    const clerk = { roles: ['clerk'] };
    expect(told([person('bob', clerk), person('cid', { ...clerk, ...AWAY, manager: 'vera' }), vera], [clerks])).toEqual(
      ['bob'],
    );
    expect(told([person('cid', { ...clerk, ...AWAY, manager: 'vera' }), vera], [clerks])).toEqual([
      'vera for cid (absent, supervisor)',
    ]);
  });

  it('who has left, or is not known at all, is passed over the same way', () => {
    expect(told([ann, { ...olga, inactive: true }, vera], [OWNER])).toEqual(['vera for olga (gone, supervisor)']);
    expect(told([ann, person('head', { roles: ['head'] })], [OWNER])).toEqual(['head for olga (gone, fallback)']);
    expect(told([ann], [OWNER])).toEqual([]);
  });

  it('reminders of one’s own work go on too', () => {
    expect(told([{ ...ann, ...AWAY }, max], [{ type: 'assignee' }], { kind: 'reminder' })).toEqual([
      'max for ann (absent, supervisor)',
    ]);
  });
});

describe('an escalation', () => {
  it('never comes to the person who is late, but one level up', () => {
    const own = { owner: 'ann' };
    expect(told([ann, max], [OWNER], own)).toEqual(['max for ann (holder, supervisor)']);
    expect(told([person('ann'), person('head', { roles: ['head'] })], [OWNER], own)).toEqual([
      'head for ann (holder, fallback)',
    ]);
    expect(told([person('ann')], [OWNER], own)).toEqual([]);
    // The holder stands in for the boss who is away.
    expect(told([ann, { ...max, ...awayFor('ann') }, vera], [UP])).toEqual(['vera for max (absent, supervisor)']);
  });

  it('tells the holder of it where the rule names them as the holder, and others of a role without them', () => {
    expect(told([ann, max], [{ type: 'assignee' }, UP])).toEqual(['ann', 'max']);
    const clerks = [person('ann', { roles: ['clerk'] }), person('bob', { roles: ['clerk'] })];
    expect(told(clerks, [{ type: 'role', role: 'clerk' }])).toEqual(['bob']);
  });

  it('finds somebody where the rule finds nobody', () => {
    const head = person('head', { roles: ['head'] });
    expect(told([person('ann'), head], [UP])).toEqual(['head for null (nobody, fallback)']);
    expect(told([person('ann'), head], [UP], { kind: 'reminder' })).toEqual(['head for null (nobody, fallback)']);
    expect(told([person('ann'), head], [{ type: 'variable', variable: 'none' }], { kind: 'reminder' })).toEqual([]);
  });

  it('tells each person once, and as meant where they are meant too', () => {
    expect(told([ann, { ...olga, ...AWAY }, vera], [OWNER, { type: 'person', person: 'vera' }])).toEqual(['vera']);
    expect(told([ann, { ...olga, ...AWAY }, vera], [{ type: 'person', person: 'vera' }, OWNER])).toEqual(['vera']);
  });
});

it('news of work that came into somebody’s hands goes to them alone', () => {
  const to: Recipient[] = [{ type: 'person', person: 'ann' }];
  expect(told([{ ...ann, ...AWAY }, max], to, { kind: 'assigned' })).toEqual(['ann']);
  expect(told([{ ...ann, inactive: true }, max], to, { kind: 'assigned' })).toEqual([]);
});

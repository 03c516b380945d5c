// Whatever the rule and the people: nobody who may not is ever chosen, every choice can be repeated, and it says why.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssignmentRule, Exclusion, Pool } from '../diagram/assignment-rule';
import { OFFICE } from '../testing/case-driver';
import { compileCalendar } from '../time/compiled-calendar';
import { choose } from './choose';
import type { Person } from './directory-facts';
import type { ChoiceContext } from './pools';
import { absenceAt, isOnShift } from './presence';

const IDS = ['ann', 'bob', 'cid', 'dan', 'eve', 'fay'];
const NOW = Date.parse('2026-04-28T10:00:00+02:00');
const calendars = new Map([
  ['office', compileCalendar(OFFICE)],
  [
    'night',
    compileCalendar({
      ...OFFICE,
      id: 'night',
      week: { ...OFFICE.week, mon: [], tue: [{ from: '22:00', to: '06:00' }] },
    }),
  ],
]);
const id = fc.constantFrom(...IDS);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const tags = (names: readonly string[]) => fc.subarray([...names]);

const absence = fc.record({
  fromAt: fc.constantFrom(NOW - 10, NOW, NOW + 10),
  toAt: fc.constantFrom(null, NOW, NOW + 5, NOW + 20),
  deputy: maybe(id),
});
const people: fc.Arbitrary<Person[]> = fc
  .tuple(
    ...IDS.map((who) =>
      fc
        .record({
          roles: tags(['clerk', 'head']),
          groups: maybe(tags(['north', 'south'])),
          areas: maybe(tags(['A', 'B'])),
          skills: maybe(tags(['layout', 'print'])),
          manager: maybe(id),
          absences: maybe(fc.array(absence, { maxLength: 2 })),
          calendar: maybe(fc.constantFrom('office', 'night', 'unknown')),
          inactive: maybe(fc.boolean()),
        })
        .map((rest) => ({ id: who, name: who, ...rest }) as Person),
    ),
  )
  .map((all) => all);

const pool: fc.Arbitrary<Pool> = fc.oneof(
  id.map((person): Pool => ({ type: 'person', person })),
  fc
    .record({
      role: fc.constantFrom('clerk', 'head'),
      skill: maybe(fc.constant('layout')),
      area: maybe(fc.constant('area')),
    })
    .map((rest) => JSON.parse(JSON.stringify({ type: 'role', ...rest })) as Pool),
  fc.constant<Pool>({ type: 'group', group: 'north' }),
  fc.constant<Pool>({ type: 'skill', skill: 'print' }),
  fc.constantFrom<Pool>({ type: 'owner' }, { type: 'starter' }, { type: 'whoDid', step: 'before' }),
  fc.integer({ min: 1, max: 4 }).map((levels): Pool => ({ type: 'managerOf', of: 'owner', levels })),
  fc.constant<Pool>({ type: 'variable', variable: 'own' }),
  fc.constant<Pool>({ type: 'responsibleFor', link: 'client' }),
  fc.constant<Pool>({ type: 'expression', people: 'own' }),
);
const exclusion: fc.Arbitrary<Exclusion> = fc.oneof(
  id.map((person): Exclusion => ({ type: 'person', person })),
  fc.constantFrom<Exclusion>(
    { type: 'whoDid', step: 'before' },
    { type: 'owner' },
    { type: 'starter' },
    { type: 'variable', variable: 'own' },
    { type: 'overLoad', open: 3 },
    { type: 'offShift' },
    { type: 'offShift', calendar: 'night' },
  ),
);
const rule: fc.Arbitrary<AssignmentRule> = fc
  .record(
    {
      pools: fc.array(pool, { minLength: 1, maxLength: 3 }),
      except: fc.array(exclusion, { maxLength: 4 }),
      pick: fc.constantFrom(
        'offer' as const,
        'roundRobin' as const,
        'leastLoaded' as const,
        'mostSkilled' as const,
        'sameAsBefore' as const,
        'random' as const,
      ),
      fallback: pool,
      accept: fc.record({ within: fc.constant({ amount: 1, unit: 'hours' as const }), last: pool }),
    },
    { requiredKeys: ['pools', 'pick'] },
  )
  .map((made) => made as AssignmentRule);

const situation = fc.record({
  rule,
  people,
  open: fc.dictionary(id, fc.integer({ min: 0, max: 5 })),
  turn: maybe(id),
  owner: fc.option(id),
  starter: fc.option(id),
  before: maybe(id),
  own: fc.oneof(id, fc.array(id, { maxLength: 3 }), fc.constantFrom(null, 7, '', 'nobody', {})),
  responsible: maybe(id),
  declined: fc.subarray([...IDS], { maxLength: 3 }),
  lapses: fc.integer({ min: 0, max: 3 }),
});

function ask(given: typeof situation extends fc.Arbitrary<infer T> ? T : never) {
  const { people: staff, open, turn, before, own, responsible, owner, starter, declined, lapses } = given;
  const directory = {
    people: new Map(staff.map((one) => [one.id, one])),
    ...(responsible ? { responsible: new Map([['client:7', responsible]]) } : {}),
  };
  const context: ChoiceContext = {
    at: NOW,
    owner,
    starter,
    declined,
    lapses,
    doers: new Map(
      before
        ? [
            ['before', before],
            ['this', before],
          ]
        : [],
    ),
    variables: { own: own as never, area: 'A' },
    step: 'this',
    links: [{ type: 'client', id: '7' }],
    calendars,
    seed: 'case/1',
    evaluate: () => (own === 7 ? { ok: false, code: 'expression.type' } : { ok: true, value: own as never }),
  };
  const cursors = new Map(turn ? [['role:clerk', turn]] : []);
  return {
    choice: choose(given.rule, directory, { open: new Map(Object.entries(open)), cursors }, context),
    directory,
    context,
  };
}

describe('a choice', () => {
  it('never falls on who is excluded, away, off shift, gone or has declined', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { choice, directory, context } = ask(given);
        const codes = choice.reasons.map(({ code }) => code);
        const isLastResort = codes.includes('pool.last-resort') && codes.at(-1) !== 'nobody';
        if (isLastResort) expect(codes.some((code) => code === 'pool.fallback' || code === 'pool.last')).toBe(true);
        for (const chosen of [...choice.people, ...(choice.person === null ? [] : [choice.person])]) {
          const person = directory.people.get(chosen) as Person;
          expect(person.inactive ?? false).toBe(false);
          expect(absenceAt(person, NOW)).toBeUndefined();
          expect(given.declined).not.toContain(chosen);
          for (const except of given.rule.except ?? []) {
            if (except.type === 'person') expect(chosen).not.toBe(except.person);
            if (except.type === 'whoDid') expect(chosen).not.toBe(context.doers.get(except.step));
            if (except.type === 'owner') expect(chosen).not.toBe(given.owner);
            if (except.type === 'starter') expect(chosen).not.toBe(given.starter);
            if (except.type === 'variable') expect([given.own].flat()).not.toContain(chosen);
            if (isLastResort) continue;
            if (except.type === 'overLoad') expect(given.open[chosen] ?? 0).toBeLessThan(except.open);
            if (except.type === 'offShift') expect(isOnShift(person, calendars, NOW, except.calendar)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the same when it is asked again, and can be kept as JSON', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { choice } = ask(given);
        expect(ask(structuredClone(given)).choice).toEqual(choice);
        expect(JSON.parse(JSON.stringify(choice))).toEqual(choice);
      }),
    );
  });

  it('is one person, or an offer to several, or nobody, and says which', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { choice } = ask(given);
        const last = choice.reasons.at(-1)?.code;
        if (choice.person !== null) expect([last, choice.people]).toEqual([expect.stringMatching(/^picked\./), []]);
        else if (choice.people.length > 0) expect([last, choice.people.length > 1]).toEqual(['offered', true]);
        else expect(last).toBe('nobody');
      }),
    );
  });
});

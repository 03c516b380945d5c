// Choosing who gets work among 1,000 candidates, with reasons, as every step of a person does; and looking two months ahead whether each
// deadline reaches a human. Budget: one choice under 1 ms.
import { checkReach, choose, compileCalendar, OFFICE_WEEK } from '@baton/core';
import { end, OFFICE_FACTS, sketch, start, userTask } from '@baton/core/testing';
import { rates, report } from './measure.mjs';

const NOW = Date.parse('2026-04-28T10:00:00+02:00');
const COUNT = 1_000;
const DAY = 86_400_000;

/** Every tenth is away, every fifth of those with a deputy; three skills, four areas, loads from 0 to 9. */
const people = new Map(
  Array.from({ length: COUNT }, (_, i) => {
    const id = `p${String(i).padStart(4, '0')}`;
    const deputy = i % 50 === 0 ? { deputy: `p${String((i + 1) % COUNT).padStart(4, '0')}` } : {};
    const absences = i % 10 === 0 ? [{ fromAt: NOW - DAY, toAt: NOW + DAY, ...deputy }] : [];
    const skills = ['layout', 'print', 'sales'].slice(0, 1 + (i % 3));
    const skillLevels = { layout: 1 + (i % 10) };
    const mail = `${id}@example.org`;
    return [id, { id, name: id, roles: ['clerk'], areas: ['ABCD'[i % 4]], skills, skillLevels, absences, mail }];
  }),
);
const directory = { people };
const loads = {
  open: new Map([...people.keys()].map((id, i) => [id, i % 10])),
  cursors: new Map([['role:clerk', 'p0500']]),
};
const calendars = OFFICE_FACTS.calendars;
const context = {
  at: NOW,
  owner: 'p0001',
  starter: 'p0002',
  doers: new Map([['before', 'p0003']]),
  variables: { area: 'A' },
  calendars,
  seed: 'case/1',
  declined: ['p0004'],
};
const except = [{ type: 'whoDid', step: 'before' }, { type: 'overLoad', open: 9 }, { type: 'offShift' }];
const ruleOf = (pick, rest = {}) => ({ pools: [{ type: 'role', role: 'clerk', ...rest }], pick, except });

const sides = Object.fromEntries(
  [
    ['least-loaded', ruleOf('leastLoaded')],
    ['round-robin', ruleOf('roundRobin')],
    ['most-skilled', ruleOf('mostSkilled', { skill: 'layout' })],
    ['random', ruleOf('random')],
    ['offer', ruleOf('offer')],
    ['by-area', ruleOf('leastLoaded', { area: 'area' })],
  ].map(([name, rule]) => [
    name,
    () => {
      const { person, people: offered } = choose(rule, directory, loads, context);
      if (person === null && offered.length === 0) throw new Error(`${name}: nobody was found`);
    },
  ]),
);
for (const [name, perSecond] of Object.entries(await rates(sides)))
  report('people/choose', name, 1000 / perSecond, 'ms', { candidates: COUNT, budget: 1, ok: 1000 / perSecond < 1 });

const ladder = [50, 80].map((share) => ({
  id: `r${share}`,
  at: { share },
  actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app', 'mail'] }],
}));
const tasks = Array.from({ length: 20 }, (_, i) =>
  userTask(`t${i}`, {
    assignment: { pools: [{ type: 'role', role: 'clerk' }], pick: 'leastLoaded' },
    deadline: { budget: { dueIn: { amount: 4 + i, unit: 'workingHours' } }, rungs: ladder },
  }),
);
const drawing = sketch(
  'line',
  [start(), ...tasks, end()],
  [['start', ...tasks.map(({ id }) => id), 'end'].join(' -> ')],
);
const fifty = { people: new Map([...people].slice(0, 50)) };
const office = new Map([
  [
    'office',
    compileCalendar({
      id: 'office',
      version: 1,
      name: 'Office',
      zone: 'Europe/Berlin',
      week: OFFICE_WEEK,
      holidays: [],
      openings: [],
    }),
  ],
]);
const reach = await rates({ reach: () => checkReach(drawing, fifty, office, NOW) });
report('people/reach', '20 steps, 50 people, 60 days', 1000 / reach.reach, 'ms');

// Tests of a process: played, told where they differ, and kept from a run.
import { compileCalendar, type Diagram, type Expectation, type ProcessTest } from '@baton/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actsUntil, type DoneAct, withAct } from './act';
import { glanceAt } from './glance';
import { proposeTest } from './propose-test';
import { runProcessTest } from './run-test';
import { company, offer, office } from './testing/offer';
import { createWorld } from './world';

const START_AT = Date.parse('2026-04-28T09:00:00+02:00');

const HOUR_MS = 3_600_000;

const test = (holds: readonly Expectation[], rest: Partial<ProcessTest> = {}): ProcessTest => ({
  id: 'test-1',
  name: 'A test',
  startAt: START_AT,
  acts: [
    { type: 'start', afterIn: 0, variables: {} },
    { type: 'complete', afterIn: 3 * HOUR_MS, step: 'write' },
    { type: 'complete', afterIn: 4 * HOUR_MS, step: 'ask', outcome: 'yes' },
  ],
  untilIn: 4 * HOUR_MS,
  holds: [...holds],
  ...rest,
});

const differencesOf = async (one: ProcessTest, diagram = offer) =>
  (await runProcessTest(diagram, one, company)).differences;

describe('a test', () => {
  it('passes where everything holds', async () => {
    const holds: Expectation[] = [
      { type: 'ended', end: 'sold' },
      { type: 'passed', step: 'ask' },
      { type: 'inTime', within: { amount: 4, unit: 'workingHours' } },
      { type: 'inTime', step: 'write', within: { amount: 3, unit: 'workingHours' } },
      { type: 'given', step: 'ask', to: { type: 'role', role: 'seller' } },
      { type: 'alerted', step: 'write', kind: 'reminder' },
      { type: 'alerted', step: 'ask', kind: 'reminder', never: true },
      { type: 'passed', step: 'lost', never: true },
    ];
    const result = await runProcessTest(offer, test(holds), company);
    expect(result.differences).toEqual([]);
    expect(result).toMatchObject({ passed: true, takenFlows: ['f1', 'f2', 'f3'], endedAt: START_AT + 4 * HOUR_MS });
  });

  it.each<[Expectation, object]>([
    [
      { type: 'ended', end: 'lost' },
      { type: 'ended', wanted: 'lost', end: 'sold', at: START_AT + 4 * HOUR_MS },
    ],
    [{ type: 'ended' }, { type: 'ended', wanted: null, end: 'sold' }],
    [
      { type: 'passed', step: 'lost' },
      { type: 'notPassed', step: 'lost' },
    ],
    [
      { type: 'passed', step: 'write', never: true },
      { type: 'passed', step: 'write', at: START_AT },
    ],
    [
      { type: 'inTime', within: { amount: 1, unit: 'hours' } },
      { type: 'late', step: null, dueAt: START_AT + HOUR_MS, doneAt: START_AT + 4 * HOUR_MS, at: START_AT + HOUR_MS },
    ],
    [
      { type: 'given', step: 'write', to: { type: 'role', role: 'nobodys' } },
      { type: 'givenTo', step: 'write', at: START_AT },
    ],
    [
      { type: 'alerted', step: 'ask', kind: 'overdue' },
      { type: 'noAlert', step: 'ask', kind: 'overdue' },
    ],
    [
      { type: 'alerted', step: 'write', kind: 'reminder', never: true },
      { type: 'alert', step: 'write', kind: 'reminder', at: START_AT + HOUR_MS },
    ],
  ])('says where it differs: %j', async (hold, difference) => {
    expect(await differencesOf(test([hold]))).toEqual([expect.objectContaining(difference)]);
  });

  it('says when a step was to be finished that nobody had, and where the case was', async () => {
    const early = test([], {
      acts: [
        { type: 'start', afterIn: 0, variables: {} },
        { type: 'complete', afterIn: HOUR_MS, step: 'ask', outcome: 'yes' },
      ],
    });
    expect(await differencesOf(early)).toEqual([
      { type: 'notOpen', step: 'ask', where: ['write'], at: START_AT + HOUR_MS },
    ]);
    const refused = test([], { acts: [{ type: 'start', afterIn: 0, variables: { unknown: 1 } }] });
    expect(await differencesOf(refused)).toMatchObject([{ type: 'refused', step: null }]);
    const news = test([], {
      acts: [...early.acts.slice(0, 1), { type: 'message', afterIn: 0, name: 'x', variables: {} }],
    });
    expect(await differencesOf(news)).toMatchObject([{ type: 'notAwaited', message: 'x', where: ['write'] }]);
  });

  it('outlives an inserted step before its own only where it still fits, and tells steps that are gone', async () => {
    const without: Diagram = {
      ...offer,
      nodes: offer.nodes.filter(({ id }) => id !== 'write'),
      flows: [
        { id: 'f1', from: 'start', to: 'ask' },
        ...offer.flows.filter(({ from, to }) => ![from, to].includes('write')),
      ],
    };
    expect(await differencesOf(test([{ type: 'passed', step: 'write' }]), without)).toMatchObject([
      { type: 'notDrawn', step: 'write' },
    ]);
    const broken: Diagram = { ...offer, nodes: offer.nodes.filter(({ id }) => id !== 'write') };
    expect(await differencesOf(test([]), broken)).toMatchObject([{ type: 'cannotPlay' }]);
  });

  it('starts with the owner where whoever started it is not there', async () => {
    const result = await runProcessTest({ ...offer, ownerRole: 'head' }, test([], { starter: 'left' }), company);
    expect(result.passed).toBe(true);
  });
});

describe('a run that is kept', () => {
  const step = fc.record({
    wait: fc.integer({ min: 0, max: 30 }),
    outcome: fc.constantFrom('yes', 'no', 'again', 'again', 'again'),
  });

  it('holds when it is played again, whatever was done in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (steps) => {
        const world = await createWorld({ diagram: offer, ...company, starter: 'ann', startAt: START_AT });
        let acts: readonly DoneAct[] = [];
        const perform = async (act: DoneAct['act']) => {
          const at = world.clock.now();
          if ((await world.do(act)) === null) acts = withAct(acts, { at, act }, false);
        };
        await perform({ type: 'start', variables: {} });
        for (const { wait, outcome } of steps) {
          await perform({ type: 'advance', to: world.clock.now() + wait * HOUR_MS });
          const item = (await glanceAt(world))?.items.find(({ closedAt }) => closedAt === null);
          if (!item) break;
          const person = item.assignee ?? item.candidates[0] ?? '';
          await perform({ type: 'complete', person, item: item.item, ...(item.node === 'ask' && { outcome }) });
        }
        const glance = await glanceAt(world);
        if (!glance) throw new Error('nothing was started');
        const run = { diagram: offer, people: company.people, starter: 'ann', startAt: START_AT, acts, glance };
        const kept = proposeTest({ ...run, calendar: compileCalendar(office) }, { id: 'kept', name: 'Kept' });
        expect(await differencesOf(kept)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('is the same run up to any moment, the waiting included', () => {
    const acts: DoneAct[] = [
      { at: 0, act: { type: 'start', variables: {} } },
      { at: 0, act: { type: 'advance', to: 100 } },
      { at: 100, act: { type: 'fallIll', person: 'ann' } },
    ];
    expect(actsUntil(acts, 40)).toEqual([acts[0], { at: 0, act: { type: 'advance', to: 40 } }]);
    expect(actsUntil(acts, 0)).toEqual([acts[0]]);
    expect(actsUntil(acts, 100)).toEqual(acts);
  });
});

// Whatever is answered makes a drawing that can be published: well-formed, laid out, without errors in the eyes of the checks.
import { checkDiagram, parseDiagram } from '@baton/core';
import { createTestHost } from '@baton/engine/testing';
import { words } from '@baton/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, StepAnswer, WhoAnswer } from './answers';
import { drawAnswers } from './draw-answers';
import { madeWords } from './made-words';

const made = madeWords(words('en'));
const clerk: WhoAnswer = { type: 'role', role: 'clerk', name: 'Clerk' };
const boss: WhoAnswer = { type: 'role', role: 'boss', name: 'Boss' };
const twoDays = { amount: 2, unit: 'workingDays' } as const;
const step = (what: string, rest: Partial<StepAnswer> = {}): StepAnswer => ({
  what,
  who: clerk,
  within: twoDays,
  ...rest,
});
const answers = (steps: readonly StepAnswer[], rest: Partial<Answers> = {}): Answers => ({
  name: 'Order',
  begins: { type: 'person' },
  start: 'An order comes in',
  end: 'Done',
  steps,
  ...rest,
});
const draw = (steps: readonly StepAnswer[], rest: Partial<Answers> = {}) =>
  drawAnswers('order', answers(steps, rest), made);

describe('drawing the answers', () => {
  it('draws steps one after the other, each in the lane of who does it, with time and reminders', () => {
    const diagram = draw([step('Take it', { late: true }), step('Sign it', { who: boss })]);
    expect(diagram.flows.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'start step-1',
      'step-1 step-2',
      'step-2 end',
    ]);
    expect(diagram.lanes.map(({ name, role }) => [name, role])).toEqual([
      ['Clerk', 'clerk'],
      ['Boss', 'boss'],
    ]);
    expect(diagram.nodes.find(({ id }) => id === 'step-1')).toMatchObject({
      lane: 'lane-1',
      deadline: { budget: { dueIn: twoDays }, ladder: 'usual' },
      assignment: { pools: [{ type: 'role', role: 'clerk' }] },
    });
    expect(Object.keys(diagram.layout?.nodes ?? {})).toHaveLength(diagram.nodes.length);
    expect(checkDiagram(diagram).map(({ code }) => code)).toEqual(['deadline.no-reminder']);
  });

  it('lets what was refused end, and what has to be done again go back to the bar before it', async () => {
    const steps = [
      step('Write', { late: true }),
      step('Draw', { besides: true, late: true }),
      step('Approve', { who: boss, refused: 'Given up', backTo: 0, late: true }),
    ];
    const diagram = draw(steps);
    expect(checkDiagram(diagram)).toEqual([]);
    const host = await createTestHost({
      people: [
        { id: 'ann', name: 'Ann', roles: ['clerk'], manager: 'bob' },
        { id: 'bob', name: 'Bob', roles: ['boss'] },
      ],
      roles: [
        { id: 'clerk', name: 'Clerk' },
        { id: 'boss', name: 'Boss' },
      ],
      diagrams: [diagram],
    });
    const order = await host.as('ann').start('order');
    await host.as('ann').complete('Write');
    await host.as('ann').complete('Draw');
    await host.as('bob').complete('Approve', { outcome: 'again' });
    expect((await order.places()).toSorted()).toEqual(['Draw', 'Write']);
    await host.as('ann').complete('Write');
    await host.as('ann').complete('Draw');
    await host.as('bob').complete('Approve', { outcome: 'refused' });
    expect(await order.outcome()).toBe('Given up');
  });

  it('asks for news that does not come, and waits on', () => {
    const diagram = draw([
      step('Send the offer', { late: true }),
      step('The client answers', { who: { type: 'outside' }, silent: true }),
    ]);
    expect(checkDiagram(diagram)).toEqual([]);
    expect(diagram.nodes.find(({ kind }) => kind === 'boundaryEvent')).toMatchObject({
      attachedTo: 'step-2',
      event: { when: { elapsed: twoDays } },
    });
    expect(diagram.flows.some(({ from, to }) => from === 'step-2-ask' && to === 'step-2')).toBe(true);
  });

  it('goes past a step that is only for large ones', () => {
    const diagram = draw(
      [
        step('Ask', { late: true, asks: ['sum'] }),
        step('Approve', {
          late: true,
          who: boss,
          onlyOver: { variable: 'sum', amount: 1000, question: 'Over 1,000?' },
        }),
      ],
      { data: [{ name: 'sum', type: 'number' }] },
    );
    expect(checkDiagram(diagram)).toEqual([]);
    expect(diagram.flows.filter(({ from }) => from === 'ask-2').map(({ to }) => to)).toEqual(['step-2', 'end']);
  });

  const leads = (steps: readonly StepAnswer[]) => {
    const diagram = draw(steps);
    expect(checkDiagram(diagram)).toEqual([]);
    return diagram.flows.map(({ from, to, outcome }) => [from, outcome, to].filter(Boolean).join(' '));
  };
  const asks = (no: StepAnswer['no']) => step('Works from home?', { late: true, ...(no !== undefined && { no }) });

  it.each([
    ['past the next step', 2, ['step-1 accepted step-2', 'step-2 step-3', 'step-1 refused step-3', 'step-3 end']],
    ['past all to the end', 3, ['step-1 accepted step-2', 'step-2 step-3', 'step-3 end', 'step-1 refused end']],
    [
      'to an end of its own',
      'end',
      ['step-1 refused step-1-refused', 'step-1 accepted step-2', 'step-2 step-3', 'step-3 end'],
    ],
    [
      'to what is done instead',
      'instead',
      ['step-1 accepted step-2', 'step-1 refused step-3', 'step-3 end', 'step-2 end'],
    ],
    ['nowhere, where it is no question', undefined, ['step-1 step-2', 'step-2 step-3', 'step-3 end']],
  ] as const)('a question leads two ways: no goes %s', (_, no, paths) => {
    const rest = [step('Send the laptop', { late: true }), step('Hand it over', { late: true })];
    expect(leads([asks(no), ...rest])).toEqual(['start step-1', ...paths]);
  });

  it('a question is answered by yes or no, and past steps side by side too', async () => {
    const diagram = draw([asks(3), step('Pack'), step('Label', { besides: true }), step('Tell', { who: boss })]);
    const host = await createTestHost({ people: [{ id: 'ann', name: 'Ann', roles: ['clerk', 'boss'] }] });
    await host.publish(diagram);
    const ask = diagram.nodes.find(({ id }) => id === 'step-1');
    expect(ask).toMatchObject({ outcomes: [{ name: made.accept }, { name: made.refuse }] });
    const first = await host.as('ann').start('order');
    await host.as('ann').complete('Works from home?', { outcome: 'refused', in: first.id });
    expect(await first.places()).toEqual(['Tell']);
    const second = await host.as('ann').start('order');
    await host.as('ann').complete('Works from home?', { outcome: 'accepted', in: second.id });
    expect((await second.places()).toSorted()).toEqual(['Label', 'Pack']);
  });

  it('is publishable whatever is answered', () => {
    const who = fc.constantFrom<WhoAnswer>(
      clerk,
      boss,
      { type: 'person', person: 'ann', name: 'Ann' },
      { type: 'starter' },
      { type: 'startersManager' },
      { type: 'outside' },
    );
    const stepAnswer: fc.Arbitrary<StepAnswer> = fc.record(
      {
        what: fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== ''),
        who,
        within: fc.option(fc.constant(twoDays)),
        besides: fc.boolean(),
        late: fc.boolean(),
        refused: fc.constantFrom(true as const, 'Given up'),
        no: fc.oneof(fc.nat(6), fc.constantFrom('end' as const, 'instead' as const)),
        backTo: fc.nat(6),
        silent: fc.boolean(),
      },
      { requiredKeys: ['what', 'who', 'within'] },
    );
    fc.assert(
      fc.property(fc.array(stepAnswer, { minLength: 1, maxLength: 6 }), (steps) => {
        const diagram = draw(steps);
        expect(parseDiagram(diagram)).toMatchObject({ ok: true });
        expect(checkDiagram(diagram).filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(diagram.nodes.every(({ id, kind }) => kind === 'boundaryEvent' || diagram.layout?.nodes?.[id])).toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });
});

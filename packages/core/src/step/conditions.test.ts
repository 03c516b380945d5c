import { describe, expect, it } from 'vitest';
import type { Variables } from '../diagram/variable';
import {
  boundary,
  CaseDriver,
  catches,
  end,
  eventSubProcess,
  inside,
  sketch,
  start,
  step,
  together,
  userTask,
} from '../testing';

const numbers = { variables: ['sum', 'other'].map((name) => ({ name, type: 'number' as const })) };
const BOSS = { person: 'boss' };
const set = (test: CaseDriver, variables: Variables) =>
  expect(test.send({ type: 'setVariables', variables, reason: 'known now' }, BOSS, true)).toBeNull();

function onTheWay(on?: string[]): CaseDriver {
  const event = { type: 'condition', when: 'sum > 10', ...(on ? { on } : {}) } as const;
  const test = new CaseDriver(
    sketch('p', [start(), catches('enough', event), end()], ['start -> enough -> end'], numbers),
  );
  test.start();
  return test;
}

describe('a wait for a condition', () => {
  it('is over when data makes it hold, and not before', () => {
    const test = onTheWay();
    set(test, { sum: 10 });
    expect(test.places()).toEqual(['enough']);
    set(test, { sum: 11 });
    expect(test.state).toMatchObject({ status: 'completed', subscriptions: [] });
    expect(test.replayed()).toEqual(test.state);
  });

  it('is not over by data that it does not listen to', () => {
    const test = onTheWay(['other']);
    set(test, { sum: 11 });
    expect(test.places()).toEqual(['enough']);
    set(test, { other: 1 });
    expect(test.state?.status).toBe('completed');
  });

  it.each([
    ['update', { list: [1, { a: 1, b: 2 }] }, false],
    ['update', { list: [1, { b: 2, a: 1 }] }, false],
    ['update', { list: [1, { a: 1 }] }, true],
    ['update', { list: null }, false],
    ['delete', { list: null }, true],
    ['delete', { list: [] }, false],
    ['create', { list: [1] }, false],
  ] as const)('that listens to %s only takes a change for one: %j', (change, values, over) => {
    const event = { type: 'condition', when: 'true', on: ['list'], changes: [change] } as const;
    const test = new CaseDriver(
      sketch(
        'p',
        [
          start(),
          together('fork'),
          userTask('stay'),
          end('over'),
          eventSubProcess('listen'),
          inside('listen', start('heard', { event: event as never, interrupting: false })),
          inside('listen', userTask('noted')),
          inside('listen', end('out')),
        ],
        ['start -> fork -> stay -> over', 'heard -> noted -> out'],
        { variables: [{ name: 'list', type: 'any' }] },
      ),
    );
    test.start({ list: [1, { a: 1, b: 2 }] });
    const before = test.places().filter((place) => place === 'noted').length;
    set(test, values as unknown as Variables);
    expect(test.places().filter((place) => place === 'noted').length - before).toBe(over ? 1 : 0);
  });

  it('is not tried again by the same value', () => {
    const event = { type: 'condition', when: 'sum > 10' } as const;
    const test = new CaseDriver(
      sketch(
        'p',
        [
          start(),
          userTask('stay'),
          end('over'),
          eventSubProcess('listen'),
          inside('listen', start('heard', { event: event as never, interrupting: false })),
          inside('listen', userTask('noted')),
          inside('listen', end('out')),
        ],
        ['start -> stay -> over', 'heard -> noted -> out'],
        numbers,
      ),
    );
    test.start();
    for (const sum of [11, 11, 12]) set(test, { sum });
    expect(test.places().filter((place) => place === 'noted')).toHaveLength(2);
  });

  it.each([
    [['create'] as const, [true, false]],
    [['update'] as const, [false, true]],
  ])('may listen only to changes that %s', (changes, over) => {
    const event = { type: 'condition', when: 'sum > 10', on: ['sum'], changes: [...changes] } as const;
    const diagram = sketch(
      'p',
      [start(), catches('enough', event as never), end()],
      ['start -> enough -> end'],
      numbers,
    );
    const [created, updated] = [new CaseDriver(diagram), new CaseDriver(diagram)];
    created.start();
    updated.start({ sum: 1 });
    for (const test of [created, updated]) set(test, { sum: 11 });
    expect([created, updated].map((test) => test.state?.status === 'completed')).toEqual(over);
  });

  it('does not hold while what it asks for is not known', () => {
    const diagram = sketch(
      'p',
      [start(), catches('enough', { type: 'condition', when: 'unheardOf > 1' }), end()],
      ['start -> enough -> end'],
      numbers,
    );
    const test = new CaseDriver(diagram);
    test.start();
    set(test, { sum: 1 });
    expect(test.state?.tokens).toMatchObject([{ id: expect.any(Number) }]);
    expect(test.events('incident.raised')).toEqual([]);
  });

  it('stands still while the case is paused, and is asked again after', () => {
    const test = onTheWay();
    test.send({ type: 'suspend', reason: 'strike' }, BOSS, true);
    set(test, { sum: 11 });
    expect(test.places()).toEqual(['enough']);
    test.send({ type: 'resume', reason: 'over' }, BOSS, true);
    expect(test.state?.status).toBe('completed');
  });
});

describe('at the rim of a step', () => {
  const rim = (interrupting: boolean) =>
    sketch(
      'p',
      [
        start(),
        userTask('work'),
        boundary('enough', 'work', { type: 'condition', when: 'sum > 10' }, interrupting),
        userTask('then'),
        end(),
      ],
      ['start -> work -> end', 'enough -> then -> end'],
      numbers,
    );

  it('a condition that holds from the first moment takes the place of the step', () => {
    const test = new CaseDriver(rim(true));
    test.start({ sum: 11 });
    expect(test.places()).toEqual(['then']);
  });

  it('beside the step it happens at each change at which it holds', () => {
    const test = new CaseDriver(rim(false));
    test.start({ sum: 1 });
    for (const sum of [11, 5, 12, 13]) set(test, { sum });
    expect(test.places()).toEqual(['work', 'then', 'then', 'then']);
  });
});

it('data that another branch sets counts at once', () => {
  const diagram = sketch(
    'p',
    [
      start(),
      together('fork'),
      catches('enough', { type: 'condition', when: 'sum > 10' }),
      userTask('ask'),
      step('scriptTask', 'add', { set: [{ variable: 'sum', value: '11' }] }),
      end(),
    ],
    ['start -> fork -> enough -> end', 'fork -> ask -> add -> end'],
    numbers,
  );
  const test = new CaseDriver(diagram);
  test.start();
  test.complete('ask');
  expect(test.state?.status).toBe('completed');
});

it('an event sub-process begins when its condition holds', () => {
  const diagram = sketch(
    'p',
    [
      start(),
      userTask('work'),
      end(),
      eventSubProcess('meanwhile'),
      inside('meanwhile', step('startEvent', 'begins', { event: { type: 'condition', when: 'sum > 10' } })),
      inside('meanwhile', userTask('then')),
      inside('meanwhile', end('done')),
    ],
    ['start -> work -> end', 'begins -> then -> done'],
    numbers,
  );
  const test = new CaseDriver(diagram);
  test.start();
  set(test, { sum: 11 });
  expect(test.places()).toEqual(['meanwhile', 'then']);
});

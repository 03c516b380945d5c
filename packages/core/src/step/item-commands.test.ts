import { describe, expect, it } from 'vitest';
import type { AssignmentChoice } from '../people/choice';
import { CaseDriver, end, sketch, start, userTask } from '../testing';

const OUTCOMES = [
  { id: 'yes', name: 'Yes' },
  { id: 'no', name: 'No' },
];

const diagram = sketch(
  'p',
  [
    start(),
    userTask('ask', {
      outcomes: OUTCOMES,
      form: [
        { variable: 'sum', required: true, outcomes: ['yes'] },
        { variable: 'why', required: true, outcomes: ['no'] },
        { variable: 'code', mask: { pattern: '999' }, outcomes: ['no'] },
        { variable: 'client', readOnly: true },
      ],
    }),
    userTask('go'),
    end('sold'),
    end('lost'),
  ],
  ['start -> ask -(yes)-> go -> sold', 'ask -(no)-> lost'],
  {
    variables: [
      { name: 'sum', type: 'number' },
      { name: 'why', type: 'text' },
      { name: 'code', type: 'text' },
      { name: 'client', type: 'text' },
      { name: 'secret', type: 'text' },
    ],
  },
);

function asked(): { test: CaseDriver; item: number } {
  const test = new CaseDriver(diagram);
  test.start({ client: 'ACME' });
  return { test, item: test.state?.items[0]?.id ?? 0 };
}

describe('completing a task', () => {
  it('takes the path of the outcome', () => {
    const { test } = asked();
    test.complete('ask', 'no', { why: 'too dear' });
    expect(test.state).toMatchObject({ status: 'completed', end: 4, variables: { why: 'too dear' } });
  });

  it.each([
    ['without an outcome', {}, 'item.outcome-missing'],
    ['with an unknown outcome', { outcome: 'maybe' }, 'item.outcome-unknown'],
    ['without a field that the outcome needs', { outcome: 'yes' }, 'item.field-missing'],
    [
      'with a text that does not look as it should',
      { outcome: 'no', variables: { why: 'x', code: '12' } },
      'item.field-unlike-mask',
    ],
    ['with a field of another outcome', { outcome: 'yes', variables: { sum: 1, why: 'x' } }, 'item.field-unknown'],
    [
      'with a field that is only to be read',
      { outcome: 'yes', variables: { sum: 1, client: 'Evil' } },
      'item.field-unknown',
    ],
    [
      'with data that the form does not ask for',
      { outcome: 'yes', variables: { sum: 1, secret: 'x' } },
      'item.field-unknown',
    ],
    [
      'with data that the process does not know',
      { outcome: 'yes', variables: { sum: 1, nonsense: 1 } },
      'variable.unknown',
    ],
    ['with data of the wrong type', { outcome: 'yes', variables: { sum: 'a lot' } }, 'variable.type'],
    [
      'with more data than a case may hold',
      { outcome: 'no', variables: { why: 'x'.repeat(300_000) } },
      'variable.too-large',
    ],
  ])('%s is refused and changes nothing', (_, given, code) => {
    const { test, item } = asked();
    const before = structuredClone(test.state);
    expect(test.send({ type: 'complete', item, ...given })).toMatchObject({ ok: false, code });
    expect(test.state).toEqual(before);
  });

  it('twice is refused the second time', () => {
    const { test, item } = asked();
    test.send({ type: 'complete', item, outcome: 'yes', variables: { sum: 1 } });
    expect(test.send({ type: 'complete', item, outcome: 'yes', variables: { sum: 1 } })).toMatchObject({
      code: 'item.unknown',
    });
    expect(test.places()).toEqual(['go']);
  });

  it('of someone else is refused, unless one is in charge', () => {
    const { test, item } = asked();
    const yes = { type: 'complete', item, outcome: 'yes', variables: { sum: 1 } } as const;
    expect(test.send(yes, { person: 'bob' })).toMatchObject({ code: 'item.not-yours', facts: { person: 'ann' } });
    expect(test.send(yes, { person: 'boss' }, true)).toBeNull();
  });

  it('after the case has ended is refused', () => {
    const { test, item } = asked();
    test.send({ type: 'cancel', reason: 'client is gone' }, { person: 'boss' }, true);
    expect(test.send({ type: 'complete', item, outcome: 'no', variables: { why: 'x' } })).toMatchObject({
      code: 'instance.ended',
    });
    expect(test.state).toMatchObject({ status: 'cancelled', tokens: [], items: [], clocks: [], subscriptions: [] });
  });
});

describe('an offered task', () => {
  function offered(): { test: CaseDriver; item: number } {
    const { test } = asked();
    test.send({ type: 'complete', item: test.state?.items[0]?.id ?? 0, outcome: 'yes', variables: { sum: 1 } });
    const item = test.state?.items[0]?.id ?? 0;
    test.send({ type: 'handOver', item, to: 'x', reason: '' });
    const choice: AssignmentChoice = {
      person: null,
      people: ['bob', 'eve'],
      reasons: [{ code: 'offered', people: ['bob', 'eve'] }],
    };
    const fresh = new CaseDriver(
      sketch('q', [start(), { ...userTask('go'), assignment: undefined } as never, end()], ['start -> go -> end']),
    );
    fresh.start();
    const id = fresh.state?.items[0]?.id ?? 0;
    fresh.send({ type: 'assign', item: id, choice }, { system: 'engine' });
    expect(item).toBeGreaterThan(0);
    return { test: fresh, item: id };
  }

  it('is taken by one of those who may, once', () => {
    const { test, item } = offered();
    expect(test.send({ type: 'claim', item }, { person: 'mallory' })).toMatchObject({ code: 'item.not-candidate' });
    expect(test.send({ type: 'claim', item }, { person: 'bob' })).toBeNull();
    expect(test.send({ type: 'claim', item }, { person: 'bob' })).toMatchObject({ code: 'item.already-yours' });
    expect(test.send({ type: 'claim', item }, { person: 'eve' })).toMatchObject({
      code: 'item.already-taken',
      facts: { person: 'bob' },
    });
  });

  it('can be put back and taken by another', () => {
    const { test, item } = offered();
    test.send({ type: 'claim', item }, { person: 'bob' });
    expect(test.send({ type: 'release', item }, { person: 'eve' })).toMatchObject({ code: 'item.not-yours' });
    expect(test.send({ type: 'release', item }, { person: 'bob' })).toBeNull();
    expect(test.send({ type: 'claim', item }, { person: 'eve' })).toBeNull();
    expect(test.state?.items[0]).toMatchObject({ status: 'assigned', assignee: 'eve' });
  });

  it('can be done in one go by someone who may take it', () => {
    const { test, item } = offered();
    expect(test.send({ type: 'complete', item }, { person: 'eve' })).toBeNull();
    expect(test.events('item.claimed')).toEqual([expect.objectContaining({ person: 'eve' })]);
    expect(test.state?.doers).toEqual([expect.objectContaining({ person: 'eve' })]);
  });
});

describe('handing over', () => {
  it('one hands over freely what one has, and gives a reason for what others have', () => {
    const { test, item } = asked();
    expect(test.send({ type: 'handOver', item, to: 'bob', reason: '' }, { person: 'ann' })).toBeNull();
    expect(test.state?.items[0]?.assignee).toBe('bob');
    expect(test.send({ type: 'handOver', item, to: 'ann', reason: '' }, { person: 'ann' })).toMatchObject({
      code: 'item.not-yours',
    });
    expect(test.send({ type: 'handOver', item, to: 'ann', reason: '' }, { person: 'boss' }, true)).toMatchObject({
      code: 'reason.missing',
    });
    expect(test.send({ type: 'handOver', item, to: 'ann', reason: 'bob is ill' }, { person: 'boss' }, true)).toBeNull();
    expect(test.events('item.handedOver').map((event) => [event.from, event.to])).toEqual([
      ['ann', 'bob'],
      ['bob', 'ann'],
    ]);
  });
});

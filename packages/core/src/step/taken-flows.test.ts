import { describe, expect, it } from 'vitest';
import { anyOf, CaseDriver, end, sketch, start, step, userTask, wait } from '../testing';

const sum = { variables: [{ name: 'sum', type: 'number' as const }] };

describe('out of a step', () => {
  const diagram = sketch(
    'p',
    [start(), userTask('ask'), userTask('big'), userTask('huge'), userTask('always'), end()],
    ['start -> ask -[sum > 10]-> big -> end', 'ask -[sum > 100]-> huge -> end', 'ask -> always -> end'],
    sum,
  );

  it.each([
    [1, ['always']],
    [11, ['big', 'always']],
    [101, ['big', 'huge', 'always']],
  ])('all paths whose condition holds are taken, and those that have none (%i)', (value, places) => {
    const test = new CaseDriver(diagram);
    test.start({ sum: value });
    test.complete('ask');
    expect(test.places()).toEqual(places);
  });

  it('the path for "otherwise" is taken only when no other is', () => {
    const otherwise = sketch(
      'p',
      [
        start(),
        step('scriptTask', 'double', { set: [{ variable: 'sum', value: 'sum * 2' }] }),
        userTask('big'),
        userTask('small'),
        end(),
      ],
      ['start -> double -[sum > 10]-> big -> end', 'double -[else]-> small -> end'],
      sum,
    );
    const [big, small] = [new CaseDriver(otherwise), new CaseDriver(otherwise)];
    big.start({ sum: 6 });
    small.start({ sum: 5 });
    expect([big.places(), small.places()]).toEqual([['big'], ['small']]);
  });

  it('where no path can be taken it is a problem, and is over once the data is right', () => {
    const none = sketch(
      'p',
      [start(), userTask('ask'), userTask('big'), end()],
      ['start -> ask -[sum > 10]-> big -> end'],
      sum,
    );
    const test = new CaseDriver(none);
    test.start({ sum: 1 });
    test.complete('ask');
    expect(test.state?.tokens).toMatchObject([{ incident: { code: 'flow.no-path' } }]);
  });

  it('a condition that cannot be worked out is a problem that names the path', () => {
    const test = new CaseDriver(diagram);
    test.start({ sum: null });
    test.complete('ask');
    expect(test.state?.tokens).toMatchObject([{ incident: { facts: { flow: 'f2' } } }]);
  });

  it('an event has conditions too', () => {
    const later = sketch(
      'p',
      [start(), wait('pause', { for: { amount: 1, unit: 'hours' } }), userTask('big'), userTask('small'), end()],
      ['start -> pause -[sum > 10]-> big -> end', 'pause -[else]-> small -> end'],
      sum,
    );
    const test = new CaseDriver(later);
    test.start({ sum: 11 });
    test.advanceTo(test.now + 3_600_000);
    expect(test.places()).toEqual(['big']);
  });
});

describe('any that apply', () => {
  const diagram = sketch(
    'p',
    [
      start(),
      anyOf('which'),
      userTask('mail'),
      userTask('call'),
      userTask('nothing'),
      anyOf('all'),
      userTask('after'),
      end(),
    ],
    [
      'start -> which -[sum > 1]-> mail -> all -> after -> end',
      'which -[sum > 2]-> call -> all',
      'which -[else]-> nothing -> all',
    ],
    sum,
  );

  it.each([
    [1, ['nothing']],
    [2, ['mail']],
    [3, ['mail', 'call']],
  ])('starts all that do, and waits for as many (%i)', (value, places) => {
    const test = new CaseDriver(diagram);
    test.start({ sum: value });
    expect(test.places()).toEqual(places);
    for (const place of places) {
      expect(test.places()).not.toContain('after');
      test.complete(place);
    }
    expect(test.places()).toEqual(['after']);
    test.complete('after');
    expect(test.state).toMatchObject({ status: 'completed', joins: [] });
    expect(test.replayed()).toEqual(test.state);
  });
});

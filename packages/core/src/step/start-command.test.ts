import { describe, expect, it } from 'vitest';
import type { Variables } from '../diagram/variable';
import { CaseDriver, end, inside, sketch, start, step, subProcess, userTask } from '../testing';
import { beginsByHand } from './start-command';

const begin = (test: CaseDriver, startAt?: string, variables: Variables = {}) =>
  test.send({
    type: 'start',
    key: 'T-1',
    title: 'A case',
    owner: null,
    variables,
    ...(startAt === undefined ? {} : { startAt }),
  });

describe('a process with several starts', () => {
  const diagram = sketch(
    'p',
    [
      start(),
      step('startEvent', 'by-message', {
        event: { type: 'message', message: 'ordered', output: [{ from: 'items[1]', to: 'first' }] },
      }),
      step('startEvent', 'by-signal', { event: { type: 'signal', signal: 'open' } }),
      userTask('plain'),
      userTask('ordered'),
      userTask('opened'),
      end(),
    ],
    ['start -> plain -> end', 'by-message -> ordered -> end', 'by-signal -> opened -> end'],
    { variables: [{ name: 'first', type: 'text' }] },
  );

  it('begins at the one without an event, unless another is named', () => {
    const places = (startAt?: string, variables?: Variables) => {
      const test = new CaseDriver(diagram);
      expect(begin(test, startAt, variables)).toBeNull();
      return [test.places(), test.state?.variables];
    };
    expect(places()).toEqual([['plain'], { first: null }]);
    expect(places('by-signal')).toEqual([['opened'], { first: null }]);
    expect(places('by-message', { items: ['a', 'b'] })).toEqual([['ordered'], { first: 'a' }]);
  });

  it('refuses what is no start, and data that cannot be read', () => {
    expect(begin(new CaseDriver(diagram), 'plain')).toMatchObject({ code: 'start.unknown', facts: { start: 'plain' } });
    expect(begin(new CaseDriver(diagram), 'nowhere')).toMatchObject({ code: 'start.unknown' });
    expect(begin(new CaseDriver(diagram), 'by-message', { x: 1 })).toMatchObject({ code: 'event.not-readable' });
    expect(begin(new CaseDriver(diagram), undefined, { x: 1 })).toMatchObject({ code: 'variable.unknown' });
  });
});

it('a process that only a message begins is not begun by hand; one that only time begins can be', () => {
  const of = (event: Parameters<typeof step<'startEvent'>>[2]) =>
    new CaseDriver(sketch('p', [step('startEvent', 'begins', event), end()], ['begins -> end']));
  expect(begin(of({ event: { type: 'message', message: 'ordered' } }))).toMatchObject({
    code: 'start.needs-event',
    facts: { starts: ['begins'] },
  });
  expect(beginsByHand(of({ event: { type: 'message', message: 'ordered' } }).graph)).toBe(false);
  expect(beginsByHand(of({ event: { type: 'timer', schedule: { weekly: [1], at: '08:00' } } }).graph)).toBe(true);
  expect(beginsByHand(of({}).graph)).toBe(true);
  expect(begin(of({ event: { type: 'timer', schedule: { weekly: [1], at: '08:00' } } }))).toBeNull();
});

it('a start inside of a sub-process is not a start of the case', () => {
  const diagram = sketch(
    'p',
    [start(), subProcess('sub'), inside('sub', start('in')), inside('sub', end('out')), end()],
    ['start -> sub -> end', 'in -> out'],
  );
  expect(begin(new CaseDriver(diagram), 'in')).toMatchObject({ code: 'start.unknown' });
});

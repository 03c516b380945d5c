// Conditions that need what may be left empty.
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../diagram/diagram';
import { decision, step, userTask } from '../../testing';
import { fixesOf } from '../fixes';
import { draw, found, mayAsk, variables } from './testing/drawings';

describe('a condition that needs what may be left empty', () => {
  const empty = (diagram: Diagram) => found(diagram, 'data').filter(({ code }) => code === 'data.maybe-empty');
  const drawn = (when: string, form: ReturnType<typeof mayAsk> = mayAsk('a', 'amount'), rest: Partial<Diagram> = {}) =>
    draw([form, decision('d'), userTask('b')], [`start -> a -> d -[${when}]-> b -> end`, 'd -[else]-> end'], rest);

  it('is told with the path, and mended by requiring the field, or by asking whether it is there', () => {
    const diagram = drawn('amount > 5');
    const problems = empty(diagram);
    expect(problems).toEqual([
      {
        code: 'data.maybe-empty',
        severity: 'warning',
        node: 'd',
        flow: 'f3',
        path: ['when'],
        facts: { variable: 'amount', asked: 'a' },
      },
    ]);
    const fixes = fixesOf(diagram, problems[0] as never);
    expect(fixes.map(({ id }) => id)).toEqual(['requireField', 'askIfFilled']);
    for (const fix of fixes) expect(found(fix.apply(diagram), 'data')).toEqual([]);
    expect(fixes[1]?.apply(diagram).flows.find(({ id }) => id === 'f3')?.when).toBe('amount != null and (amount > 5)');
  });

  it('of the start too', () => {
    const diagram = drawn('given > 5 and fragile');
    expect(empty(diagram).map(({ facts }) => facts)).toEqual([
      { variable: 'fragile', asked: null },
      { variable: 'given', asked: null },
    ]);
    const mended = empty(diagram).reduce(
      (given, problem) => fixesOf(given, problem)[0]?.apply(given) ?? given,
      diagram as Diagram,
    );
    expect(found(mended, 'data')).toEqual([]);
  });

  it.each([
    'amount != null and amount > 5',
    'amount = 5',
    'amount = null',
    'if amount = null then false else amount > 5',
    'amount != null and amount > given',
  ])('not where it is asked whether it is there, or nothing is a plain no: %s', (when) => {
    expect(empty(drawn(when)).filter(({ facts }) => facts.variable === 'amount')).toEqual([]);
  });

  it('not where it must be given, has a value to begin with, or something else surely fills it in', () => {
    const required = userTask('a', { form: [{ variable: 'amount', required: true }] });
    expect(empty(drawn('amount > 5', required))).toEqual([]);
    const first = variables.map((one) => (one.name === 'amount' ? { ...one, default: 0 } : one));
    expect(empty(drawn('amount > 5', undefined, { variables: first }))).toEqual([]);
    const set = draw(
      [mayAsk('a', 'amount'), step('scriptTask', 's', { set: [{ variable: 'amount', value: '7' }] }), decision('d')],
      ['start -> a -> s -> d -[amount > 5]-> end', 'd -[else]-> end'],
    );
    expect(empty(set)).toEqual([]);
  });

  it('where it is needed only together with something else, and where a form asks again after', () => {
    expect(empty(drawn('given != null and given > 1 and amount > 5')).map(({ facts }) => facts.variable)).toEqual([
      'amount',
    ]);
    expect(empty(drawn('contains(string(amount), "1")', mayAsk('a', 'due')))).toEqual([]);
    expect(empty(drawn('due > date("2026-01-01")', mayAsk('a', 'due')))).toHaveLength(1);
  });
});

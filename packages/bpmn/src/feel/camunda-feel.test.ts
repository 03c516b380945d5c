import { compileExpression } from '@baton/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCamundaFeel } from './camunda-feel';

const feelOf = (source: string): string => {
  const read = readCamundaFeel(source, true);
  return read.ok ? read.feel : `no counterpart: ${read.part}`;
};

describe('functions that DMN does not know', () => {
  it.each<[string, string, Record<string, unknown>, unknown]>([
    ['get or else(x, 1)', '(if is defined(x) and x != null then x else 1)', {}, 1],
    ['get or else(x, 1) + 1', '(if is defined(x) and x != null then x else 1) + 1', { x: 4 }, 5],
    ['get or else(o.y, "a, b")', '(if o.y != null then o.y else "a, b")', { o: {} }, 'a, b'],
    ['get or else(default: 2, value: x)', '(if is defined(x) and x != null then x else 2)', {}, 2],
    ['is empty(list)', '(count(list) = 0)', { list: [] }, true],
    ['not(is empty(list))', 'not((count(list) = 0))', { list: [1] }, true],
    ['is blank(name)', 'matches(name, "^\\s*$")', { name: '  ' }, true],
    [
      'trim(get or else(name, ""))',
      'replace((if is defined(name) and name != null then name else ""), "^\\s+|\\s+$", "")',
      { name: ' a ' },
      'a',
    ],
    ['put({a: 1}, "b", 2).b', 'context put({a: 1}, "b", 2).b', {}, 2],
    ['put all({a: 1}, {b: 3}).b', 'context merge([{a: 1}, {b: 3}]).b', {}, 3],
    [
      'duplicate values(xs)',
      'distinct values((for one in xs return if count(xs[item = one]) > 1 then one else null)[item != null])',
      { xs: [1, 2, 1, 3, 2, 1] },
      [1, 2],
    ],
    [
      'string(last day of month(date("2024-02-05")))',
      'string((date((date("2024-02-05")).year, (date("2024-02-05")).month, 1) + duration("P1M") - duration("P1D")))',
      {},
      '2024-02-29',
    ],
    ['"get or else(x, 1)"', '"get or else(x, 1)"', {}, 'get or else(x, 1)'],
    ['string join(["a"], "-")', 'string join(["a"], "-")', {}, 'a'],
    ['trim', 'trim', { trim: 3 }, 3],
    ['a.trim', 'a.trim', { a: { trim: 1 } }, 1],
  ])('%s becomes %s', (source, feel, variables, value) => {
    expect(feelOf(source).replaceAll('\\\\', '\\')).toBe(feel);
    const compiled = compileExpression(feelOf(source));
    expect(compiled.ok && compiled.evaluate(variables, 0)).toEqual({ ok: true, value });
  });

  it.each(['uuid()', 'a + random number()', 'to json(x)', '{a: [extract("a", "b")]}', 'get or else(x)'])(
    '%s has no counterpart',
    (source) => {
      expect(feelOf(source)).toMatch(/^no counterpart: .+\($/);
    },
  );
});

describe('the counter of repetitions', () => {
  it.each([
    ['loopCounter', '(loopCounter + 1)'],
    ['"Nr. " + string(loopCounter)', '"Nr. " + string((loopCounter + 1))'],
    ['x.loopCounter + my_loopCounter', 'x.loopCounter + my_loopCounter'],
    ['{loopCounter: loopCounter}', '{loopCounter: (loopCounter + 1)}'],
    ['"loopCounter"', '"loopCounter"'],
  ])('%s becomes %s, since it begins with 0 here', (source, feel) => {
    expect(feelOf(source)).toBe(feel);
  });

  it('stays where it begins with 0 there too', () => {
    expect(readCamundaFeel('loopCounter', false)).toEqual({ ok: true, feel: 'loopCounter' });
  });
});

it('neither hangs nor throws, whatever it is given', () => {
  const parts = fc.constantFrom(
    'get or else',
    '(',
    ')',
    ',',
    '"',
    '\\',
    'x',
    ' ',
    'trim(',
    '[',
    '}',
    'is empty(',
    ':',
    'loopCounter',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 60 }), (words) => {
      expect(typeof readCamundaFeel(words.join(''), true).ok).toBe('boolean');
    }),
    { numRuns: 2_000 },
  );
});

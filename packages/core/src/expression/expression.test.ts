import { describe, expect, test } from 'vitest';
import { compileExpression, type ExpressionOptions } from './expression';

const AT = Date.UTC(2026, 4, 5, 22, 30);

const SCOPE = {
  amount: 12,
  name: 'Ada',
  flag: true,
  off: false,
  unknown: null,
  xs: [1, 2, 3, null],
  none: [],
  count: 4,
  order: { sum: 7, 'net total': 5, items: [{ price: 3 }, { price: 9, vip: true }] },
  due: '2026-05-06',
  dueAt: '2026-05-06T10:00:00+02:00',
  'order-date': '2026-01-01',
};

const OPTIONS: ExpressionOptions = {
  types: { due: 'date', dueAt: 'dateTime', 'order-date': 'date' },
  names: Object.keys(SCOPE),
  zone: 'Europe/Berlin',
};

function evaluate(source: string, scope: Readonly<Record<string, unknown>> = SCOPE, at: number | undefined = AT) {
  const expression = compileExpression(source, OPTIONS);
  return expression.ok ? expression.evaluate(scope, at) : expression;
}

describe('values', () => {
  test.each<[string, unknown]>([
    ['amount + 1', 13],
    ['-amount', -12],
    ['2 ** 3 - 1', 7],
    ['1e3', 1000],
    ['"a" + "b"', 'ab'],
    ['"q\\"\\\\\\n\\u0041"', 'q"\\\nA'],
    ['order.sum > 5', true],
    ['order.net total', 5],
    ['order.discount', null],
    ['unknown', null],
    ['unknown > 5', null],
    ['unknown = null', true],
    ['amount between 5 and 20', true],
    ['amount in (1, 12)', true],
    ['amount in (< 5, [10..20])', true],
    ['amount in ]12..20]', false],
    ['name in ["Ada", "Bob"]', true],
    ['name in ("Bob", "Cy")', false],
    ['flag and not(off)', true],
    ['off or unknown', null],
    ['if amount > 5 then "big" else "small"', 'big'],
    ['if unknown then 1 else 2', 2],
    ['xs[1]', 1],
    ['xs[-2]', 3],
    ['xs[9]', null],
    ['xs[> 1]', [2, 3]],
    ['xs[item != null]', [1, 2, 3]],
    ['xs[item = null]', [null]],
    ['[true, false][item = false]', [false]],
    ['order.items[price > 5]', [{ price: 9, vip: true }]],
    ['order.items[vip].price', [9]],
    ['order.items[price > order.sum].price', [9]],
    ['order.items.price', [3, 9]],
    ['none[vip]', []],
    ['none[amount]', null],
    ['for i in 1..3 return i * i', [1, 4, 9]],
    ['for i in 2..0 return i', [2, 1, 0]],
    ['for a in [1, 2], b in [10, 20] return a + b', [11, 21, 12, 22]],
    ['for i in 1..5 return if i < 3 then 1 else partial[-1] + partial[-2]', [1, 1, 2, 3, 5]],
    ['for i in 1..2 return partial', [[], [[]]]],
    ['some x in xs satisfies x > 2', true],
    ['every x in [1, 2] satisfies x > 1', false],
    ['{a: 1, b: a + 1}', { a: 1, b: 2 }],
    ['{f: function(n) n * 2, r: f(4)}.r', 8],
    ['sort([3, 1, 2], function(a, b) a < b)', [1, 2, 3]],
    ['during(5, [1..10])', true],
    ['during([2..3], [1..10])', true],
    ['during(10, [1..10))', false],
    ['starts(1, [1..10])', true],
    ['starts([1..5], [1..10])', true],
    ['starts((1..5], [1..10])', false],
    ['started by([1..10], 1)', true],
    ['finishes(10, [1..10])', true],
    ['finishes([5..10), [1..10])', false],
    ['finished by([1..10], [5..10])', true],
    ['coincides(5, 5)', true],
    ['coincides([1..5], [1..5))', false],
    ['coincides([1..5], [1..5])', true],
    ['overlaps before([1..5], [4..10])', true],
    ['overlaps before([1..5), [5..10])', false],
    ['overlaps after([4..10], [1..5])', true],
    ['during(date("2026-05-05"), [date("2026-05-01")..date("2026-05-31")])', true],
    ['during(unknown, [1..10])', null],
    ['string join(["a", "b"], "-")', 'a-b'],
    ['substring(string: "hello", start position: 2)', 'ello'],
    ['count + count(xs)', 8],
    ['name instance of string', true],
    ['xs[item != null] instance of list<number>', true],
    ['order instance of context<sum: number>', true],
    ['is defined(nowhere)', false],
    ['is defined(unknown)', true],
    ['is defined(order.sum) and not(is defined(order.tax))', true],
  ])('%s', (source, value) => {
    expect(compileExpression(source, OPTIONS)).toMatchObject({ ok: true, mode: 'compiled' });
    expect(evaluate(source)).toEqual({ ok: true, value });
  });
});

describe('dates', () => {
  test.each<[string, unknown]>([
    ['today()', '2026-05-06'],
    ['now()', '2026-05-06T00:30:00+02:00'],
    ['due = today()', true],
    ['due + duration("P3D")', '2026-05-09'],
    ['due - date("2026-05-01")', 'P5D'],
    ['dueAt > now()', true],
    ['dueAt - duration("PT1H")', '2026-05-06T09:00:00+02:00'],
    ['due in [date("2026-05-01")..date("2026-05-31")]', true],
    ['order-date.year', 2026],
    ['-duration("P1D")', '-P1D'],
    ['duration("PT1H") * 26', 'P1DT2H'],
    ['1.5 * duration("P2M")', 'P3M'],
    ['duration("P10Y") / 10', 'P1Y'],
    ['duration("P10D") / duration("P4D")', 2.5],
    ['(dueAt - now()) / duration("PT1H")', 9.5],
    ['date and time("2026-05-06T12:00:00Z") - dueAt', 'PT4H'],
    ['dueAt - due', 'PT8H'],
    ['years and months duration(date("2024-01-15"), due)', 'P2Y3M'],
    ['@"2026-02-28" + duration("P1M")', '2026-03-28'],
    ['years and months duration(date("2020-01-01"), date("2021-03-01"))', 'P1Y2M'],
    ['date and time("2026-05-06T10:00:00Z") > dueAt', true],
    ['date and time(due, time("10:30:00"))', '2026-05-06T10:30:00'],
    ['{when: due}', { when: '2026-05-06' }],
  ])('%s', (source, value) => {
    expect(evaluate(source)).toEqual({ ok: true, value });
  });

  test('now() is the moment of the command in the given zone', () => {
    const expression = compileExpression('now()');
    expect(expression.ok && expression.evaluate({}, 0)).toEqual({ ok: true, value: '1970-01-01T00:00:00Z' });
    expect(expression.ok && expression.evaluate({})).toMatchObject({ ok: false, code: 'expression.no-clock' });
  });

  test('a text that is no date is told with the name of the variable', () => {
    expect(evaluate('due > today()', { ...SCOPE, due: 'soon' })).toMatchObject({
      ok: false,
      code: 'expression.bad-value',
      facts: { name: 'due', type: 'date', value: 'soon' },
    });
    expect(evaluate('due', { ...SCOPE, due: null })).toEqual({ ok: true, value: null });
  });

  test('a date does not compare with a text', () => {
    expect(evaluate('due > "2026-01-01"')).toMatchObject({
      code: 'expression.type',
      facts: { operator: '>', left: 'date', right: 'string' },
    });
  });
});

describe('missing names', () => {
  test('a name that nothing declares is told, with its place', () => {
    expect(evaluate('flag and amnt > 5')).toEqual({
      ok: false,
      code: 'expression.missing-variable',
      facts: { name: 'amnt' },
      position: { from: 9, to: 13 },
      near: 'amnt',
    });
  });

  test.each([
    'amount.missing + nowhere',
    'constructor',
    '__proto__',
    'toString',
    'sum',
    'order.items[prise > 5]',
    'xs[item > limit]',
  ])('%s misses a name', (source) => {
    expect(evaluate(source)).toMatchObject({ ok: false, code: 'expression.missing-variable' });
  });

  test.each<[string, unknown]>([
    ['flag or nowhere', true],
    ['off and nowhere > 5', false],
    ['if flag then 1 else nowhere', 1],
    ['some x in [1, 2] satisfies x = 1 or nowhere', true],
  ])('%s does not come to the name', (source, value) => {
    expect(evaluate(source)).toEqual({ ok: true, value });
  });

  test('the variables an expression reads are known', () => {
    const reads = (source: string) => {
      const expression = compileExpression(source, OPTIONS);
      return expression.ok ? [expression.reads, expression.mayRead] : null;
    };
    expect(reads('order.sum > amount and order-date < today()')).toEqual([['amount', 'order', 'order-date'], []]);
    expect(reads('for i in xs return i + amount')).toEqual([['amount', 'xs'], []]);
    expect(reads('order.items[price > limit]')).toEqual([['order'], ['limit', 'price']]);
    expect(reads('{a: amount, b: a}')).toEqual([['amount'], []]);
    expect(reads('count(count)')).toEqual([['count'], []]);
  });
});

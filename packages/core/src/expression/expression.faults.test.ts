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

describe('nulls that have a reason', () => {
  test.each<[string, string]>([
    ['name + 1', 'expression.type'],
    ['name > 5', 'expression.type'],
    ['flag > off', 'expression.type'],
    ['amount = "12"', 'expression.type'],
    ['amount / 0', 'expression.division-by-zero'],
    ['duration("P1D") / 0', 'expression.division-by-zero'],
    ['duration("P1D") / duration("P1M")', 'expression.type'],
    ['dueAt - date and time("2026-05-01T10:00:00")', 'expression.type'],
    ['number("twelve")', 'expression.argument'],
    ['date("soon")', 'expression.argument'],
    ['upper case(5)', 'expression.argument'],
    ['amount.digits', 'expression.type'],
    ['amount(1)', 'expression.unknown-function'],
    ['for i in 5 return i', 'expression.type'],
  ])('%s: %s', (source, code) => {
    expect(evaluate(source)).toMatchObject({ ok: false, code });
  });

  test.each<[string, unknown]>([
    ['number("twelve") = null', true],
    ['name > 5 or flag', true],
    ['unknown + 1', null],
    ['upper case(unknown)', null],
    ['get value(order, "tax")', null],
  ])('%s goes on with null', (source, value) => {
    expect(evaluate(source)).toEqual({ ok: true, value });
  });
});

describe('problems of the source', () => {
  test.each<[string, string, string]>([
    ['', 'expression.empty', ''],
    ['1 +', 'expression.syntax', '1 +'],
    ['amount > > 5 )', 'expression.syntax', ')'],
    ['"open', 'expression.syntax', '"'],
    ['foo(1)', 'expression.unknown-function', 'foo(1)'],
    ['now(1)', 'expression.wrong-arguments', 'now(1)'],
    ['contains("a", "b", "c")', 'expression.wrong-arguments', 'contains("a", "b", "c")'],
    ['contains(text: "a")', 'expression.wrong-arguments', 'contains(text: "a")'],
    ['@"someday"', 'expression.bad-literal', '@"someday"'],
    ['"\\u110000"', 'expression.bad-literal', '"\\u110000"'],
    ['{"__proto__": 1}', 'expression.bad-name', '"__proto__"'],
    ['matches(name, "(a+)+$")', 'expression.slow-pattern', 'matches(name, "(a+)+$")'],
    ['function(x) external {a: 1}', 'expression.unsupported', 'function(x) external {a: 1}'],
  ])('%s: %s', (source, code, near) => {
    expect(compileExpression(source)).toMatchObject({ ok: false, code, near });
  });

  test('too long and too deep', () => {
    expect(compileExpression('1'.repeat(4_001))).toMatchObject({
      code: 'expression.too-long',
      facts: { limit: 4_000 },
    });
    expect(compileExpression('12345', { maxLength: 4 })).toMatchObject({ code: 'expression.too-long' });
    for (const part of ['(', '[', '{a:', '-', 'if ', 'a and ', 'not(']) {
      const source = part.repeat(4_000 / part.length);
      expect(compileExpression(`${source.slice(0, 3_999)}1`)).toMatchObject({ code: 'expression.too-deep' });
    }
    expect(compileExpression(`${'a and '.repeat(200)}a`)).toMatchObject({ ok: true });
  });
});

describe('bounds of an evaluation', () => {
  const doubled = (first: string, double: (name: string) => string, last: string) => {
    const entries = Array.from({ length: 40 }, (_, i) => `v${i + 1}: ${double(`v${i}`)}`);
    return `{v0: ${first}, ${entries.join(', ')}, end: ${last.replaceAll('$', 'v40')}}.end`;
  };

  test.each<[string, string]>([
    ['for i in 1..1000000000 return i', 'expression.too-many-steps'],
    ['for i in [1..1000000000] return i', 'expression.too-many-steps'],
    ['for a in 1..1000, b in 1..1000 return a', 'expression.too-many-steps'],
    ['count(for i in 1..60000 return i)', 'expression.too-large'],
    [doubled('"xx"', (name) => `${name} + ${name}`, 'string length($)'), 'expression.too-large'],
    [doubled('[1, 1]', (name) => `concatenate(${name}, ${name})`, 'count($)'), 'expression.too-large'],
    [doubled('[1, 1]', (name) => `[${name}, ${name}]`, 'count(flatten($))'), 'expression.too-large'],
    [doubled('[1, 1]', (name) => `[${name}, ${name}]`, '$ = $'), 'expression.too-large'],
    [doubled('[1, 1]', (name) => `[${name}, ${name}]`, '$'), 'expression.too-large'],
    ['for i in 1..3 return {p: partial}', 'expression.too-large'],
    ['(function(f, n) f(f, n))(function(f, n) f(f, n + 1), 1)', 'expression.too-deep'],
    ['2 ** 5000', 'expression.not-data'],
    ['[1..5]', 'expression.not-data'],
    ['function(x) x', 'expression.not-data'],
    ['matches(long, pattern)', 'expression.slow-pattern'],
  ])('%s: %s', (source, code) => {
    const scope = { long: 'a'.repeat(5_000), pattern: '(a+)+$' };
    expect(evaluate(source, scope)).toMatchObject({ ok: false, code });
  });

  test('an evaluation leaves the variables as they are, and nothing behind', () => {
    const scope = JSON.parse(JSON.stringify(SCOPE)) as typeof SCOPE;
    const expression = compileExpression(
      '{a: append(xs, 1), b: context put(order, "sum", 0), c: reverse(xs)}',
      OPTIONS,
    );
    const first = expression.ok && expression.evaluate(scope, AT);
    expect(scope).toEqual(SCOPE);
    expect(expression.ok && expression.evaluate(scope, AT)).toEqual(first);
  });
});

describe('the reference interpreter', () => {
  test('takes over for what is not compiled', () => {
    expect(compileExpression('= 5')).toMatchObject({ ok: true, mode: 'feelin' });
    expect(compileExpression('some x in [= 5] satisfies x')).toMatchObject({
      ok: false,
      code: 'expression.unsupported',
    });
  });

  test('answers in the same way', () => {
    const evaluateBy = (source: string, scope = {}) => {
      const expression = compileExpression(source, { ...OPTIONS, reference: true });
      return expression.ok && expression.evaluate(scope, AT);
    };
    expect(evaluateBy('amount + 1', { amount: 2 })).toEqual({ ok: true, value: 3 });
    expect(evaluateBy('amnt + 1', { amount: 2 })).toMatchObject({
      code: 'expression.missing-variable',
      facts: { name: 'amnt' },
    });
    expect(evaluateBy('due > today()', { due: '2026-06-01' })).toEqual({ ok: true, value: true });
    expect(evaluateBy('"a" + 1')).toMatchObject({ ok: false, code: 'expression.type' });
  });
});

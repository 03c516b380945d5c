// Whatever a person or a file puts there: compiling, describing and evaluating answer with data, and in time.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateCondition } from './condition';
import { compileExpression } from './expression';
import { describeExpression } from './format-condition';
import { EVALUATION_CODES, EXPRESSION_PROBLEM_CODES } from './problem-codes';

const SEED = Number(process.env.FEEL_SEED ?? 20_260_507);

const token = fc.constantFrom(
  ...'( ) [ ] { } < <= > >= = != + - * / ** .. . , : ? @ ] [ ( " \' ` # $ \\ // /* \n'.split(' '),
  ...'and or not( if then else for in return some every satisfies between instance of function external null true false'.split(
    ' ',
  ),
  ...'a a.b item partial x1 constructor __proto__ toString order date time duration now() today() date( time( string('.split(
    ' ',
  ),
  ...[
    'count(',
    'sort(',
    'sum(',
    'list replace(',
    'context put(',
    'matches(',
    'split(',
    'substring(',
    'date and time(',
    'is defined(',
  ],
  ...[
    '"text"',
    '"2026-05-01"',
    '"P1D"',
    '"(a+)+"',
    '"\\u12"',
    '"\\uffffff"',
    '@"-5000-01-01"',
    '0',
    '1',
    '2.5',
    '1e400',
    '-3',
    '99999999',
  ],
  ...[
    'overlaps(',
    'years and months duration(',
    'get value(',
    'decimal(',
    'string join(',
    'number(',
    'for i in 1..1e9 return ',
  ],
);
const soup = fc.array(token, { maxLength: 25 }).map((tokens) => tokens.join(' '));
const scopes = fc.constantFrom<Record<string, unknown>>(
  {},
  { a: { b: 1 }, x1: [1, 'x', null, { b: [] }], order: '2026-01-01', date: 5 },
  { a: '2026-05-05', x1: -0, order: { sum: Number.MAX_VALUE }, item: [[1]] },
  JSON.parse('{"__proto__": 1, "constructor": 2, "a": {"__proto__": {"b": 3}}}'),
);

/** Places and functions where a random expression may stand, so that more of them get as far as being evaluated. */
const around = fc.constantFrom<(source: string) => string>(
  (source) => source,
  (source) => `(${source})`,
  (source) => `[${source}][1]`,
  (source) => `for i in [1, 2] return ${source}`,
  (source) => `if a then ${source} else 1`,
  (source) => `{k: ${source}}`,
  (source) => `string(${source})`,
  (source) => `x1[${source}]`,
);
const simple = fc.constantFrom(
  'a',
  'x1',
  '1',
  '-1',
  '"t"',
  'null',
  'true',
  '[]',
  '[1]',
  '{}',
  '{b: 1}',
  'now()',
  'a.b',
  '[1..2]',
  '> 1',
  '@"P1D"',
);
const operator = fc.constantFrom(
  ' + ',
  ' - ',
  ' * ',
  ' / ',
  ' ** ',
  ' = ',
  ' != ',
  ' < ',
  ' >= ',
  ' and ',
  ' or ',
  ' in ',
  ', ',
  '..',
  '.',
);
const call = fc
  .tuple(
    token.filter((text) => text.endsWith('(')),
    fc.array(simple, { maxLength: 4 }),
  )
  .map(([name, args]) => `${name}${args.join(', ')})`);
const chain = fc
  .array(fc.oneof(simple, call), { minLength: 1, maxLength: 4 })
  .chain((parts) =>
    fc
      .array(operator, { minLength: parts.length, maxLength: parts.length })
      .map((ops) => `${parts.map((part, i) => part + (ops[i] ?? '')).join('')}1`),
  );
const mixed = fc.tuple(around, chain).map(([wrap, source]) => wrap(source));

const problems: readonly string[] = EXPRESSION_PROBLEM_CODES;
const failures: readonly string[] = EVALUATION_CODES;

function holdsFor(source: string, scope: Readonly<Record<string, unknown>>): void {
  describeExpression(source);
  const expression = compileExpression(source, { types: { order: 'date' }, names: ['a', 'a-b'] });
  if (!expression.ok) {
    expect(problems).toContain(expression.code);
    expect(expression.position.from).toBeGreaterThanOrEqual(0);
    expect(expression.position.to).toBeLessThanOrEqual(source.length);
    return;
  }
  const result = expression.evaluate(scope, 0);
  if (result.ok) expect(result.value === null ? 'null' : JSON.stringify(result.value)).toBeTypeOf('string');
  else expect(failures).toContain(result.code);
  const condition = evaluateCondition(expression, scope, 0);
  if (condition.ok) expect(condition.value).toBeTypeOf('boolean');
  else expect(failures).toContain(condition.code);
  // The same again: nothing is kept between evaluations.
  expect(expression.evaluate(scope, 0)).toEqual(result);
}

describe(`no source makes it throw (seed ${SEED})`, () => {
  const parameters = { seed: SEED, numRuns: 800 };
  test('random text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), scopes, holdsFor), parameters);
  });
  test('random tokens', () => {
    fc.assert(fc.property(soup, scopes, holdsFor), parameters);
  });
  test('random operands, operators and calls', () => {
    fc.assert(fc.property(mixed, scopes, holdsFor), parameters);
  });
});

test('long sources of one part are answered in time', () => {
  for (const part of [
    'x ',
    'a+',
    'a.',
    '"',
    "a'",
    '..',
    'a>',
    '@"',
    'f(1) ',
    '//\n',
    '1',
    'a in ',
    '{a: 1} ',
    '\u0000',
    '\ud800',
    'if a then b else ',
  ]) {
    const source = part.repeat(4_000 / part.length);
    const startedAt = performance.now();
    holdsFor(source, {});
    expect(performance.now() - startedAt, JSON.stringify(part)).toBeLessThan(5_000);
  }
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COMPARISON_OPERATORS,
  type ConditionRule,
  type ConditionSketch,
  type ConditionValue,
  TEXT_OPERATORS,
} from './condition-sketch';
import { compileExpression } from './expression';
import { describeExpression, writeCondition } from './format-condition';

const SEED = Number(process.env.FEEL_SEED ?? 20_260_508);

describe('reads simple conditions', () => {
  const one = (rule: ConditionRule): ConditionSketch => ({ join: 'and', parts: [rule] });
  test.each<[string, ConditionSketch]>([
    ['amount > 500', one({ variable: 'amount', operator: '>', value: 500 })],
    ['500 < amount', one({ variable: 'amount', operator: '>', value: 500 })],
    ['order.kind = "rush \\"now\\""', one({ variable: 'order.kind', operator: '=', value: 'rush "now"' })],
    ['paid', one({ variable: 'paid', operator: '=', value: true })],
    ['not(order.paid)', one({ variable: 'order.paid', operator: '=', value: false })],
    ['client = null', one({ variable: 'client', operator: 'null' })],
    ['null != client', one({ variable: 'client', operator: 'not null' })],
    ['size in ("S", "M")', one({ variable: 'size', operator: 'in', values: ['S', 'M'] })],
    ['size in ["S", "M"]', one({ variable: 'size', operator: 'in', values: ['S', 'M'] })],
    ['size in ("S")', one({ variable: 'size', operator: 'in', values: ['S'] })],
    ['amount between -1 and 5', one({ variable: 'amount', operator: 'between', from: -1, to: 5 })],
    ['due < date("2026-05-01")', one({ variable: 'due', operator: '<', value: { date: '2026-05-01' } })],
    [
      'due < @"2026-05-01T10:00:00Z"',
      one({ variable: 'due', operator: '<', value: { dateTime: '2026-05-01T10:00:00Z' } }),
    ],
    ['starts with(name, "A")', one({ variable: 'name', operator: 'starts with', value: 'A' })],
    [
      'a = 1 and (b = 2 or c = 3 or d) and e > 4',
      {
        join: 'and',
        parts: [
          { variable: 'a', operator: '=', value: 1 },
          {
            join: 'or',
            parts: [
              { variable: 'b', operator: '=', value: 2 },
              { variable: 'c', operator: '=', value: 3 },
              { variable: 'd', operator: '=', value: true },
            ],
          },
          { variable: 'e', operator: '>', value: 4 },
        ],
      },
    ],
  ])('%s', (source, sketch) => {
    expect(describeExpression(source)).toEqual(sketch);
  });

  test.each([
    'a > b',
    'a + 1 > 5',
    'count(xs) > 1',
    'xs[1] = 2',
    'a > 5 and',
    'some x in xs satisfies x',
    'a in [1..5]',
    '5',
    'a < null',
    '',
  ])('answers null to %s', (source) => {
    expect(describeExpression(source)).toBeNull();
  });
});

const text = fc.string({ unit: 'binary', maxLength: 8 });
const value: fc.Arbitrary<ConditionValue> = fc.oneof(
  text,
  fc.string({
    unit: fc.constantFrom('"', '\\', 'u', '0', 'D', '8', '\n', '\ud800', '\udc00', '//', '/*'),
    maxLength: 8,
  }),
  fc.boolean(),
  fc.integer(),
  fc.double({ noDefaultInfinity: true, noNaN: true }).map((n) => (n === 0 ? 0 : n)),
  fc.record({ date: fc.constantFrom('2026-05-01', '2024-02-29') }, { noNullPrototype: true }),
  fc.record(
    { dateTime: fc.constantFrom('2026-05-01T10:00:00Z', '2026-05-01T10:00:00+02:00') },
    { noNullPrototype: true },
  ),
);
const variable = fc.constantFrom(
  'amount',
  'order.sum',
  'order.net total',
  'is_paid',
  'größe',
  'x1.y2.z3',
  'date',
  'inside',
  'order date',
);
const operators = { noNullPrototype: true };
const rule: fc.Arbitrary<ConditionRule> = fc.oneof(
  fc.record({ variable, operator: fc.constantFrom(...COMPARISON_OPERATORS), value }, operators),
  fc.record({ variable, operator: fc.constantFrom(...TEXT_OPERATORS), value: text }, operators),
  fc.record(
    { variable, operator: fc.constant('in' as const), values: fc.array(value, { minLength: 1, maxLength: 3 }) },
    operators,
  ),
  fc.record({ variable, operator: fc.constant('between' as const), from: value, to: value }, operators),
  fc.record({ variable, operator: fc.constantFrom('null' as const, 'not null' as const) }, operators),
);

function sketchOf(join: 'and' | 'or', depth: number): fc.Arbitrary<ConditionSketch> {
  const other = join === 'and' ? 'or' : 'and';
  const part =
    depth === 0 ? rule : fc.oneof({ weight: 3, arbitrary: rule }, { weight: 1, arbitrary: sketchOf(other, depth - 1) });
  return fc.record({ join: fc.constant(join), parts: fc.array(part, { minLength: 2, maxLength: 4 }) }, operators);
}
const sketch = fc.oneof(
  rule.map((single): ConditionSketch => ({ join: 'and', parts: [single] })),
  sketchOf('and', 2),
  sketchOf('or', 2),
);

describe(`what is written reads the same (seed ${SEED})`, () => {
  test('sketch -> FEEL -> sketch, and the FEEL compiles', () => {
    const holds = fc.property(sketch, (written) => {
      const source = writeCondition(written);
      expect(describeExpression(source)).toEqual(written);
      expect(compileExpression(source)).toMatchObject({ ok: true, mode: 'compiled' });
    });
    fc.assert(holds, { seed: SEED, numRuns: 1_000 });
  });
});

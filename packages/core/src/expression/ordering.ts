// FEEL's `<`, `<=`, `>`, `>=` and intervals: numbers and texts here, dates, times and durations by the reference's rules.
// Unlike the reference, which follows JavaScript there, values of different types are not comparable: null, noted as a type fault.
import { FeelRange } from 'feelin';
import { dateRank } from './date-order';
import { type FeelType, feelType } from './feel-value';
import type { SourceRange } from './problem-codes';
import { borrowedOperator } from './reference';
import { nullBecause, type Run } from './run';

export type OrderOperator = '<' | '<=' | '>' | '>=';

const TEMPORAL: ReadonlySet<FeelType> = new Set<FeelType>(['date', 'time', 'date and time', 'duration']);

/** `a operator b`; null where one of them is null or their types cannot be ordered. */
export function feelOrder(
  run: Run,
  range: SourceRange,
  operator: OrderOperator,
  a: unknown,
  b: unknown,
): boolean | null {
  if (typeof a === 'number' && typeof b === 'number') return orderOf(operator, a, b);
  if (typeof a === 'string' && typeof b === 'string') return orderOf(operator, a, b);
  if (a === null || b === null) return null;
  const left = feelType(a);
  const right = feelType(b);
  if (left === right && TEMPORAL.has(left)) {
    const first = dateRank(a);
    const second = dateRank(b);
    if (typeof first === 'number' && typeof second === 'number') return orderOf(operator, first, second);
    if (typeof first === 'string' && typeof second === 'string') return orderOf(operator, first, second);
    const { value } = borrowedOperator(operator)(a, b);
    if (typeof value === 'boolean') return value;
  }
  return nullBecause(run, 'expression.type', range, { operator, left, right });
}

function orderOf<T extends number | string>(operator: OrderOperator, a: T, b: T): boolean {
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

export interface Bounds {
  /** Null: open on this side. */
  readonly start: unknown;
  readonly end: unknown;
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;
}

/** Whether the value lies within the bounds; bounds in falling order are turned round. Null as for `feelOrder`. */
export function isWithin(run: Run, range: SourceRange, value: unknown, bounds: Bounds): boolean | null {
  const { start, end, startIncluded, endIncluded } = bounds;
  if (value === null || (start === null && end === null)) return null;
  if (value instanceof FeelRange) return rangeIncludes(run, range, bounds, value);
  if (start !== null && end !== null && feelOrder(run, range, '>', start, end) === true) {
    return isWithin(run, range, value, {
      start: end,
      end: start,
      startIncluded: endIncluded,
      endIncluded: startIncluded,
    });
  }
  const above = start === null || feelOrder(run, range, startIncluded ? '>=' : '>', value, start);
  const below = end === null || feelOrder(run, range, endIncluded ? '<=' : '<', value, end);
  return above === null || below === null ? null : above && below;
}

function rangeIncludes(run: Run, range: SourceRange, bounds: Bounds, value: FeelRange): boolean | null {
  const container = rangeOf(run, range, bounds);
  return container === null ? null : container.includes(value);
}

const RANGED: ReadonlySet<FeelType> = new Set<FeelType>([
  'number',
  'string',
  'date',
  'time',
  'date and time',
  'duration',
]);

/** The bounds as a FEEL range value; null where their types differ or have no order. */
export function rangeOf(run: Run, range: SourceRange, bounds: Bounds): FeelRange | null {
  const { start, end, startIncluded, endIncluded } = bounds;
  const left = feelType(start);
  const right = feelType(end);
  const type = left === 'null' ? right : left;
  const fits =
    (left === 'null' || RANGED.has(left)) &&
    (right === 'null' || right === left || (left === 'null' && RANGED.has(right)));
  if (!fits) return nullBecause(run, 'expression.type', range, { operator: '..', left, right });
  return new FeelRange({
    start,
    end,
    'start included': startIncluded,
    'end included': endIncluded,
    valueType: type === 'null' ? null : type === 'date and time' ? 'date time' : type,
  });
}

/** The bounds of a FEEL range value. */
export function boundsOf(range: FeelRange): Bounds {
  const { start, end } = range as { start: unknown; end: unknown };
  return { start, end, startIncluded: range['start included'], endIncluded: range['end included'] };
}

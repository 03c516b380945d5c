// FEEL's `=`: used by comparisons, `in` and filters. Values of different types are not comparable, which is null, not false.

import { FeelDate } from 'feelin';
import { feelType } from './feel-value';
import type { SourceRange } from './problem-codes';
import { borrowedOperator } from './reference';
import { nullBecause, type Run, weigh } from './run';

/** True, false, or null (noted as `expression.type`) where the types differ. Null equals only null. */
export function feelEquals(run: Run, range: SourceRange, a: unknown, b: unknown): boolean | null {
  if (typeof a !== 'object' && typeof b !== 'object') {
    return typeof a === typeof b ? a === b : notComparable(run, range, a, b);
  }
  if (a === null || b === null) return a === b;
  if (a instanceof FeelDate && b instanceof FeelDate) return a.toString() === b.toString();
  weigh(a, range);
  weigh(b, range);
  const { value } = borrowedOperator('=')(a, b);
  return typeof value === 'boolean' ? value : notComparable(run, range, a, b);
}

function notComparable(run: Run, range: SourceRange, a: unknown, b: unknown): null {
  return nullBecause(run, 'expression.type', range, { operator: '=', left: feelType(a), right: feelType(b) });
}

import { expect, test } from 'vitest';
import { describeExpression, writeCondition } from './format-condition';

/** The condition with all its groups in parentheses. */
function grouped(source: string): string | null {
  const sketch = describeExpression(source);
  return sketch === null ? null : writeCondition(sketch);
}

test.each<[string, string]>([
  ['x in ("a") and y = 1', 'x in ("a") and y = 1'],
  ['x in ("a") or y = 1', 'x in ("a") or y = 1'],
  ['x in ("a") and y = 1 and z = 2', 'x in ("a") and y = 1 and z = 2'],
  ['x in ("a") and y = 1 or z = 2', '(x in ("a") and y = 1) or z = 2'],
  ['x in ("a") or y = 1 and z = 2', 'x in ("a") or (y = 1 and z = 2)'],
  ['w = 0 and x in ("a") or y = 1', '(w = 0 and x in ("a")) or y = 1'],
  ['w = 0 and x in ("a") or y = 1 or z = 2', '(w = 0 and x in ("a")) or y = 1 or z = 2'],
  ['w = 0 and x in ("a") and y = 1 or z = 2', '(w = 0 and x in ("a") and y = 1) or z = 2'],
  ['w = 0 or x in ("a") and y = 1', 'w = 0 or (x in ("a") and y = 1)'],
  ['v = 9 and w in (0) and x in ("a") or y = 1', '(v = 9 and w in (0) and x in ("a")) or y = 1'],
  ['w = 0 and (x in ("a") or y = 1)', 'w = 0 and (x in ("a") or y = 1)'],
  ['x in ("a", "b") and y in (1) or z = 2', '(x in ("a", "b") and y in (1)) or z = 2'],
])('%s', (source, written) => {
  expect(grouped(source)).toBe(written);
});

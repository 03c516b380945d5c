import { expect, it } from 'vitest';
import { casePrefix } from './case-prefix';

it.each([
  [{ id: 'print-order' }, 'PO'],
  [{ id: 'print-order', keyPrefix: 'A' }, 'A'],
  [{ id: '日本' }, 'C'],
])('names the cases of %j by %s', (process, prefix) => {
  expect(casePrefix(process)).toBe(prefix);
});

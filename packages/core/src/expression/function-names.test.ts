import { expect, test } from 'vitest';
import { FEEL_FUNCTIONS, isFeelKeyword, OWN_FUNCTIONS } from './function-names';
import { feelBuiltin } from './reference';

test.each(FEEL_FUNCTIONS)('%s is a function of the reference', (name) => {
  const builtin = feelBuiltin(name);
  expect(builtin).toBeTypeOf('function');
  expect(Array.isArray(builtin.$args)).toBe(true);
});

test('own functions are not those of the reference, keywords are no functions', () => {
  const names: readonly string[] = FEEL_FUNCTIONS;
  for (const name of OWN_FUNCTIONS) expect(names).not.toContain(name);
  expect(names.filter(isFeelKeyword)).toEqual([]);
  expect(isFeelKeyword('return')).toBe(true);
});

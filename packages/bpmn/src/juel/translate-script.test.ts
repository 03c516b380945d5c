// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how JUEL is written
import { compileExpression } from '@baton/core';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { translateScript } from './translate-script';

it.each([
  ["execution.setVariable('x', 1);", undefined, [['x', '1']]],
  [
    'x = a + 1\ny = x * 2',
    undefined,
    [
      ['x', 'a + 1'],
      ['y', 'x * 2'],
    ],
  ],
  ["var sum = a + b; // both\nexecution.setVariable('double', sum * 2);", undefined, [['double', '(a + b) * 2']]],
  ["a === 'x' ? 1 : 2", 'kind', [['kind', 'if a = "x" then 1 else 2']]],
  ['def total = price * amount\ntotal > 100', 'large', [['large', 'price * amount > 100']]],
  ['environment.variables.input = 51;\nnext();', undefined, [['input', '51']]],
  ['variables.input += 1; next();', undefined, [['input', 'input + 1']]],
  ['last = items[-1]', undefined, [['last', 'items[-1]']]],
  ['this.variables.a.b > 1', 'x', [['x', 'a.b > 1']]],
  ['return a && !b', 'ok', [['ok', 'a and b != true']]],
  [
    "x = 1 # one\ny += x * 2\nz = {'a': [1, 'b'], \"c\": True}",
    undefined,
    [
      ['x', '1'],
      ['y', 'y + x * 2'],
      ['z', 'context put(context put({}, "a", [1, "b"]), "c", true)'],
    ],
  ],
  [
    "ok = not a == 1 and 'x' not in kinds and b is not None",
    undefined,
    [
      [
        'ok',
        'not(a = 1) and not(if kinds instance of string then contains(kinds, "x") else list contains(kinds, "x")) and b != null',
      ],
    ],
  ],
  ["${execution.setVariable('a', 'b')}", undefined, [['a', '"b"']]],
  ['', undefined, []],
])('%j', (script, result, set) => {
  const translated = translateScript(script, result);
  expect(translated).toMatchObject({ ok: true, set: set.map(([variable, value]) => ({ variable, value })) });
  for (const [, value = ''] of set) expect(compileExpression(value)).toMatchObject({ ok: true });
});

it.each([
  'for (var i = 0; i < 3; i++) {}',
  "println('hello')",
  'x = new Date()',
  'foo.bar = 1',
  'var x = ;',
  'if (a) b = 1',
  'if a:\n  b = 1',
  'x = [i for i in y]',
])('%j is left to a person', (script) => {
  expect(translateScript(script)).toMatchObject({ ok: false });
});

it('never throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => void translateScript(text)),
    { numRuns: 1_000 },
  );
});

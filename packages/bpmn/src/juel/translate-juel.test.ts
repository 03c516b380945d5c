// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how JUEL is written
import { compileExpression } from '@baton/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translateExpression, translateTemplate } from './translate-juel';

function feelOf(text: string): string {
  const result = translateTemplate(text);
  return result.ok ? result.feel : `not translated at ${result.at}: ${result.part}`;
}

it.each([
  ['${true}', 'true'],
  ['${input == 1}', 'input = 1'],
  ["${input eq 'left' and not done}", 'input = "left" and done != true'],
  ['${orders[1].price > 100 && orders[1].price < 250}', 'orders[2].price > 100 and orders[2].price < 250'],
  ['#{nrOfCompletedInstances/nrOfInstances >= 0.6 }', 'nrOfCompletedInstances / nrOfInstances >= 0.6'],
  ["${gender == 'male' ? 'Mr.' : 'Mrs.'}", 'if gender = "male" then "Mr." else "Mrs."'],
  ['${!empty flags.WELSH && flags.WELSH}', 'not(flags.WELSH in (null, "", [])) and flags.WELSH'],
  ['${empty flags.LIP || !flags.LIP}', 'flags.LIP in (null, "", []) or flags.LIP != true'],
  ['${(a + b) * -c - (d - e)}', '(a + b) * -c - (d - e)'],
  ['${a - (b + c) / 2 % 3}', 'a - modulo((b + c) / 2, 3)'],
  ['${a || b && c || (d || e) && f}', 'a or b and c or (d or e) and f'],
  ['Order ${order.id} of #{name}', '"Order " + string(order.id) + " of " + string(name)'],
  ['PT${hours}H', '"PT" + string(hours) + "H"'],
  ['plain text', '"plain text"'],
  ['${list.size() > 3}', 'count(list) > 3'],
  ['${list.isEmpty()}', 'list in (null, "", [])'],
  ["${name.equals('x')}", 'name = "x"'],
  ["${'x'.equalsIgnoreCase(name)}", 'lower case("x") = lower case(name)'],
  ['${map["a key"]}', 'get value(map, "a key")'],
  ["${map['key'].other}", 'map.key.other'],
  ['${order.in}', 'get value(order, "in")'],
  ['${list[loopCounter]}', 'list[loopCounter + 1]'],
  ['${list[x]}', 'if x instance of number then list[x + 1] else get value(list, x)'],
  ["${execution.getVariable('x')}", 'if is defined(x) then x else null'],
  ['${execution.getVariable("x") == null}', 'not(is defined(x)) or x = null'],
  ['${execution.getVariable("x" ) == true}', 'is defined(x) and x = true'],
  ["${execution.getVariable('x') != 200}", 'not(is defined(x)) or x != 200'],
  ["${execution.hasVariable('x')}", 'is defined(x)'],
  ['${variables:get(x)}', 'if is defined(x) then x else null'],
  ["${vars:eq(state, 'open')}", 'is defined(state) and state = "open"'],
  ["${S(customer).prop('name').stringValue()}", 'customer.name'],
  ['${customer.getName()}', 'customer.name'],
  ['${environment.variables.price > 5}', 'price > 5'],
  ['${dateTime().plusDays(3).toDate()}', 'now() + duration("P3D")'],
  ["${'it\\'s ' + name}", '"it\'s " + string(name)'],
  ['${a ? b : c}', 'if a then b else c'],
  ["${a == '}' }", 'a = "}"'],
])('%s becomes %s, which compiles', (juel, feel) => {
  expect(feelOf(juel)).toBe(feel);
  expect(compileExpression(feel)).toMatchObject({ ok: true });
});

it.each([
  ['${myBean.calculate(order)}', 2, '.calculate('],
  ['${execution}', 2, 'execution'],
  ['${a b}', 4, 'b'],
  ['${a == }', 6, ''],
  ['${a§}', 3, '§'],
  ['${a', 0, '${a'],
  ['${environment.services.go(1)}', 2, ''],
  ["${execution.setVariable('a', 1)}", 2, '.setVariable('],
])('%s is not translated, and says where', (juel, at, part) => {
  const result = translateTemplate(juel);
  expect(result).toMatchObject({ ok: false });
  if (!result.ok) {
    expect(result.at).toBeGreaterThanOrEqual(at);
    expect(result.part).toContain(part);
  }
});

it('names the case data that is read', () => {
  expect(translateTemplate("${order.id == limit && execution.getVariable('x')}")).toMatchObject({
    reads: ['order', 'limit', 'x'],
  });
});

describe('what it says is what JUEL says', () => {
  const scope = { a: 3, b: 4, yes: true, nothing: null, list: [5, 6], text: 'abc', none: '', map: { k: 1 } };
  it.each<[string, unknown]>([
    ['${list[0] + list[1]}', 11],
    ['${a > b ? a : b}', 4],
    ['${!nothing}', true],
    ['${empty none && empty nothing && not empty list}', true],
    ['${map.k == 1 and yes}', true],
    ["${text.substring(1, 3) == 'bc'}", true],
    ["${text.contains('b') && list.contains(6)}", true],
    ["${execution.getVariable('missing') == null}", true],
    ["${execution.getVariable('missing') == 'x'}", false],
    ['${a}-${b}', '3-4'],
    ["${text.matches('a.c')}", true],
    ["${' x '.trim()}", 'x'],
  ])('%s is %s', (juel, value) => {
    const compiled = compileExpression(feelOf(juel));
    expect(compiled.ok && compiled.evaluate(scope, 0)).toMatchObject({ ok: true, value });
  });
});

it('is bounded in depth and size', () => {
  expect(translateExpression(`${'('.repeat(5_000)}1`, 'juel').ok).toBe(false);
  expect(translateExpression(`${'!'.repeat(5_000)}a`, 'juel').ok).toBe(false);
  expect(translateExpression(Array.from({ length: 3_000 }, () => 'a').join('+'), 'juel').ok).toBe(false);
  expect(translateExpression(`a${'.b'.repeat(1_500)}`, 'juel').ok).toBe(false);
});

it('never throws, and what it answers compiles', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'b.c',
      '1',
      '2.5',
      "'x'",
      '"',
      "'",
      '(',
      ')',
      '[',
      ']',
      '.',
      ',',
      '?',
      ':',
      '==',
      '!',
      'not ',
      'empty ',
      '&&',
    ],
    ...[
      '||',
      '+',
      '-',
      '*',
      '/',
      '%',
      '<',
      '${',
      '}',
      ' ',
      'execution',
      '.getVariable(',
      'size()',
      'null',
      '\\',
      '#{',
      '=',
    ],
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')),
      ),
      (text) => {
        for (const result of [
          translateTemplate(text),
          translateTemplate(`\${${text}}`),
          translateExpression(text, 'script'),
        ]) {
          if (result.ok) expect(compileExpression(result.feel)).toMatchObject({ ok: true });
        }
      },
    ),
    { numRuns: 2_000 },
  );
});

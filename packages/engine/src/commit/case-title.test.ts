import type { Diagram, InstanceState } from '@baton/core';
import { CaseDriver, end, sketch, start, userTask } from '@baton/core/testing';
import { expect, it } from 'vitest';
import { caseTitle, caseTitles } from './case-title';

function caseOf(template: string, variables: Record<string, string | number>, given = '', texts?: Diagram['texts']) {
  const test = new CaseDriver(
    sketch('p', [start(), userTask('work'), end()], ['start -> work -> end'], {
      caseTitle: template,
      ...(texts && { texts }),
      variables: ['quantity', 'product', 'client'].map((name) => ({ name, type: 'json' as never })),
    }),
  );
  const state = { title: given, key: 'PO-1', variables, tokens: [] } as unknown as InstanceState;
  return [test.graph, state] as const;
}

const titled = (template: string, variables: Record<string, string | number>, given?: string) =>
  caseTitle(...caseOf(template, variables, given));

it.each([
  ['{quantity} {product} for {client}', { quantity: 5, product: 'menus', client: 'Café' }, '5 menus for Café'],
  ['{quantity} {product} for {client}', { client: 'Café' }, 'For Café'],
  ['{product}: {client}', { client: 'Café' }, 'Café'],
  ['{client}: {product}, {quantity}', { client: 'Café' }, 'Café'],
  ['{client} – {product}', {}, 'p'],
  ['{quantity} пачек для {client}', { client: 'Кафе' }, 'Пачек для Кафе'],
  // Written so by who drew it or who filled it in: left as it is.
  ['e-mail of {client}', { client: 'Café' }, 'e-mail of Café'],
  ['{product}', { product: 'iPad' }, 'iPad'],
])('%s with %o is %s', (template, variables, title) => {
  expect(titled(template, variables as Record<string, string | number>)).toBe(title);
});

it('is what the case was called, as it was called', () => {
  expect(titled('{client}', { client: 'Café' }, 'the big one')).toBe('the big one');
});

it('is said in each language that the drawing has words for; a title that the case was given is not', () => {
  const texts = { ar: { caseTitle: '{quantity} {product} لصالح {client}' }, ru: { name: 'Заказ' } };
  const known = { client: 'Café', product: 'menus' };
  expect(caseTitles(...caseOf('{product} for {client}', known, '', texts))).toEqual({ ar: 'Menus لصالح Café' });
  expect(caseTitle(...caseOf('{product} for {client}', known, '', texts), 'ar-EG')).toBe('Menus لصالح Café');
  expect(caseTitle(...caseOf('{product}', {}, '', texts), 'ru')).toBe('Заказ');
  expect(caseTitles(...caseOf('{product}', known, 'the big one', texts))).toBeUndefined();
  expect(caseTitles(...caseOf('{product}', known, '', { ru: { name: 'Заказ' } }))).toBeUndefined();
});

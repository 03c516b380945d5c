// A saved view leads back to the same list, wherever it was saved.
import { expect, test } from 'vitest';
import { queryOf, selectionOf, withView } from './case-views';

test('comes back with every filter and the order, on the first page', () => {
  const chosen = {
    view: 'overdue',
    processId: 'print-order',
    step: 'offer',
    hands: 'role:sales',
    text: 'Café & Co',
  } as const;
  const query = queryOf({ ...chosen, sort: 'key', page: 4 });
  expect(selectionOf(query)).toEqual({ ...chosen, sort: 'key', page: 1 });
  expect(queryOf(selectionOf(query))).toBe(query);
});

test('the list as it opens needs no view', () => {
  expect(queryOf({ view: 'all', sort: 'due', page: 1 })).toBe('');
});

test('leaves out what no list has', () => {
  expect(selectionOf('view=later&sort=colour&process=')).toMatchObject({
    view: 'all',
    sort: 'due',
    processId: undefined,
  });
});

test('a view of the same name takes its place', () => {
  const late = { name: 'Late', query: 'view=overdue' };
  const mine = { name: 'Mine', query: 'holder=person%3Anora' };
  expect(withView([late, mine], { name: 'Late', query: 'view=atRisk' })).toEqual([
    { name: 'Late', query: 'view=atRisk' },
    mine,
  ]);
  expect(withView([late], mine)).toEqual([late, mine]);
});

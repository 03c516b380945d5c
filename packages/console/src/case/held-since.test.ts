import type { CaseLogRow } from '@baton/client';
import { expect, test } from 'vitest';
import { heldSince } from './held-since';

const log = (...entries: [type: CaseLogRow['type'], facts: CaseLogRow['facts']][]): CaseLogRow[] =>
  entries.map(([type, facts], index) => ({
    seq: index + 1,
    at: (index + 1) * 1000,
    by: { person: 'dana' },
    type,
    facts,
    hash: '',
  }));

const assigned = (item: number, person: string | null): [CaseLogRow['type'], CaseLogRow['facts']] => [
  'item.assigned',
  { item, choice: { person, people: [], reasons: [] } },
];

test('counts from the hand-over, not from the beginning of the step', () => {
  const rows = log(
    assigned(2, 'nora'),
    ['item.handedOver', { item: 2, from: 'nora', to: 'layla', reason: 'Away' }],
    ['alert.raised', { item: 2 }],
  );
  expect(heldSince(rows, 2, 'layla')).toBe(2000);
  expect(heldSince(rows, 2, 'nora')).toBe(1000);
});

test('counts from taking it, and from the last of several times', () => {
  const rows = log(
    ['item.claimed', { item: 2, person: 'nora' }],
    ['item.released', { item: 2 }],
    ['item.claimed', { item: 2, person: 'nora' }],
  );
  expect(heldSince(rows, 2, 'nora')).toBe(3000);
});

test('counts from lending for who helps, from the return for who gets it back', () => {
  const rows = log(
    assigned(2, 'nora'),
    ['item.delegated', { item: 2, from: 'nora', to: 'oleg', reason: 'Please' }],
    ['item.returned', { item: 2, from: 'oleg', to: 'nora' }],
  );
  expect(heldSince(rows, 2, 'oleg')).toBe(2000);
  expect(heldSince(rows, 2, 'nora')).toBe(3000);
});

test('does not look at other tasks, at offers, nor at other people', () => {
  const rows = log(
    assigned(3, 'layla'),
    ['item.offered', { item: 2, choice: { person: null, people: ['layla'], reasons: [] } }],
    assigned(2, null),
    ['item.created', { item: 2, token: 1, node: 1 }],
    ['item.accepted', { item: 2, person: 'layla' }],
  );
  expect(heldSince(rows, 2, 'layla')).toBeUndefined();
  expect(heldSince([], 2, 'layla')).toBeUndefined();
});

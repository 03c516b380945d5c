// Whose drawings stand first on the desk, and how many.
import type { ProcessRow } from '@baton/client';
import { expect, test } from 'vitest';
import { drawingsFor } from './drawings-for';

const row = (id: string, more: Partial<ProcessRow> = {}): ProcessRow => ({
  id,
  name: id,
  version: 1,
  current: 1,
  draftRevision: null,
  changed: false,
  publishedAt: 100,
  running: 0,
  ...more,
});
const draft = (id: string, draftSavedBy: string, draftSavedAt: number) =>
  row(id, { changed: true, draftRevision: 1, draftSavedBy, draftSavedAt });
const ids = (rows: readonly ProcessRow[]) => rows.map(({ id }) => id);

test('own drawings stand first, of the others the latest', () => {
  const rows = [draft('a', 'bob', 5), draft('b', 'ann', 1), draft('c', 'bob', 9), draft('d', 'ann', 3)];
  expect(ids(drawingsFor(rows, 'ann').drafts)).toEqual(['d', 'b', 'c', 'a']);
});

test('a draft that is what was published is not unfinished', () => {
  const same = row('same', { draftRevision: 3, draftSavedBy: 'ann', draftSavedAt: 9 });
  expect(drawingsFor([same], 'ann').drafts).toEqual([]);
  expect(ids(drawingsFor([same], 'ann').published)).toEqual(['same']);
});

test('a server that does not tell who saved a draft still has it shown', () => {
  expect(ids(drawingsFor([row('old', { changed: true })], 'ann').drafts)).toEqual(['old']);
});

test('shows the last five, and nothing that was never published among the published', () => {
  const rows = [1, 2, 3, 4, 5, 6].map((n) => row(`p${n}`, { publishedAt: n }));
  const never = row('never', { version: null, publishedAt: null, changed: true });
  expect(ids(drawingsFor([...rows, never], 'ann').published)).toEqual(['p6', 'p5', 'p4', 'p3', 'p2']);
});

// The groups of "My tasks": what is late comes first, the edge of the day and of the week hold.
import { formatters } from '@baton/words';
import { expect, test } from 'vitest';
import { sampleCases } from '../testing/sample-cases';
import { at, SAMPLE_NOW, ZONE } from '../testing/sample-company';
import { itemRow } from '../testing/sample-rows';
import { aboutOf, groupItems } from './group-items';

const format = formatters('en', ZONE);
const base = itemRow(sampleCases[0]!);
const row = (item: number, dueAt: number | null, client = 'A') => ({
  ...base,
  item,
  dueAt,
  links: [{ type: 'client', id: client, label: client }],
});

test('groups by due time in the order of urgency', () => {
  const rows = [
    row(1, null),
    row(2, at('2026-12-09', '10:00')),
    row(3, at('2026-11-30', '10:00')),
    row(4, at('2026-11-26', '23:30')),
    row(5, SAMPLE_NOW),
    row(6, at('2026-11-20', '10:00')),
  ];
  const groups = groupItems(rows, 'due', SAMPLE_NOW, format);
  expect(groups.map((group) => [group.id, group.rows.map((one) => one.item)])).toEqual([
    ['overdue', [6, 5]],
    ['today', [4]],
    ['next', [3]],
    ['later', [2]],
    ['noDue', [1]],
  ]);
});

test('groups by client in the order of their most urgent task', () => {
  const rows = [row(1, 300, 'Beta'), row(2, 100, 'Alpha'), row(3, 200, 'Beta')];
  const groups = groupItems(rows, 'client', SAMPLE_NOW, format);
  expect(groups.map((group) => [group.id, group.rows.map((one) => one.item)])).toEqual([
    ['Alpha', [2]],
    ['Beta', [3, 1]],
  ]);
});

test('tells a case by its client, else by its own title, else by its process', () => {
  const titled = { ...base, processName: 'Leave', caseTitle: 'Anna Berg', links: [] };
  const plain = { ...titled, caseTitle: 'Leave' };
  const linked = { ...titled, links: [{ type: 'client', id: 'a', label: 'Alder' }] };
  const told = (['due', 'client', 'process'] as const).map((by) =>
    [titled, plain, linked].map((one) => aboutOf(one, by)),
  );
  expect(told).toEqual([
    ['Anna Berg', 'Leave', 'Alder'],
    // Without a client the group is called as the case is.
    ['Leave', 'Leave', 'Anna Berg'],
    ['Anna Berg', null, 'Alder'],
  ]);
});

import { expect, test } from 'vitest';
import type { WalkLine } from './shade';
import { walkRows } from './walk-rows';

const ZONE = 'Europe/Berlin';
const at = (text: string) => Date.parse(`${text}+01:00`);
const line = (date: string, from: string, to: string, sumIn: number): WalkLine => {
  const span = { fromAt: at(`${date}T${from}`), toAt: at(`${date}T${to}`) };
  return { date, weekday: 'mon', spans: [span], countedIn: span.toAt - span.fromAt, sumIn, dayIn: 28_800_000 } as never;
};
const day = (fromAt: number) => new Date(fromAt + 7_200_000).toISOString().slice(0, 10);

test('a day on which the clock ran twice is one row, with both spans and their sum', () => {
  const lines = [line('2026-11-24', '09:00', '10:00', 3_600_000), line('2026-11-24', '16:00', '18:00', 10_800_000)];
  const rows = walkRows(lines, ZONE, [{ fromAt: at('2026-11-24T10:00'), toAt: at('2026-11-24T16:00') }]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ countedIn: 10_800_000, sumIn: 10_800_000 });
  expect(rows[0]?.spans).toHaveLength(2);
});

test('whole days of a pause come between, in a row as one', () => {
  const lines = [line('2026-11-23', '09:00', '11:00', 7_200_000), line('2026-11-27', '16:00', '18:00', 14_400_000)];
  const rows = walkRows(lines, ZONE, [{ fromAt: at('2026-11-23T11:00'), toAt: at('2026-11-27T16:00') }]);
  expect(rows.map((row) => [day(row.fromAt), day(row.lastAt), row.isPaused ?? false])).toEqual([
    ['2026-11-23', '2026-11-23', false],
    ['2026-11-24', '2026-11-26', true],
    ['2026-11-27', '2026-11-27', false],
  ]);
});

test('a pause that lasts ends the walk with its days', () => {
  const lines = [line('2026-11-23', '09:00', '11:00', 7_200_000)];
  const rows = walkRows(lines, ZONE, [{ fromAt: at('2026-11-23T11:00'), toAt: at('2026-11-25T09:20') }]);
  expect(rows.map((row) => [day(row.fromAt), day(row.lastAt), row.isPaused ?? false])).toEqual([
    ['2026-11-23', '2026-11-23', false],
    ['2026-11-24', '2026-11-25', true],
  ]);
});

test('an hour of a pause on a day that was counted makes no row of its own', () => {
  const lines = [line('2026-11-23', '09:00', '18:00', 1), line('2026-11-24', '09:00', '18:00', 2)];
  expect(walkRows(lines, ZONE, [{ fromAt: at('2026-11-23T12:00'), toAt: at('2026-11-23T13:00') }])).toHaveLength(2);
});

// The ribbon and the walk take what core's time module gives, and count the same along it.
import { compileCalendar, explainWalk, OFFICE_WEEK, shadeBetween } from '@baton/core';
import { expect, test } from 'vitest';
import { makeRibbonScale } from './ribbon-scale';
import type { Shade, WalkLine } from './shade';
import { makeWalkScale, walkRows } from './walk-rows';
import { addWorking, workingBetween } from './working-time';

const calendar = compileCalendar({
  id: 'office',
  version: 1,
  name: 'Office',
  zone: 'Europe/Berlin',
  week: OFFICE_WEEK,
  holidays: [{ date: '2026-05-01', name: 'Labour Day' }],
  openings: [],
});
const HOUR = 3_600_000;
const berlin = (date: string, time: string) => Date.parse(`2026-${date}T${time}:00+02:00`);
const startAt = berlin('04-30', '11:00');
const shades: readonly Shade[] = shadeBetween(calendar, berlin('04-30', '00:00'), berlin('05-08', '00:00'));
const lines: readonly WalkLine[] = explainWalk(calendar, startAt, { amount: 2, unit: 'workingDays' });

test('two working days end at the same instant', () => {
  const dueAt = lines.at(-1)?.spans.at(-1)?.toAt;
  expect(dueAt).toBe(berlin('05-05', '11:00'));
  expect(addWorking(shades, startAt, 16 * HOUR)).toBe(dueAt);
  expect(workingBetween(shades, startAt, dueAt ?? 0)).toBe(lines.at(-1)?.sumIn);
});

test('the holiday keeps its name and its fold', () => {
  const scale = makeRibbonScale(shades, 312);
  const holiday = scale.segments.find(({ shade }) => shade.reason?.type === 'holiday');
  expect(holiday?.shade.reason).toEqual({ type: 'holiday', name: 'Labour Day' });
  expect(holiday?.width).toBe(17);
});

test('the walk has a row for each day, the weekend in one', () => {
  const rows = walkRows(lines, 'Europe/Berlin');
  expect(rows.map((row) => row.closed?.type ?? 'work')).toEqual(['work', 'holiday', 'weekend', 'work', 'work']);
  expect(rows[0]?.fromAt).toBe(berlin('04-30', '00:00'));
  const scale = makeWalkScale(lines, 'Europe/Berlin');
  expect(scale.hours.map((hour) => hour.text)).toEqual(['09', '13', '14', '18']);
  expect(scale.shareOf(berlin('04-30', '00:00'), berlin('04-30', '13:30'))).toBeCloseTo(0.5);
});

// The day of the rail's clock: lunch is a gap, a holiday is named, the evening leaves nothing.
import { expect, test } from 'vitest';
import { at, compiledCalendar } from '../testing/sample-company';
import { workingDayAt } from './working-day';

const HOUR = 3_600_000;

test('has two spans around lunch and counts what is left', () => {
  const day = workingDayAt(compiledCalendar, at('2026-11-26', '09:20'));
  expect(day.spans).toEqual([
    { fromAt: at('2026-11-26', '09:00'), toAt: at('2026-11-26', '13:00') },
    { fromAt: at('2026-11-26', '14:00'), toAt: at('2026-11-26', '18:00') },
  ]);
  expect(day.leftIn).toBe(7 * HOUR + 40 * 60_000);
  expect(day.nextClosed).toEqual({ at: at('2026-11-27', '00:00'), name: 'Guild Day', isTomorrow: true });
});

test('names the holiday on the day itself and leaves nothing to work', () => {
  const day = workingDayAt(compiledCalendar, at('2026-11-27', '11:00'));
  expect(day).toMatchObject({ spans: [], leftIn: 0, closedName: 'Guild Day', nextClosed: null });
});

test('is over after closing', () => {
  expect(workingDayAt(compiledCalendar, at('2026-11-26', '18:00')).leftIn).toBe(0);
});

// Days and moments into the calendar's values, and what is not a day.
import { expect, test } from 'vitest';
import { dayFromText, momentIn } from './date-values';

test('a day', () => {
  expect(dayFromText('2026-11-26')?.toString()).toBe('2026-11-26');
  expect(dayFromText('')).toBeNull();
  expect(dayFromText('26.11.2026')).toBeNull();
  expect(dayFromText('2026-13-40')).toBeNull();
});

test('a moment keeps its instant', () => {
  const at = Date.UTC(2026, 10, 26, 11, 50);
  expect(momentIn(at, 'Europe/Berlin')?.toDate().getTime()).toBe(at);
  expect(momentIn(at, 'Europe/Berlin')?.hour).toBe(12);
  expect(momentIn(null, 'Europe/Berlin')).toBeNull();
});

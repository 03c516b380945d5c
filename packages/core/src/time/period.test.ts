import { describe, expect, it } from 'vitest';
import { isPeriod, periodOf } from './period';

const at = (text: string) => Date.parse(text);

describe('the period of a moment', () => {
  it.each([
    ['day', undefined, '2026-05-01T00:30:00+02:00', '2026-05-01'],
    ['day', 1, '2026-05-01T00:30:00+02:00', '2026-04-30'],
    ['month', undefined, '2026-04-30T23:59:59+02:00', '2026-04'],
    ['month', undefined, '2026-05-01T00:00:00+02:00', '2026-05'],
    ['month', 1, '2026-01-02T08:00:00+01:00', '2025-12'],
    ['month', 13, '2026-01-02T08:00:00+01:00', '2024-12'],
    ['year', 1, '2026-01-01T00:00:00+01:00', '2025'],
    ['week', undefined, '2026-01-01T12:00:00+01:00', '2026-W01'],
    ['week', undefined, '2027-01-01T12:00:00+01:00', '2026-W53'],
    ['week', undefined, '2024-12-30T12:00:00+01:00', '2025-W01'],
    ['week', 1, '2026-01-01T12:00:00+01:00', '2025-W52'],
  ] as const)('is for a %s (back: %s) of %s %s', (unit, back, moment, period) => {
    expect(periodOf('Europe/Berlin', at(moment), { unit, ...(back ? { back } : {}) })).toBe(period);
    expect(isPeriod(period, unit)).toBe(true);
  });

  it('is that of the place', () => {
    const moment = at('2026-04-30T23:00:00Z');
    expect(periodOf('Europe/Berlin', moment, { unit: 'month' })).toBe('2026-05');
    expect(periodOf('America/New_York', moment, { unit: 'month' })).toBe('2026-04');
  });

  it.each([
    ['2026-13', 'month'],
    ['2026-4', 'month'],
    ['April', 'month'],
    ['2026-02-30', 'day'],
    ['2026-W54', 'week'],
    ['26', 'year'],
  ] as const)('%s is no %s', (text, unit) => {
    expect(isPeriod(text, unit)).toBe(false);
  });
});

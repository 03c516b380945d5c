// Counting and moving along shades: over lunch, nights, a holiday and a weekend, to their borders.
import { describe, expect, test } from 'vitest';
import { berlin, sampleShades } from './sample-shades';
import { addWorking, shiftWorkingDay, workingBetween } from './working-time';

const HOUR = 3_600_000;
const shades = sampleShades('04-30', '05-07');
const zone = 'Europe/Berlin';

describe('workingBetween', () => {
  test('two working days over a holiday and a weekend are sixteen hours', () => {
    expect(workingBetween(shades, berlin('04-30', '11:00'), berlin('05-05', '11:00'))).toBe(16 * HOUR);
  });

  test('closed time counts nothing, and backwards is negative', () => {
    expect(workingBetween(shades, berlin('04-30', '18:00'), berlin('05-04', '09:00'))).toBe(0);
    expect(workingBetween(shades, berlin('04-30', '13:00'), berlin('04-30', '14:00'))).toBe(0);
    expect(workingBetween(shades, berlin('05-04', '10:00'), berlin('05-04', '09:00'))).toBe(-HOUR);
  });
});

describe('addWorking', () => {
  test('jumps over what is closed', () => {
    expect(addWorking(shades, berlin('04-30', '11:00'), 16 * HOUR)).toBe(berlin('05-05', '11:00'));
    expect(addWorking(shades, berlin('04-30', '12:00'), 2 * HOUR)).toBe(berlin('04-30', '15:00'));
  });

  test('a border belongs to the earlier span', () => {
    expect(addWorking(shades, berlin('04-30', '11:00'), 2 * HOUR)).toBe(berlin('04-30', '13:00'));
    expect(addWorking(shades, berlin('04-30', '11:00'), 6 * HOUR)).toBe(berlin('04-30', '18:00'));
  });

  test('stops at the last working moment', () => {
    expect(addWorking(shades, berlin('05-07', '17:00'), 9 * HOUR)).toBe(berlin('05-07', '18:00'));
  });

  test('is the inverse of workingBetween at every working hour', () => {
    const startAt = berlin('04-30', '09:00');
    for (let hours = 1; hours <= 40; hours += 1) {
      const at = addWorking(shades, startAt, hours * HOUR);
      expect(workingBetween(shades, startAt, at)).toBe(hours * HOUR);
    }
  });
});

describe('shiftWorkingDay', () => {
  test('keeps the place in the day, over days off', () => {
    expect(shiftWorkingDay(shades, berlin('04-30', '11:00'), 1, zone)).toBe(berlin('05-04', '11:00'));
    expect(shiftWorkingDay(shades, berlin('05-04', '11:00'), -1, zone)).toBe(berlin('04-30', '11:00'));
  });

  test('the end of a day stays the end of a day', () => {
    expect(shiftWorkingDay(shades, berlin('04-30', '18:00'), 1, zone)).toBe(berlin('05-04', '18:00'));
  });

  test('a short day holds the same share of itself', () => {
    const short = [
      { fromAt: berlin('05-04', '09:00'), toAt: berlin('05-04', '17:00'), working: true },
      {
        fromAt: berlin('05-04', '17:00'),
        toAt: berlin('05-05', '09:00'),
        working: false,
        reason: { type: 'night' as const },
      },
      { fromAt: berlin('05-05', '09:00'), toAt: berlin('05-05', '13:00'), working: true },
    ];
    expect(shiftWorkingDay(short, berlin('05-04', '13:00'), 1, zone)).toBe(berlin('05-05', '11:00'));
  });

  test('ends at the edges', () => {
    expect(shiftWorkingDay(shades, berlin('05-07', '11:00'), 1, zone)).toBe(berlin('05-07', '18:00'));
    expect(shiftWorkingDay(shades, berlin('04-30', '11:00'), -1, zone)).toBe(berlin('04-30', '09:00'));
  });
});

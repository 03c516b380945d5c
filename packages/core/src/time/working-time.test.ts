// Working time: days, hours and minutes of it, elapsed time, and questions that have no answer.
import { describe, expect, it } from 'vitest';
import { type BusinessCalendar, OFFICE_WEEK } from './business-calendar';
import { compileCalendar } from './compiled-calendar';
import type { Duration } from './duration';
import { add, at, calendarWith, subtract, text } from './testing/office';
import { TimeError } from './time-error';
import {
  addDuration,
  durationBetween,
  isWorking,
  nextWorkingAt,
  previousWorkingAt,
  subtractDuration,
  tryAddDuration,
  trySubtractDuration,
  workingTimeBetween,
} from './working-time';

const CLOSED_WEEK: BusinessCalendar['week'] = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

const HOUR = 3_600_000;

const office = calendarWith({ holidays: [{ date: '2026-05-01', name: 'Labour Day' }] });

describe('working days', () => {
  it('counts from Thursday 11:00 over a holiday and a weekend to Tuesday 11:00', () => {
    expect(add(office, '2026-04-30 11:00', 2, 'workingDays')).toBe('2026-05-05 11:00');
  });

  it.each([
    [0.5, '2026-05-04 11:00'],
    [0.8, '2026-05-04 16:48'],
    [1.25, '2026-05-05 16:00'],
    [2, '2026-05-07 11:00'],
  ])('puts the rung at %d of that budget where the ribbon shows it', (share, expected) => {
    expect(add(office, '2026-04-30 11:00', 2 * share, 'workingDays')).toBe(expected);
  });

  it('counts half of a short day as half a day', () => {
    const calendar = calendarWith({
      openings: [{ date: '2026-12-24', spans: [{ from: '09:00', to: '13:00' }], name: 'Christmas Eve' }],
    });
    expect(add(calendar, '2026-12-24 09:00', 0.5, 'workingDays')).toBe('2026-12-24 11:00');
    expect(add(calendar, '2026-12-23 13:30', 1, 'workingDays')).toBe('2026-12-24 11:00');
    expect(add(calendar, '2026-12-23 14:00', 8, 'workingHours')).toBe('2026-12-24 13:00');
    expect(
      durationBetween(calendar, at(calendar, '2026-12-24 00:00'), at(calendar, '2026-12-25 00:00'), 'workingDays'),
    ).toBe(1);
  });

  it('ends a whole day begun at the opening at the closing time of that day', () => {
    expect(add(office, '2026-04-27 09:00', 1, 'workingDays')).toBe('2026-04-27 18:00');
    expect(add(office, '2026-04-27 09:00', 3, 'workingDays')).toBe('2026-04-29 18:00');
  });

  it('does not slip past a closing time by rounding, whatever the fractions', () => {
    const odd = calendarWith({
      week: {
        ...OFFICE_WEEK,
        tue: [
          { from: '09:00', to: '10:10' },
          { from: '11:00', to: '12:13' },
        ],
      },
    });
    const start = at(odd, '2026-04-27 09:00');
    const seventh = addDuration(odd, start, { amount: 1 / 7, unit: 'workingDays' });
    for (let parts = 1; parts <= 200; parts++) {
      // 3 as a sum of fractions, a little more or less than 3.
      const amount = Array.from({ length: parts }, () => 3 / parts).reduce((sum, part) => sum + part, 0);
      expect(text(odd, addDuration(odd, start, { amount, unit: 'workingDays' }))).toBe('2026-04-29 18:00');
      const back = subtractDuration(odd, at(odd, '2026-04-29 18:00'), { amount, unit: 'workingDays' });
      expect(text(odd, back)).toBe('2026-04-27 09:00');
    }
    expect(text(odd, addDuration(odd, seventh, { amount: 1, unit: 'workingDays' }))).toBe('2026-04-28 09:20');
  });
});

describe('working hours and minutes', () => {
  it('goes around lunch', () => {
    expect(add(office, '2026-04-27 12:00', 2, 'workingHours')).toBe('2026-04-27 15:00');
    expect(add(office, '2026-04-27 12:00', 60, 'workingMinutes')).toBe('2026-04-27 13:00');
    expect(add(office, '2026-04-27 12:00', 61, 'workingMinutes')).toBe('2026-04-27 14:01');
  });

  it('stays at the closing time, and goes on at the next opening a ms later', () => {
    const start = at(office, '2026-04-27 17:00');
    expect(text(office, addDuration(office, start, { amount: 1, unit: 'workingHours' }))).toBe('2026-04-27 18:00');
    const later = addDuration(office, start, { amount: 60 + 1 / 60_000, unit: 'workingMinutes' });
    expect(later).toBe(at(office, '2026-04-28 09:00') + 1);
  });

  it('counts a start in closed time from the next opening', () => {
    expect(add(office, '2026-04-30 20:00', 1, 'workingHours')).toBe('2026-05-04 10:00');
    expect(add(office, '2026-05-02 12:00', 1, 'workingHours')).toBe('2026-05-04 10:00');
    expect(add(office, '2026-04-27 13:30', 1, 'workingHours')).toBe('2026-04-27 15:00');
    expect(add(office, '2026-04-27 18:00', 1, 'workingHours')).toBe('2026-04-28 10:00');
  });

  it('goes backwards as in a mirror', () => {
    expect(subtract(office, '2026-05-05 11:00', 2, 'workingDays')).toBe('2026-04-30 11:00');
    expect(subtract(office, '2026-05-04 10:00', 2, 'workingHours')).toBe('2026-04-30 17:00');
    expect(subtract(office, '2026-05-04 10:00', 1, 'workingHours')).toBe('2026-05-04 09:00');
    expect(subtract(office, '2026-05-03 10:00', 1, 'workingHours')).toBe('2026-04-30 17:00');
  });

  it('adds nothing: stays in working time and on its edges, else goes to the edge of the closed time', () => {
    expect(add(office, '2026-04-27 10:00', 0, 'workingHours')).toBe('2026-04-27 10:00');
    expect(add(office, '2026-04-27 18:00', 0, 'workingDays')).toBe('2026-04-27 18:00');
    expect(add(office, '2026-04-27 18:01', 0, 'workingDays')).toBe('2026-04-28 09:00');
    expect(subtract(office, '2026-04-28 08:59', 0, 'workingMinutes')).toBe('2026-04-27 18:00');
    expect(subtract(office, '2026-04-28 09:00', 0, 'workingMinutes')).toBe('2026-04-28 09:00');
  });

  it('adds five years of hours over many years of tables', () => {
    const plain = calendarWith({});
    const weeks = 5 * 52;
    expect(add(plain, '2026-01-05 10:00', weeks * 40, 'workingHours')).toBe('2030-12-30 10:00');
    expect(subtract(plain, '2030-12-30 10:00', weeks * 40, 'workingHours')).toBe('2026-01-05 10:00');
    expect(workingTimeBetween(plain, at(plain, '2026-01-05 10:00'), at(plain, '2030-12-30 10:00'))).toBe(
      weeks * 40 * HOUR,
    );
    expect(workingTimeBetween(plain, at(plain, '2030-12-30 10:00'), at(plain, '2026-01-05 10:00'))).toBe(
      -weeks * 40 * HOUR,
    );
  });
});

describe('elapsed time and calendar days', () => {
  it('passes over nights and holidays', () => {
    expect(add(office, '2026-04-30 17:00', 2, 'hours')).toBe('2026-04-30 19:00');
    expect(add(office, '2026-04-30 17:00', 90, 'minutes')).toBe('2026-04-30 18:30');
    expect(add(office, '2026-04-30 17:00', 10, 'days')).toBe('2026-05-10 17:00');
    expect(subtract(office, '2026-05-10 17:00', 10, 'days')).toBe('2026-04-30 17:00');
  });

  it('keeps the wall clock over a change of the clocks, where hours do not', () => {
    expect(add(office, '2026-03-28 10:00', 1, 'days')).toBe('2026-03-29 10:00');
    expect(add(office, '2026-03-28 10:00', 24, 'hours')).toBe('2026-03-29 11:00');
    expect(add(office, '2026-10-24 10:00', 1, 'days')).toBe('2026-10-25 10:00');
    expect(add(office, '2026-10-24 10:00', 24, 'hours')).toBe('2026-10-25 09:00');
    // 23 hours lie between, so half a day is 11:30.
    expect(add(office, '2026-03-28 10:00', 0.5, 'days')).toBe('2026-03-28 21:30');
    expect(durationBetween(office, at(office, '2026-03-28 10:00'), at(office, '2026-03-29 10:00'), 'days')).toBe(1);
    expect(durationBetween(office, at(office, '2026-03-29 10:00'), at(office, '2026-03-28 10:00'), 'days')).toBe(-1);
    expect(durationBetween(office, at(office, '2026-03-28 10:00'), at(office, '2026-03-29 10:00'), 'hours')).toBe(23);
  });

  it('moves a time that is skipped forward by the gap', () => {
    expect(add(office, '2026-03-28 02:30', 1, 'days')).toBe('2026-03-29 03:30');
  });
});

describe('questions that have no answer', () => {
  const empty = compileCalendar({ ...office.calendar, week: CLOSED_WEEK, holidays: [] });
  const hour: Duration = { amount: 1, unit: 'workingHours' };

  it('gives null or a coded error where there is no working time, after a bounded search', () => {
    const start = at(empty, '2026-04-30 11:00');
    for (const unit of ['workingMinutes', 'workingHours', 'workingDays'] as const) {
      for (const amount of [0, 1e-8, 1]) {
        expect(tryAddDuration(empty, start, { amount, unit })).toBeNull();
        expect(trySubtractDuration(empty, start, { amount, unit })).toBeNull();
      }
    }
    expect(nextWorkingAt(empty, start)).toBeNull();
    expect(previousWorkingAt(empty, start)).toBeNull();
    expect(isWorking(empty, start)).toBe(false);
    expect(workingTimeBetween(empty, start, start + 1e12)).toBe(0);
    expect(() => addDuration(empty, start, hour)).toThrow(
      expect.objectContaining({
        code: 'calendar.out-of-working-time',
        facts: { calendar: 'office', version: 1, fromAt: start },
      }),
    );
    expect(() => subtractDuration(empty, start, hour)).toThrow(TimeError);
  });

  it('runs out where a calendar has only a few openings', () => {
    const one = calendarWith({
      week: CLOSED_WEEK,
      openings: [{ date: '2026-05-04', spans: OFFICE_WEEK.mon, name: 'Open day' }],
    });
    const start = at(one, '2026-04-30 11:00');
    expect(text(one, tryAddDuration(one, start, { amount: 8, unit: 'workingHours' }))).toBe('2026-05-04 18:00');
    expect(tryAddDuration(one, start, { amount: 9, unit: 'workingHours' })).toBeNull();
    expect(tryAddDuration(one, start, { amount: 1.01, unit: 'workingDays' })).toBeNull();
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Date.UTC(1899, 0, 1), Date.UTC(2400, 0, 1)])(
    'refuses the instant %d',
    (instant) => {
      expect(() => isWorking(office, instant)).toThrow(expect.objectContaining({ code: 'time.out-of-range' }));
      for (const unit of ['workingHours', 'workingDays', 'hours', 'days'] as const) {
        expect(() => addDuration(office, instant, { amount: 1, unit })).toThrow(
          expect.objectContaining({ code: 'time.out-of-range' }),
        );
      }
    },
  );

  it('answers at both ends of the supported years', () => {
    expect(add(office, '1900-01-02 10:00', 1, 'workingHours')).toBe('1900-01-02 11:00');
    expect(tryAddDuration(office, Date.UTC(2399, 11, 31, 22), { amount: 10, unit: 'workingDays' })).not.toBeUndefined();
    expect(tryAddDuration(office, Date.UTC(2399, 11, 31, 22), { amount: 3_660, unit: 'workingDays' })).toBeNull();
  });
});

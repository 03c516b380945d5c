import { describe, expect, it } from 'vitest';
import { type BusinessCalendar, businessCalendarSchema, OFFICE_WEEK } from './business-calendar';
import { type CompiledCalendar, compileCalendar } from './compiled-calendar';
import type { Duration, DurationUnit } from './duration';
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
import { instantOf, wallClock } from './zone';

const CLOSED_WEEK: BusinessCalendar['week'] = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const HOUR = 3_600_000;

function calendarWith(parts: Partial<BusinessCalendar>): CompiledCalendar {
  return compileCalendar(
    businessCalendarSchema.parse({
      id: 'office',
      version: 1,
      name: 'Office',
      zone: 'Europe/Berlin',
      week: OFFICE_WEEK,
      holidays: [],
      openings: [],
      ...parts,
    }),
  );
}

/** `2026-04-30 11:00` in the calendar's zone. */
function at(calendar: CompiledCalendar, text: string): number {
  return instantOf(calendar.calendar.zone, text.slice(0, 10), text.slice(11));
}

function text(calendar: CompiledCalendar, instant: number | null): string | null {
  if (instant === null) return null;
  const { date, time } = wallClock(calendar.calendar.zone, instant);
  return `${date} ${time}`;
}

function add(calendar: CompiledCalendar, from: string, amount: number, unit: DurationUnit): string | null {
  return text(calendar, addDuration(calendar, at(calendar, from), { amount, unit }));
}

function subtract(calendar: CompiledCalendar, from: string, amount: number, unit: DurationUnit): string | null {
  return text(calendar, subtractDuration(calendar, at(calendar, from), { amount, unit }));
}

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

describe('shifts, holidays, openings', () => {
  const night = { from: '22:00', to: '06:00' };
  const nights = calendarWith({
    week: { mon: [night], tue: [night], wed: [night], thu: [night], fri: [night], sat: [], sun: [] },
  });

  it('counts a night shift as part of the day on which it begins', () => {
    expect(add(nights, '2026-04-27 22:00', 1, 'workingDays')).toBe('2026-04-28 06:00');
    expect(add(nights, '2026-04-28 02:00', 1, 'workingDays')).toBe('2026-04-29 02:00');
    expect(add(nights, '2026-05-02 03:00', 4, 'workingHours')).toBe('2026-05-04 23:00');
    expect(isWorking(nights, at(nights, '2026-05-02 05:59'))).toBe(true);
    expect(isWorking(nights, at(nights, '2026-05-03 05:59'))).toBe(false);
  });

  it('keeps the shift that began before a holiday, and drops the one that begins on it', () => {
    const calendar = calendarWith({
      week: nights.calendar.week,
      holidays: [{ date: '2026-04-28', name: 'Local day' }],
    });
    expect(isWorking(calendar, at(calendar, '2026-04-28 03:00'))).toBe(true);
    expect(isWorking(calendar, at(calendar, '2026-04-28 23:00'))).toBe(false);
    expect(isWorking(calendar, at(calendar, '2026-04-29 03:00'))).toBe(false);
  });

  it('carries a night shift over new year as one shift', () => {
    expect(add(nights, '2026-12-31 22:00', 1, 'workingDays')).toBe('2027-01-01 06:00');
    expect(add(nights, '2026-12-31 23:00', 8, 'workingHours')).toBe('2027-01-01 23:00');
    expect(subtract(nights, '2027-01-01 05:00', 7, 'workingHours')).toBe('2026-12-31 22:00');
    expect(isWorking(nights, at(nights, '2027-01-01 00:00'))).toBe(true);
    expect(text(nights, nextWorkingAt(nights, at(nights, '2027-01-01 06:00')))).toBe('2027-01-01 22:00');
    expect(text(nights, previousWorkingAt(nights, at(nights, '2027-01-01 12:00')))).toBe('2027-01-01 06:00');
    const year = [at(nights, '2026-12-31 12:00'), at(nights, '2027-01-01 12:00')] as const;
    expect(workingTimeBetween(nights, ...year)).toBe(8 * HOUR);
    expect(durationBetween(nights, ...year, 'workingDays')).toBe(1);
  });

  it('works on a Saturday moved to by an opening, which also overrides a holiday', () => {
    const calendar = calendarWith({
      holidays: [
        { date: '2026-01-09', name: 'Bridge day' },
        { date: '2026-01-10', name: 'Any Saturday' },
      ],
      openings: [{ date: '2026-01-10', spans: OFFICE_WEEK.mon, name: 'Moved from Friday' }],
    });
    expect(add(calendar, '2026-01-08 17:00', 2, 'workingHours')).toBe('2026-01-10 10:00');
    expect(add(calendar, '2026-01-08 09:00', 2, 'workingDays')).toBe('2026-01-10 18:00');
  });

  it('closes a day by an opening without spans', () => {
    const calendar = calendarWith({ openings: [{ date: '2026-04-28', spans: [], name: 'Outing' }] });
    expect(add(calendar, '2026-04-27 17:00', 2, 'workingHours')).toBe('2026-04-29 10:00');
  });

  it('works round the clock with spans that touch at midnight', () => {
    const whole = [{ from: '00:00', to: '24:00' }];
    const calendar = calendarWith({
      week: { mon: whole, tue: whole, wed: whole, thu: whole, fri: whole, sat: whole, sun: whole },
    });
    expect(add(calendar, '2026-04-27 23:00', 4, 'workingHours')).toBe('2026-04-28 03:00');
    expect(add(calendar, '2026-04-27 12:00', 1.5, 'workingDays')).toBe('2026-04-29 00:00');
    expect(isWorking(calendar, at(calendar, '2026-04-28 00:00'))).toBe(true);
    // 29 March has 23 hours and is one day.
    expect(add(calendar, '2026-03-29 00:00', 1, 'workingDays')).toBe('2026-03-30 00:00');
    expect(add(calendar, '2026-03-29 00:00', 24, 'workingHours')).toBe('2026-03-30 01:00');
  });
});

describe('changes of the clocks within working time', () => {
  const night = { from: '22:00', to: '06:00' };
  const nights = calendarWith({ week: { ...CLOSED_WEEK, sat: [night], sun: [night] } });

  it('loses an hour of a night shift in March and gains one in October', () => {
    const worked = (from: string, to: string) => workingTimeBetween(nights, at(nights, from), at(nights, to)) / HOUR;
    expect(worked('2026-03-28 22:00', '2026-03-29 12:00')).toBe(7);
    expect(worked('2026-10-24 22:00', '2026-10-25 12:00')).toBe(9);
    expect(add(nights, '2026-03-28 22:00', 7, 'workingHours')).toBe('2026-03-29 06:00');
    expect(add(nights, '2026-10-24 22:00', 9, 'workingHours')).toBe('2026-10-25 06:00');
    expect(add(nights, '2026-03-28 22:00', 1, 'workingDays')).toBe('2026-03-29 06:00');
  });

  it('drops a span that is skipped, and never counts time twice where spans meet in a gap or an overlap', () => {
    const parts = [
      { from: '01:00', to: '02:30' },
      { from: '02:30', to: '05:00' },
    ];
    const calendar = calendarWith({ week: { ...CLOSED_WEEK, sun: parts } });
    const worked = (date: string) =>
      workingTimeBetween(calendar, at(calendar, `${date} 00:00`), at(calendar, `${date} 12:00`)) / HOUR;
    expect(worked('2026-03-29')).toBe(3);
    expect(worked('2026-10-25')).toBe(5);
    // 02:30 becomes 03:30 on that Sunday, which is within the second span.
    const apart = calendarWith({
      week: {
        ...CLOSED_WEEK,
        sun: [
          { from: '01:00', to: '02:30' },
          { from: '03:00', to: '05:00' },
        ],
      },
    });
    expect(workingTimeBetween(apart, at(apart, '2026-03-29 00:00'), at(apart, '2026-03-29 12:00'))).toBe(3 * HOUR);
    const skipped = calendarWith({ week: { ...CLOSED_WEEK, sun: [{ from: '02:00', to: '03:00' }] } });
    const sunday = (date: string) =>
      workingTimeBetween(skipped, at(skipped, `${date} 00:00`), at(skipped, `${date} 12:00`)) / HOUR;
    expect(sunday('2026-03-29')).toBe(0);
    expect(sunday('2026-04-05')).toBe(1);
  });

  it('has no working day where Samoa skipped one', () => {
    const samoa = calendarWith({ zone: 'Pacific/Apia' });
    // Friday 30 December 2011 did not happen.
    expect(add(samoa, '2011-12-29 17:00', 2, 'workingHours')).toBe('2012-01-02 10:00');
    expect(durationBetween(samoa, at(samoa, '2011-12-29 00:00'), at(samoa, '2012-01-01 00:00'), 'workingDays')).toBe(1);
    expect(add(samoa, '2011-12-29 10:00', 2, 'days')).toBe('2011-12-31 10:00');
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

// Working time with night shifts, moved days and openings, and where the clocks are changed.
import { describe, expect, it } from 'vitest';
import { type BusinessCalendar, OFFICE_WEEK } from './business-calendar';
import { add, at, calendarWith, subtract, text } from './testing/office';
import { durationBetween, isWorking, nextWorkingAt, previousWorkingAt, workingTimeBetween } from './working-time';

const CLOSED_WEEK: BusinessCalendar['week'] = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

const HOUR = 3_600_000;

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

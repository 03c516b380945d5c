import { describe, expect, it } from 'vitest';
import { type BusinessCalendar, OFFICE_WEEK } from './business-calendar';
import { compileCalendar } from './compiled-calendar';
import { parseCron } from './cron';
import { nextStart } from './next-start';

const calendarIn = (zone: string, rest: Partial<BusinessCalendar> = {}) =>
  compileCalendar({
    id: 'office',
    version: 1,
    name: 'Office',
    zone,
    week: OFFICE_WEEK,
    holidays: [],
    openings: [],
    ...rest,
  });
const berlin = calendarIn('Europe/Berlin');
const at = Date.parse;
const after = (schedule: Parameters<typeof nextStart>[0], from: string, calendar = berlin, published?: string) => {
  const next = nextStart(schedule, at(from), calendar, published === undefined ? undefined : at(published));
  return next === null ? null : new Date(next).toISOString();
};

describe('once', () => {
  it('comes when it is not over', () => {
    expect(after({ at: '2026-05-01T10:00:00+02:00' }, '2026-04-30T00:00:00Z')).toBe('2026-05-01T08:00:00.000Z');
    expect(after({ at: '2026-05-01T10:00:00+02:00' }, '2026-05-01T08:00:00Z')).toBeNull();
  });
});

describe('every so often', () => {
  const hourly = { every: { amount: 10, unit: 'hours' as const } };

  it('counts from the moment of publishing, the first one length later', () => {
    expect(after(hourly, '2026-05-01T00:00:00Z')).toBe('2026-05-01T10:00:00.000Z');
    expect(after(hourly, '2026-05-01T10:00:00Z', berlin, '2026-05-01T00:00:00Z')).toBe('2026-05-01T20:00:00.000Z');
  });

  it('counts from the moment that it names, which is the first', () => {
    const from = { ...hourly, from: '2026-06-01T00:00:00Z' };
    expect(after(from, '2026-05-01T00:00:00Z')).toBe('2026-06-01T00:00:00.000Z');
    expect(after(from, '2026-06-01T00:00:00Z')).toBe('2026-06-01T10:00:00.000Z');
  });

  it('ends after so many times', () => {
    const thrice = { ...hourly, times: 3 };
    expect(after(thrice, '2026-05-01T23:59:59Z', berlin, '2026-05-01T00:00:00Z')).toBe('2026-05-02T06:00:00.000Z');
    expect(after(thrice, '2026-05-02T06:00:00Z', berlin, '2026-05-01T00:00:00Z')).toBeNull();
  });

  it('of days keeps the wall clock when the clocks change', () => {
    const daily = { every: { amount: 1, unit: 'days' as const } };
    expect(after(daily, '2026-03-29T00:00:00Z', berlin, '2026-03-27T08:00:00Z')).toBe('2026-03-29T07:00:00.000Z');
    expect(after(daily, '2026-10-30T00:00:00Z', berlin, '2026-03-27T08:00:00Z')).toBe('2026-10-30T08:00:00.000Z');
  });

  it('is quick after years', () => {
    const minutely = { every: { amount: 1, unit: 'minutes' as const } };
    expect(after(minutely, '2031-05-01T00:00:30Z', berlin, '2026-05-01T00:00:00Z')).toBe('2031-05-01T00:01:00.000Z');
  });
});

describe('on days of the week', () => {
  const monThu = { weekly: [1, 4], at: '09:30' };

  it.each([
    ['2026-04-27T07:29:59Z', '2026-04-27T07:30:00.000Z'],
    ['2026-04-27T07:30:00Z', '2026-04-30T07:30:00.000Z'],
    ['2026-04-30T23:00:00Z', '2026-05-04T07:30:00.000Z'],
    ['2026-10-22T08:00:00Z', '2026-10-26T08:30:00.000Z'],
  ])('after %s comes %s', (from, next) => expect(after(monThu, from)).toBe(next));

  it('a time that is skipped comes later, one that comes twice comes once', () => {
    const night = { weekly: [7], at: '02:30' };
    expect(after(night, '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:30:00.000Z');
    expect(after(night, '2026-10-25T00:00:00Z')).toBe('2026-10-25T00:30:00.000Z');
    expect(after(night, '2026-10-25T00:30:00Z')).toBe('2026-11-01T01:30:00.000Z');
  });

  it('goes by the day of the zone, on both sides of the date line', () => {
    const monday = { weekly: [1], at: '08:00' };
    expect(after(monday, '2026-04-26T12:00:00Z', calendarIn('Pacific/Auckland'))).toBe('2026-04-26T20:00:00.000Z');
    expect(after(monday, '2026-04-26T12:00:00Z', calendarIn('America/Los_Angeles'))).toBe('2026-04-27T15:00:00.000Z');
  });
});

describe('on a working day of the month', () => {
  const labourDay = { holidays: [{ date: '2026-05-01', name: 'Labour Day' }] };

  it.each([
    [1, '2026-04-15T00:00:00Z', '2026-05-04T06:00:00.000Z'],
    [-1, '2026-05-15T00:00:00Z', '2026-05-29T06:00:00.000Z'],
    [3, '2026-05-06T06:00:00Z', '2026-06-03T06:00:00.000Z'],
  ])('the %ith after %s is %s', (workingDay, from, next) => {
    expect(after({ workingDay, at: '08:00' }, from, calendarIn('Europe/Berlin', labourDay))).toBe(next);
  });

  it('skips months that have not so many, and says so where no month has', () => {
    expect(after({ workingDay: 23, at: '08:00' }, '2026-01-10T00:00:00Z')).toBe('2026-07-31T06:00:00.000Z');
    const none = calendarIn('UTC', {
      week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } as never,
    });
    expect(after({ workingDay: 1, at: '08:00' }, '2026-01-10T00:00:00Z', none)).toBeNull();
  });
});

describe('cron', () => {
  it.each([
    ['*/15 * * * *', '2026-04-27T08:01:00Z', '2026-04-27T08:15:00.000Z'],
    ['0 9 * * 1-5', '2026-05-01T08:00:00Z', '2026-05-04T07:00:00.000Z'],
    ['0 0 1,15 * *', '2026-05-02T00:00:00Z', '2026-05-14T22:00:00.000Z'],
    ['0 12 13 * 5', '2026-05-01T11:00:00Z', '2026-05-08T10:00:00.000Z'],
    ['0 0 12 13 * FRI', '2026-05-01T11:00:00Z', '2026-11-13T11:00:00.000Z'],
    ['0 0/5 14 * * ?', '2026-04-27T12:02:00Z', '2026-04-27T12:05:00.000Z'],
    ['0 15 10 ? * 2', '2026-04-28T00:00:00Z', '2026-05-04T08:15:00.000Z'],
    ['0 15 10 ? * MON-FRI', '2026-05-02T00:00:00Z', '2026-05-04T08:15:00.000Z'],
    ['*/10 * * * * *', '2026-04-27T08:00:01Z', '2026-04-27T08:00:10.000Z'],
    ['0 0 0 29 2 ?', '2026-03-01T00:00:00Z', '2028-02-28T23:00:00.000Z'],
    ['0 0 12 1 JAN ? 2030', '2026-03-01T00:00:00Z', '2030-01-01T11:00:00.000Z'],
  ])('%s after %s', (cron, from, next) => expect(after({ cron }, from)).toBe(next));

  it('when the clocks go back, every quarter of an hour is every quarter of an hour, and half past two is once', () => {
    expect(after({ cron: '*/15 * * * *' }, '2026-10-25T00:45:00Z')).toBe('2026-10-25T01:00:00.000Z');
    expect(after({ cron: '30 2 * * *' }, '2026-10-25T00:30:00Z')).toBe('2026-10-26T01:30:00.000Z');
    expect(after({ cron: '30 2 * * *' }, '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('of a day that never comes says so', () => {
    expect(after({ cron: '0 0 31 2 *' }, '2026-01-01T00:00:00Z')).toBeNull();
  });

  it.each([
    '* * * *',
    '61 * * * *',
    '0 0 L * ?',
    '0 0 12 ? * 2#1',
    'a b c d e',
    '*/0 * * * *',
    '5-1 * * * *',
    '?/5 * * * *',
  ])('%s cannot be read', (text) => expect(parseCron(text)).toBeNull());
});

import { describe, expect, it } from 'vitest';
import { type BusinessCalendar, businessCalendarSchema, OFFICE_WEEK } from './business-calendar';
import { durationSchema, scaleDuration } from './duration';

const office: BusinessCalendar = {
  id: 'office',
  version: 1,
  name: 'Office',
  zone: 'Europe/Berlin',
  week: OFFICE_WEEK,
  holidays: [{ date: '2026-05-01', name: 'Labour Day' }],
  openings: [{ date: '2026-05-02', spans: [{ from: '10:00', to: '12:00' }], name: 'Open day' }],
};

/** Code and path of each issue. */
function problems(parts: Record<string, unknown>): string[] {
  const read = businessCalendarSchema.safeParse({ ...office, ...parts });
  return read.success ? [] : read.error.issues.map((issue) => `${issue.message} at ${issue.path.join('.')}`);
}

const week = (parts: Partial<BusinessCalendar['week']>) => ({ week: { ...OFFICE_WEEK, ...parts } });

describe('businessCalendarSchema', () => {
  it('reads the office', () => {
    expect(businessCalendarSchema.parse(office)).toEqual(office);
  });

  it.each(['Mars/Base', '+02:00', '', 'Europe/Berlin; drop', 'x'.repeat(80)])('refuses the zone %j', (zone) => {
    expect(problems({ zone })).not.toEqual([]);
  });

  it('refuses times and dates that are none', () => {
    expect(problems(week({ mon: [{ from: '24:00', to: '06:00' }] }))).toEqual(['calendar.bad-time at week.mon.0.from']);
    expect(problems(week({ mon: [{ from: '9:00', to: '24:01' }] }))).toEqual([
      'calendar.bad-time at week.mon.0.from',
      'calendar.bad-time at week.mon.0.to',
    ]);
    expect(problems({ holidays: [{ date: '2026-02-29', name: 'None' }] })).toEqual([
      'calendar.bad-date at holidays.0.date',
    ]);
    expect(problems({ openings: [{ date: 'soon', name: 'None', spans: [] }] })).toEqual([
      'calendar.bad-date at openings.0.date',
    ]);
    expect(problems({ holidays: [{ date: '2026-02-28', name: ' ' }] })).toHaveLength(1);
  });

  it('refuses overlapping spans of a day, in any order, and lets touching ones be', () => {
    expect(
      problems(
        week({
          mon: [
            { from: '12:00', to: '18:00' },
            { from: '09:00', to: '13:00' },
          ],
        }),
      ),
    ).toEqual(['calendar.spans-overlap at week.mon.0']);
    expect(
      problems(
        week({
          mon: [
            { from: '09:00', to: '13:00' },
            { from: '13:00', to: '18:00' },
          ],
        }),
      ),
    ).toEqual([]);
  });

  it("refuses a night shift that reaches into the next day's hours, also from Sunday to Monday", () => {
    expect(problems(week({ mon: [{ from: '22:00', to: '09:30' }] }))).toEqual(['calendar.spans-overlap at week.tue.0']);
    expect(problems(week({ sun: [{ from: '22:00', to: '09:30' }] }))).toEqual(['calendar.spans-overlap at week.mon.0']);
    expect(problems(week({ mon: [{ from: '22:00', to: '09:00' }] }))).toEqual([]);
  });

  it('refuses openings that meet the hours of the day before or after', () => {
    const opening = (date: string, from: string, to: string) => ({
      openings: [{ date, name: 'Extra', spans: [{ from, to }] }],
    });
    expect(problems(opening('2026-05-03', '20:00', '09:01'))).toEqual(['calendar.spans-overlap at openings.0.spans.0']);
    expect(problems(opening('2026-05-03', '20:00', '09:00'))).toEqual([]);
    const nights = week({ fri: [{ from: '22:00', to: '06:00' }] });
    expect(problems({ ...nights, ...opening('2026-05-09', '05:00', '09:00') })).toEqual([
      'calendar.spans-overlap at openings.0.spans.0',
    ]);
    expect(
      problems({ ...nights, ...opening('2026-05-02', '05:00', '09:00') }),
      'the shift of the holiday before is off',
    ).toEqual([]);
  });

  it('refuses two openings on one date, and a calendar without any working time', () => {
    const opening = { date: '2026-05-02', name: 'Extra', spans: [] };
    expect(problems({ openings: [opening, opening] })).toEqual(['calendar.opening-twice at openings.1.date']);
    const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    expect(problems({ week: closed, openings: [] })).toEqual(['calendar.no-working-time at week']);
    expect(problems({ week: closed })).toEqual([]);
  });

  it('limits sizes', () => {
    const many = Array.from({ length: 2_001 }, () => ({ date: '2026-05-01', name: 'Day' }));
    expect(problems({ holidays: many })).toHaveLength(1);
    expect(problems({ version: 0 })).toHaveLength(1);
    expect(problems({ version: 1.5 })).toHaveLength(1);
    expect(problems({ extra: true })).toHaveLength(1);
  });

  it('gives code and facts in the params of an issue', () => {
    const read = businessCalendarSchema.safeParse({ ...office, ...week({ mon: [{ from: '22:00', to: '09:30' }] }) });
    expect(read.error?.issues[0]).toMatchObject({
      params: { code: 'calendar.spans-overlap', day: 'tue', from: '09:00', to: '13:00' },
    });
  });
});

describe('durationSchema', () => {
  it.each([
    { amount: -1, unit: 'days' },
    { amount: Number.NaN, unit: 'days' },
    { amount: Number.POSITIVE_INFINITY, unit: 'hours' },
    { amount: 3_661, unit: 'workingDays' },
    { amount: 1, unit: 'weeks' },
    { amount: '1', unit: 'days' },
  ])('refuses %j', (duration) => {
    expect(durationSchema.safeParse(duration).success).toBe(false);
  });

  it('reads fractions and nothing, and scales', () => {
    expect(durationSchema.parse({ amount: 0, unit: 'days' })).toEqual({ amount: 0, unit: 'days' });
    expect(scaleDuration(durationSchema.parse({ amount: 2, unit: 'workingDays' }), 0.8)).toEqual({
      amount: 1.6,
      unit: 'workingDays',
    });
  });
});

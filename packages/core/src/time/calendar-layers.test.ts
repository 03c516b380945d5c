import { describe, expect, it } from 'vitest';
import { businessCalendarSchema, OFFICE_WEEK } from './business-calendar';
import { type CalendarLayer, calendarLayerSchema, composeCalendar, withLayer } from './calendar-layers';
import { compileCalendar } from './compiled-calendar';
import { addDuration, isWorking } from './working-time';
import { instantOf } from './zone';

const GERMANY: CalendarLayer = {
  id: 'DE',
  name: 'Germany',
  source: 'date-holidays DE',
  holidays: [
    { date: '2026-05-01', name: 'Tag der Arbeit' },
    { date: '2026-12-25', name: '1. Weihnachtstag' },
  ],
  openings: [],
};
const COMPANY: CalendarLayer = {
  id: 'company',
  name: 'Halftone',
  zone: 'Europe/Berlin',
  week: OFFICE_WEEK,
  holidays: [{ date: '2026-12-24', name: 'Christmas Eve' }],
  openings: [{ date: '2026-05-02', name: 'Worked like a Friday', like: 'fri' }],
};
const NIGHT: CalendarLayer = {
  id: 'night',
  name: 'Night shift',
  rota: {
    startsOn: '2026-04-27',
    days: [[{ from: '22:00', to: '06:00' }], [{ from: '22:00', to: '06:00' }], [], []],
  },
  holidays: [],
  openings: [{ date: '2026-12-24', name: 'Somebody must', spans: [{ from: '10:00', to: '12:00' }] }],
};
const head = { id: 'office', version: 1, name: 'Office' };
const at = (date: string, time: string) => instantOf('Europe/Berlin', date, time);

describe('layers of a calendar', () => {
  it('become one: hours and zone of the highest, days of all', () => {
    const office = composeCalendar(head, [GERMANY, COMPANY]);
    expect(businessCalendarSchema.safeParse(office).success).toBe(true);
    expect(office).toMatchObject({
      zone: 'Europe/Berlin',
      week: OFFICE_WEEK,
      holidays: [
        { date: '2026-05-01', name: 'Tag der Arbeit' },
        { date: '2026-12-24', name: 'Christmas Eve' },
        { date: '2026-12-25', name: '1. Weihnachtstag' },
      ],
      openings: [{ date: '2026-05-02', name: 'Worked like a Friday', spans: OFFICE_WEEK.fri }],
    });
    const compiled = compileCalendar(office);
    expect(isWorking(compiled, at('2026-05-01', '10:00'))).toBe(false);
    expect(isWorking(compiled, at('2026-05-02', '10:00'))).toBe(true);
  });

  it('give a person shifts of their own, round the week, across midnight, off on what the company is off', () => {
    const compiled = compileCalendar(composeCalendar({ ...head, id: 'olga' }, [GERMANY, COMPANY, NIGHT]));
    // Two nights, two days off, from Monday 27 April: 27, 28 on, 29, 30 off, 1 May a holiday, 2 May as the company says.
    expect(isWorking(compiled, at('2026-04-27', '23:00'))).toBe(true);
    expect(isWorking(compiled, at('2026-04-29', '05:59'))).toBe(true);
    expect(isWorking(compiled, at('2026-04-29', '06:00'))).toBe(false);
    expect(isWorking(compiled, at('2026-05-01', '23:00'))).toBe(false);
    expect(isWorking(compiled, at('2026-05-05', '23:00'))).toBe(true);
    expect(isWorking(compiled, at('2026-12-24', '11:00'))).toBe(true);
    expect(addDuration(compiled, at('2026-04-27', '12:00'), { amount: 10, unit: 'workingHours' })).toBe(
      at('2026-04-29', '00:00'),
    );
    // Half of a working day is half of a shift.
    expect(addDuration(compiled, at('2026-04-27', '12:00'), { amount: 0.5, unit: 'workingDays' })).toBe(
      at('2026-04-28', '02:00'),
    );
  });

  it('may make the holidays beneath days like others', () => {
    const shop = composeCalendar(head, [GERMANY, { ...COMPANY, holidaysBeneath: 'worked' }]);
    expect(shop.holidays).toEqual([{ date: '2026-12-24', name: 'Christmas Eve' }]);
  });

  it('decide for a date from the top: what is closed above an opening is closed', () => {
    const closed = composeCalendar(head, [
      COMPANY,
      { id: 'ill', name: 'Cure', holidays: [{ date: '2026-05-02', name: 'Cure' }], openings: [] },
    ]);
    expect(closed.openings).toEqual([]);
    expect(closed.holidays).toContainEqual({ date: '2026-05-02', name: 'Cure' });
  });

  it('change one by one: the next version, and none where nothing is other', () => {
    const office = composeCalendar(head, [GERMANY, COMPANY]);
    const more = { ...GERMANY, holidays: [...GERMANY.holidays, { date: '2026-10-03', name: 'Einheit' }] };
    expect(withLayer(office, more)).toMatchObject({
      version: 2,
      holidays: expect.arrayContaining([{ date: '2026-10-03', name: 'Einheit' }]),
    });
    expect(withLayer(office, GERMANY)).toBeNull();
    expect(withLayer(office, NIGHT)).toBeNull();
  });

  it('are refused with a code where they make no sense', () => {
    const codes = (layers: CalendarLayer[]) =>
      businessCalendarSchema
        .safeParse(composeCalendar(head, layers))
        .error?.issues.map((issue) => 'params' in issue && issue.params?.code);
    expect(codes([GERMANY])).toEqual(['calendar.unknown-zone', 'calendar.no-working-time']);
    const overlapping: CalendarLayer = {
      ...NIGHT,
      rota: { startsOn: '2026-04-27', days: [[{ from: '22:00', to: '06:00' }], [{ from: '05:00', to: '12:00' }]] },
    };
    expect(codes([COMPANY, overlapping])).toEqual(['calendar.spans-overlap']);
    expect(calendarLayerSchema.safeParse({ ...GERMANY, zone: 'Mars/Base' }).success).toBe(false);
    expect(calendarLayerSchema.safeParse({ ...NIGHT, rota: { startsOn: '2026-02-30', days: [[]] } }).success).toBe(
      false,
    );
  });
});

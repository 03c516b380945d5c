import { describe, expect, it } from 'vitest';
import { type BusinessCalendar, OFFICE_WEEK } from './business-calendar';
import { type CompiledCalendar, compileCalendar } from './compiled-calendar';
import { explainWalk, type Shade, shadeBetween, type WalkLine } from './walk';
import { instantOf, wallClock } from './zone';

const saved: BusinessCalendar = {
  id: 'office',
  version: 1,
  name: 'Office',
  zone: 'Europe/Berlin',
  week: OFFICE_WEEK,
  holidays: [{ date: '2026-05-01', name: 'Labour Day' }],
  openings: [],
};
const office = compileCalendar(saved);
const HOUR = 3_600_000;

const at = (text: string) => instantOf('Europe/Berlin', text.slice(0, 10), text.slice(11));
const time = (instant: number) => wallClock('Europe/Berlin', instant).time;

/** `thu 30: 11:00-13:00 14:00-18:00 6 h 0.75` */
function lineText(line: WalkLine): string {
  const spans = line.spans.map((span) => `${time(span.fromAt)}-${time(span.toAt)}`);
  const closed = line.closed ? [line.closed.type === 'holiday' ? line.closed.name : line.closed.type] : [];
  const opening = line.opening ? [`(${line.opening})`] : [];
  return [`${line.weekday} ${line.date.slice(8)}:`, ...spans, ...closed, ...opening, `sum ${line.sumIn / HOUR} h`].join(
    ' ',
  );
}

function walk(
  calendar: CompiledCalendar,
  from: string,
  amount: number,
  unit: 'workingDays' | 'workingHours' | 'hours' | 'days',
) {
  return explainWalk(calendar, at(from), { amount, unit });
}

describe('explainWalk', () => {
  it('tells Thursday 11:00 and two working days, with the holiday by name', () => {
    const lines = walk(office, '2026-04-30 11:00', 2, 'workingDays');
    expect(lines.map(lineText)).toEqual([
      'thu 30: 11:00-13:00 14:00-18:00 sum 6 h',
      'fri 01: Labour Day sum 6 h',
      'sat 02: weekend sum 6 h',
      'sun 03: weekend sum 6 h',
      'mon 04: 09:00-13:00 14:00-18:00 sum 14 h',
      'tue 05: 09:00-11:00 sum 16 h',
    ]);
    expect(lines.map((line) => line.countedDays)).toEqual([0.75, 0, 0, 0, 1, 0.25]);
    expect(lines.at(-1)).toMatchObject({ sumDays: 2, countedIn: 2 * HOUR, dayIn: 8 * HOUR });
  });

  it('begins with the closed evening or day of the start', () => {
    expect(walk(office, '2026-04-30 19:00', 1, 'workingHours').map(lineText)).toEqual([
      'thu 30: night sum 0 h',
      'fri 01: Labour Day sum 0 h',
      'sat 02: weekend sum 0 h',
      'sun 03: weekend sum 0 h',
      'mon 04: 09:00-10:00 sum 1 h',
    ]);
  });

  it('names moved working days, and lays a night shift on the day on which it begins', () => {
    const calendar = compileCalendar({
      ...saved,
      openings: [{ date: '2026-05-02', spans: [{ from: '22:00', to: '06:00' }], name: 'Stocktaking' }],
    });
    expect(walk(calendar, '2026-05-03 02:00', 6, 'workingHours').map(lineText)).toEqual([
      'sat 02: 02:00-06:00 (Stocktaking) sum 4 h',
      'sun 03: weekend sum 4 h',
      'mon 04: 09:00-11:00 sum 6 h',
    ]);
    expect(walk(calendar, '2026-05-03 02:00', 2, 'hours').map(lineText)).toEqual(['sun 03: 02:00-04:00 sum 2 h']);
  });

  it('counts elapsed time through nights and holidays', () => {
    expect(walk(office, '2026-04-30 11:00', 2, 'days').map(lineText)).toEqual([
      'thu 30: 11:00-00:00 sum 13 h',
      'fri 01: 00:00-00:00 sum 37 h',
      'sat 02: 00:00-11:00 sum 48 h',
    ]);
  });

  it('has one line for nothing', () => {
    expect(walk(office, '2026-04-30 11:00', 0, 'workingDays').map(lineText)).toEqual(['thu 30: night sum 0 h']);
  });

  it('throws a coded error where there is no working time', () => {
    const empty = compileCalendar({
      ...saved,
      week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
    });
    expect(() => walk(empty, '2026-04-30 11:00', 1, 'workingDays')).toThrow(
      expect.objectContaining({ code: 'calendar.out-of-working-time' }),
    );
  });
});

describe('shadeBetween', () => {
  const shadeText = ({ fromAt, toAt, working, reason }: Shade) => {
    const name = reason?.type === 'holiday' ? reason.name : reason?.type;
    return `${wallClock('Europe/Berlin', fromAt).date.slice(8)} ${time(fromAt)}-${time(toAt)} ${working ? 'work' : name}`;
  };

  it('shades the ribbon from Thursday noon to Tuesday morning', () => {
    expect(shadeBetween(office, at('2026-04-30 12:00'), at('2026-05-05 10:00')).map(shadeText)).toEqual([
      '30 12:00-13:00 work',
      '30 13:00-14:00 break',
      '30 14:00-18:00 work',
      '30 18:00-00:00 night',
      '01 00:00-00:00 Labour Day',
      '02 00:00-00:00 weekend',
      '03 00:00-00:00 weekend',
      '04 00:00-09:00 night',
      '04 09:00-13:00 work',
      '04 13:00-14:00 break',
      '04 14:00-18:00 work',
      '04 18:00-09:00 night',
      '05 09:00-10:00 work',
    ]);
  });

  it('begins inside a night shift, ends inside a break, and joins work that touches at midnight', () => {
    const whole = [{ from: '00:00', to: '24:00' }];
    const calendar = compileCalendar({
      ...saved,
      week: { ...OFFICE_WEEK, mon: [{ from: '20:00', to: '06:00' }], wed: whole, thu: whole },
    });
    expect(shadeBetween(calendar, at('2026-04-28 03:00'), at('2026-04-28 13:30')).map(shadeText)).toEqual([
      '28 03:00-06:00 work',
      '28 06:00-09:00 night',
      '28 09:00-13:00 work',
      '28 13:00-13:30 break',
    ]);
    expect(shadeBetween(calendar, at('2026-04-29 10:00'), at('2026-04-30 10:00')).map(shadeText)).toEqual([
      '29 10:00-10:00 work',
    ]);
  });

  it('is empty where there is nothing between', () => {
    expect(shadeBetween(office, at('2026-05-05 10:00'), at('2026-05-05 10:00'))).toEqual([]);
    expect(shadeBetween(office, at('2026-05-05 10:00'), at('2026-04-30 10:00'))).toEqual([]);
  });
});

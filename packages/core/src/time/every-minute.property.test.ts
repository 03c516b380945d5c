// Working time against an oracle that looks at every minute of some weeks.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { BusinessCalendar } from './business-calendar';
import { calendar, DAYS, FIRST_DAY, MINUTE } from './calendar.arbitrary';
import { compileCalendar } from './compiled-calendar';
import { WEEKDAYS } from './local-date';
import { addDuration, isWorking, workingTimeBetween } from './working-time';

describe('the oracle that looks at every minute', () => {
  /** Wall clocks from Temporal, spans straight from the saved calendar: nothing of the compiled tables. */
  function worksAt(saved: BusinessCalendar, at: number): boolean {
    const edges = (dayOffset: number): [number, number][] => {
      const local = Temporal.Instant.fromEpochMilliseconds(at)
        .toZonedDateTimeISO(saved.zone)
        .toPlainDate()
        .add({ days: dayOffset });
      const opening = saved.openings.find((found) => found.date === local.toString());
      const holiday = saved.holidays.some((found) => found.date === local.toString());
      const ofDay = opening ? opening.spans : holiday ? [] : saved.week[WEEKDAYS[local.dayOfWeek - 1]!];
      return ofDay.map((span) => {
        const next = span.to <= span.from || span.to === '24:00' ? 1 : 0;
        return [
          zoned(local, span.from, saved.zone),
          zoned(local.add({ days: next }), span.to === '24:00' ? '00:00' : span.to, saved.zone),
        ];
      });
    };
    return [...edges(-1), ...edges(0)].some(([fromAt, toAt]) => at >= fromAt && at < toAt);
  }
  const zoned = (local: Temporal.PlainDate, time: string, zoneName: string) =>
    local.toZonedDateTime({ timeZone: zoneName, plainTime: time }).epochMilliseconds;

  const whole = fc.integer({ min: 0, max: DAYS * 1440 }).map((minutes) => (FIRST_DAY * 1440 + minutes) * MINUTE);

  it('agrees on what is work, on time between, and on where minutes end', () => {
    fc.assert(
      fc.property(calendar, whole, fc.integer({ min: 1, max: 400 }), (cal, fromAt, wanted) => {
        let worked = 0;
        let endAt: number | null = null;
        const minutes = 600;
        for (let minute = 0; minute < minutes; minute++) {
          const at = fromAt + minute * MINUTE;
          const works = worksAt(cal.calendar, at);
          expect(isWorking(cal, at)).toBe(works);
          if (works) worked++;
          if (endAt === null && worked === wanted) endAt = at + MINUTE;
        }
        expect(workingTimeBetween(cal, fromAt, fromAt + minutes * MINUTE)).toBe(worked * MINUTE);
        if (endAt !== null) expect(addDuration(cal, fromAt, { amount: wanted, unit: 'workingMinutes' })).toBe(endAt);
      }),
      { numRuns: 40 },
    );
  });

  it('agrees around changes of the clocks', () => {
    const changes: [string, number][] = [
      ['Europe/Berlin', Date.UTC(2026, 2, 29, 1)],
      ['Europe/Berlin', Date.UTC(2026, 9, 25, 1)],
      ['Australia/Lord_Howe', Date.UTC(2026, 3, 4, 15)],
      ['America/New_York', Date.UTC(2026, 10, 1, 6)],
    ];
    fc.assert(
      fc.property(calendar, fc.constantFrom(...changes), (random, [zoneName, changeAt]) => {
        const cal = compileCalendar({ ...random.calendar, zone: zoneName });
        let worked = 0;
        for (let at = changeAt - 150 * MINUTE; at < changeAt + 150 * MINUTE; at += MINUTE) {
          const works = worksAt(cal.calendar, at);
          expect(isWorking(cal, at)).toBe(works);
          if (works) worked++;
        }
        expect(workingTimeBetween(cal, changeAt - 150 * MINUTE, changeAt + 150 * MINUTE)).toBe(worked * MINUTE);
      }),
      { numRuns: 40 },
    );
  });
});

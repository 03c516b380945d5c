import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { businessCalendarSchema, composeCalendar, OFFICE_WEEK } from '@baton/core';
import { describe, expect, it } from 'vitest';
import { holidaysOf } from './public-holidays';

const folder = new URL('../../../../../shared/cases/holidays/', import.meta.url);
const present = existsSync(folder);
if (!present) console.log('skipped: public holidays of ten countries, since ../shared/cases is not there');

interface Fixture {
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly name: string;
  readonly type: string;
}

/** DE-2026.json, US-CA-2026.json. */
const files = present ? readdirSync(folder).filter((file) => /^[A-Z]{2}(-[A-Z]{2})?-\d{4}\.json$/.test(file)) : [];

describe.skipIf(!present)('public holidays', () => {
  it.each(files)('%s: the days of the fixture are closed, and no others', async (file) => {
    const parts = file.replace('.json', '').split('-');
    const year = Number(parts.pop());
    const [country = '', region] = parts;
    const reply = await holidaysOf({ country, ...(region ? { region } : {}), from: year, to: year });
    if (!reply.ok) throw new Error(reply.code);
    const fixtures = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Fixture[];
    const expected = new Set(
      fixtures
        .filter(({ type, date }) => type === 'public' && date.slice(11, 16) === '00:00')
        .flatMap(({ date, start, end }) => {
          const days = Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000);
          const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
          return Array.from({ length: days }, (_, i) => new Date(first + i * 86_400_000).toISOString().slice(0, 10));
        }),
    );
    expect(reply.layer.holidays.map(({ date }) => date)).toEqual([...expected].sort());
  });
});

describe('a layer of public holidays', () => {
  it('goes into a calendar with moved working days of the company', async () => {
    const reply = await holidaysOf({ country: 'RU', from: 2026, to: 2027, language: 'ru' });
    if (!reply.ok) throw new Error(reply.code);
    expect(reply.layer).toMatchObject({ id: 'RU', source: 'date-holidays RU 2026-2027' });
    const calendar = composeCalendar({ id: 'moscow', version: 1, name: 'Москва' }, [
      reply.layer,
      {
        id: 'company',
        name: 'Company',
        zone: 'Europe/Moscow',
        week: OFFICE_WEEK,
        holidays: [{ date: '2026-01-09', name: 'Перенос с 3 января' }],
        openings: [{ date: '2026-11-07', name: 'Рабочая суббота', like: 'fri' }],
      },
    ]);
    expect(businessCalendarSchema.safeParse(calendar).success).toBe(true);
    expect(calendar.holidays.map(({ date }) => date)).toEqual(
      expect.arrayContaining(['2026-01-04', '2026-01-09', '2027-05-09']),
    );
  });

  it('is refused for places that are not known, and for too many years', async () => {
    expect(await holidaysOf({ country: 'XX', from: 2026, to: 2026 })).toMatchObject({ code: 'holidays.unknown-place' });
    expect(await holidaysOf({ country: 'DE', region: 'ZZ', from: 2026, to: 2026 })).toMatchObject({
      code: 'holidays.unknown-place',
    });
    expect(await holidaysOf({ country: 'DE', from: 2026, to: 2099 })).toMatchObject({
      code: 'holidays.too-many-years',
    });
    expect(await holidaysOf({ country: 'DE', from: 2027, to: 2026 })).toMatchObject({
      code: 'holidays.too-many-years',
    });
  });
});

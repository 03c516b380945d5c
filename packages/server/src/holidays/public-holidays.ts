// Public holidays as a layer of a calendar, from the package `date-holidays` (its data: CC-BY-3.0). Read once and kept in a calendar version, so that a
// newer edition of the data is an edit like any other, with a dry run. Loaded only when asked for: the data is large.
import type { CalendarLayer } from '@baton/core';

export interface HolidayPlace {
  /** ISO 3166-1, two letters. */
  readonly country: string;
  /** Of a state or province, as `date-holidays` names it: BE for Berlin. */
  readonly region?: string;
  /** First and last year, included; at most 20. */
  readonly from: number;
  readonly to: number;
  /** Of the names, two letters; the country's own where absent. */
  readonly language?: string;
}

export type HolidaysReply =
  | { readonly ok: true; readonly layer: CalendarLayer }
  | {
      readonly ok: false;
      readonly code: 'holidays.unknown-place' | 'holidays.too-many-years';
      readonly facts: Readonly<Record<string, string | number>>;
    };

const MOST_YEARS = 20;

/** Only days on which the country is closed (`public`), each by each: a week off is seven days. */
export async function holidaysOf({ country, region, from, to, language }: HolidayPlace): Promise<HolidaysReply> {
  if (to < from || to - from >= MOST_YEARS)
    return { ok: false, code: 'holidays.too-many-years', facts: { from, to, limit: MOST_YEARS } };
  const { default: Holidays } = await import('date-holidays');
  const unknown = { ok: false, code: 'holidays.unknown-place', facts: { country, region: region ?? '' } } as const;
  const known = new Holidays();
  if (!(country in (known.getCountries() ?? {}))) return unknown;
  if (region !== undefined && !(region in (known.getStates(country) ?? {}))) return unknown;
  const place = region === undefined ? new Holidays(country) : new Holidays(country, region);
  const days = new Map<string, string>();
  for (let year = from; year <= to; year++) {
    for (const holiday of place.getHolidays(year, language) || []) {
      if (holiday.type !== 'public') continue;
      for (const date of datesOf(holiday.date, holiday.start, holiday.end)) {
        const before = days.get(date);
        days.set(date, before && before !== holiday.name ? `${before}, ${holiday.name}` : holiday.name);
      }
    }
  }
  const code = region === undefined ? country : `${country}-${region}`;
  return {
    ok: true,
    layer: {
      id: code,
      name: code,
      source: `date-holidays ${code} ${from}-${to}`,
      holidays: [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, name]) => ({ date, name })),
      openings: [],
    },
  };
}

/** Countries, or the states and provinces of one, by name. An unknown country has none. */
export async function holidayPlaces(
  country?: string,
  language?: string,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const { default: Holidays } = await import('date-holidays');
  const known = new Holidays();
  const found = country === undefined ? known.getCountries(language) : known.getStates(country, language);
  return Object.entries(found ?? {})
    .map(([code, name]) => ({ code, name: String(name) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

/** From its first date, in the country's own zone, as many as it is long. Half days and evenings close no day. */
function datesOf(first: string, start: Date, end: Date): string[] {
  const startsAt = Date.parse(`${first.slice(0, 10)}T00:00:00Z`);
  const length = Math.round((end.getTime() - start.getTime()) / 86_400_000);
  if (first.slice(11, 16) !== '00:00' && first.length > 10) return [];
  return Array.from({ length: Math.max(0, length) }, (_, i) =>
    new Date(startsAt + i * 86_400_000).toISOString().slice(0, 10),
  );
}

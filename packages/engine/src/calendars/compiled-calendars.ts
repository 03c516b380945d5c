// The company's calendars, compiled once a version: the current one of each for the step, older ones to explain older due times.
import {
  type BusinessCalendar,
  type CompiledCalendar,
  compileCalendar,
  DEFAULT_CALENDAR,
  type Facts,
} from '@baton/core';
import type { Store } from '../ports/store';

export interface CompiledCalendars {
  facts(): Promise<Facts>;
  /** That version, else the current one; null: no such calendar. */
  version(id: string, version: number): Promise<CompiledCalendar | null>;
  current(): Promise<readonly BusinessCalendar[]>;
  /** Zone of the company: that of the default calendar. */
  zone(): Promise<string | undefined>;
  /** A calendar was saved: read again. */
  changed(): void;
}

export function createCompiledCalendars(store: Pick<Store, 'calendars'>): CompiledCalendars {
  const compiled = new Map<string, CompiledCalendar>();
  let facts: Promise<Facts> | null = null;

  async function read(): Promise<Facts> {
    const calendars = new Map<string, CompiledCalendar>();
    for (const calendar of await store.calendars()) {
      const key = `${calendar.id}/${calendar.version}`;
      const known = compiled.get(key) ?? compileCalendar(calendar);
      compiled.set(key, known);
      if (calendar.version >= (calendars.get(calendar.id)?.calendar.version ?? 0)) calendars.set(calendar.id, known);
    }
    return { calendars };
  }

  function current(): Promise<Facts> {
    facts ??= read().catch((error: unknown) => {
      facts = null;
      throw error;
    });
    return facts;
  }

  return {
    facts: current,
    async version(id, version) {
      const { calendars } = await current();
      return compiled.get(`${id}/${version}`) ?? calendars.get(id) ?? null;
    },
    current: async () => [...(await current()).calendars.values()].map(({ calendar }) => calendar),
    zone: async () => (await current()).calendars.get(DEFAULT_CALENDAR)?.calendar.zone,
    changed: () => {
      facts = null;
    },
  };
}

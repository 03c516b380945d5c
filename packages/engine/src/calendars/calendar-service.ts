// The company's calendars as who administers edits them: looked at, tried out, saved as new versions, and their layers one by one.
import {
  type BusinessCalendar,
  businessCalendarSchema,
  calendarLayerSchema,
  composeCalendar,
  withLayer,
} from '@baton/core';
import type { Scope } from '../authority/scope';
import { MOST_CHANGES, reasonInput } from '../input/change-input';
import { parseInput } from '../input/parse-input';
import type { Runtime } from '../ports/runtime';
import type { AdminChange, Store } from '../ports/store';
import { type Reply, refuse } from '../reply/reply';
import type { CompiledCalendars } from './compiled-calendars';
import type { CalendarPreview, EditedCalendars } from './edited-calendars';

export interface CalendarService {
  /** Every version of a calendar that was saved, the latest first; empty: no such calendar, or the scope may not `administer`. */
  versions(scope: Scope, id: string): Promise<readonly BusinessCalendar[]>;
  /** Who saved versions of it, when and why, latest first; those that came with the installation are not among them. As `versions`. */
  changes(scope: Scope, id: string): Promise<readonly AdminChange[]>;
  /** What a version would move and breach; nothing is changed. Needs `administer`. */
  preview(scope: Scope, calendar: unknown): Promise<Reply<{ readonly preview: CalendarPreview }>>;
  /**
   * A new version: live at once, running clocks follow in chunks. With `layers` its hours and days are composed of them. Refusals: `not-allowed`,
   * `input.invalid`, `calendar.version-taken` (someone saved meanwhile), `reason.missing` (it moves due times). Needs `administer`.
   */
  save(scope: Scope, calendar: unknown, reason?: string): Promise<Reply>;
  /** A layer changed in every calendar that has it, such as next year's holidays of a country: one new version each. Refused as `save`. */
  saveLayer(scope: Scope, layer: unknown, reason?: string): Promise<Reply<{ readonly calendars: readonly string[] }>>;
}

export function createCalendarService(
  store: Pick<Store, 'calendars' | 'saveCalendar' | 'changes'>,
  calendars: CompiledCalendars,
  edited: EditedCalendars,
  runtime: Pick<Runtime, 'now'>,
  /** A version was saved: what follows from it goes on by itself. */
  saved: () => void,
): CalendarService {
  const read = (scope: Scope, input: unknown): Reply<{ readonly calendar: BusinessCalendar }> => {
    if (!scope.permissions.includes('administer')) return refuse('not-allowed');
    const parsed = parseInput(businessCalendarSchema, input);
    if (!parsed.ok) return parsed;
    const { layers } = parsed.value;
    if (!layers) return { ok: true, calendar: parsed.value };
    const composed = parseInput(businessCalendarSchema, composeCalendar(parsed.value, layers));
    return composed.ok ? { ok: true, calendar: composed.value } : composed;
  };
  const currentOf = async (id: string) => (await calendars.current()).find((candidate) => candidate.id === id);

  /** A version that moves due times of running cases wants a reason; another may have one. */
  async function reasonFor(
    next: readonly BusinessCalendar[],
    given: string | undefined,
  ): Promise<Reply<{ readonly reason: string | null }>> {
    const parsed = parseInput(reasonInput, given ?? '');
    if (!parsed.ok) return refuse('input.invalid', { path: 'reason' });
    if (parsed.value !== '') return { ok: true, reason: parsed.value };
    for (const calendar of next) if (await edited.moves(calendar)) return refuse('reason.missing');
    return { ok: true, reason: null };
  }

  const changeOf = ({ person }: Scope, { id, version }: BusinessCalendar, reason: string | null): AdminChange => ({
    what: 'calendar',
    id,
    act: version === 1 ? 'added' : 'saved',
    version,
    at: runtime.now(),
    by: person,
    reason,
  });

  return {
    async versions(scope, id) {
      if (!scope.permissions.includes('administer')) return [];
      const all = await store.calendars();
      return all.filter((calendar) => calendar.id === id).sort((a, b) => b.version - a.version);
    },
    async preview(scope, input) {
      const given = read(scope, input);
      return given.ok ? { ok: true, preview: await edited.preview(given.calendar) } : given;
    },
    async changes(scope, id) {
      return scope.permissions.includes('administer') ? store.changes('calendar', id, MOST_CHANGES) : [];
    },
    async save(scope, input, reason) {
      const given = read(scope, input);
      if (!given.ok) return given;
      const { id, version } = given.calendar;
      const current = await currentOf(id);
      if (current && current.version >= version)
        return refuse('calendar.version-taken', { calendar: id, version: current.version });
      const why = await reasonFor([given.calendar], reason);
      if (!why.ok) return why;
      await store.saveCalendar(given.calendar, changeOf(scope, given.calendar, why.reason));
      saved();
      return { ok: true };
    },
    async saveLayer(scope, input, reason) {
      if (!scope.permissions.includes('administer')) return refuse('not-allowed');
      const parsed = parseInput(calendarLayerSchema, input);
      if (!parsed.ok) return parsed;
      const next = (await calendars.current()).flatMap((calendar) => withLayer(calendar, parsed.value) ?? []);
      for (const calendar of next) {
        const checked = parseInput(businessCalendarSchema, calendar);
        if (!checked.ok) return checked;
      }
      const why = await reasonFor(next, reason);
      if (!why.ok) return why;
      for (const calendar of next) await store.saveCalendar(calendar, changeOf(scope, calendar, why.reason));
      if (next.length > 0) saved();
      return { ok: true, calendars: next.map(({ id }) => id) };
    },
  };
}

// A calendar while it is edited: its layers, the lowest first, and what an edit does to one of them. Pure. A calendar that was saved without layers has
// one here, its own; what it says about any day stays the same.
import {
  type BusinessCalendar,
  type CalendarLayer,
  composeCalendar,
  OFFICE_WEEK,
  type Rota,
  type TimeSpan,
  type Weekday,
  withLayer,
} from '@baton/core';

export interface CalendarDraft {
  readonly id: string;
  /** Of the version it began from; 0: nothing is saved yet. */
  readonly version: number;
  readonly name: string;
  readonly layers: readonly CalendarLayer[];
}

/** What a layer says about one day. */
export type DayRule =
  | { readonly type: 'closed'; readonly name: string }
  | { readonly type: 'hours'; readonly name: string; readonly spans: readonly TimeSpan[] }
  /** A moved working day: worked as that weekday is. */
  | { readonly type: 'like'; readonly name: string; readonly weekday: Weekday };

export type Hours =
  | { readonly type: 'week'; readonly week: BusinessCalendar['week'] }
  | { readonly type: 'rota'; readonly rota: Rota };

/** Id of the layer that holds a calendar's own hours and days. */
export const OWN_LAYER = 'own';

export function draftOf({ id, version, name, layers, ...flat }: BusinessCalendar): CalendarDraft {
  const { zone, week, rota, holidays, openings } = flat;
  const own = { id: OWN_LAYER, name, zone, week, ...(rota ? { rota } : {}), holidays, openings };
  return { id, version, name, layers: layers && layers.length > 0 ? layers : [own] };
}

export function newDraft(id: string, name: string, zone: string, base: CalendarDraft | null): CalendarDraft {
  const own: CalendarLayer = base
    ? { id: OWN_LAYER === base.layers.at(-1)?.id ? id : OWN_LAYER, name, holidays: [], openings: [] }
    : { id: OWN_LAYER, name, zone, week: OFFICE_WEEK, holidays: [], openings: [] };
  return { id, version: 0, name, layers: [...(base?.layers ?? []), own] };
}

/** The next version, as it would be saved. Not checked. */
export function nextVersion({ id, version, name, layers }: CalendarDraft): BusinessCalendar {
  return composeCalendar({ id, version: version + 1, name }, layers);
}

export function isChanged(draft: CalendarDraft, saved: BusinessCalendar | null): boolean {
  return saved === null || JSON.stringify(draftOf(saved)) !== JSON.stringify({ ...draft, version: saved.version });
}

/** Layers of the draft that are other than they were and that further calendars have too, with the names of those calendars. */
export function sharedChanges(
  draft: CalendarDraft,
  saved: BusinessCalendar | null,
  all: readonly BusinessCalendar[],
): readonly { readonly layer: CalendarLayer; readonly calendars: readonly BusinessCalendar[] }[] {
  const before = saved ? draftOf(saved).layers : [];
  return draft.layers.flatMap((layer) => {
    const was = before.find((one) => one.id === layer.id);
    if (!was || JSON.stringify(was) === JSON.stringify(layer)) return [];
    const calendars = all.filter((one) => one.id !== draft.id && one.layers?.some(({ id }) => id === layer.id));
    return calendars.length > 0 ? [{ layer, calendars }] : [];
  });
}

/** The draft's next version, then those of further calendars that its changed layers reach. */
export function versionsToSave(
  draft: CalendarDraft,
  shared: ReturnType<typeof sharedChanges>,
  withOthers: boolean,
): BusinessCalendar[] {
  const next = new Map<string, BusinessCalendar>();
  for (const { layer, calendars } of withOthers ? shared : []) {
    for (const calendar of calendars) {
      const begun = next.get(calendar.id);
      const changed = withLayer(begun ?? calendar, layer);
      if (changed) next.set(calendar.id, { ...changed, version: calendar.version + 1 });
    }
  }
  return [nextVersion(draft), ...next.values()];
}

export function changeLayer(
  draft: CalendarDraft,
  id: string,
  change: (layer: CalendarLayer) => CalendarLayer,
): CalendarDraft {
  return { ...draft, layers: draft.layers.map((layer) => (layer.id === id ? change(layer) : layer)) };
}

export function ruleOn(layer: CalendarLayer, date: string): DayRule | null {
  const opening = layer.openings.find((one) => one.date === date);
  if (opening?.like) return { type: 'like', name: opening.name, weekday: opening.like };
  if (opening) {
    const { name, spans = [] } = opening;
    return spans.length > 0 ? { type: 'hours', name, spans } : { type: 'closed', name };
  }
  const names = layer.holidays.filter((one) => one.date === date).map((one) => one.name);
  return names.length > 0 ? { type: 'closed', name: names.join(', ') } : null;
}

/** The highest layer that says something about the day; null: it is as usual. */
export function layerOn(draft: CalendarDraft, date: string): CalendarLayer | null {
  return draft.layers.findLast((layer) => ruleOn(layer, date) !== null) ?? null;
}

/** `rule` null: as usual again. */
export function setDay(layer: CalendarLayer, date: string, rule: DayRule | null): CalendarLayer {
  const holidays = layer.holidays.filter((one) => one.date !== date);
  const openings = layer.openings.filter((one) => one.date !== date);
  if (rule?.type === 'closed') holidays.push({ date, name: rule.name });
  if (rule?.type === 'hours') openings.push({ date, name: rule.name, spans: [...rule.spans] });
  if (rule?.type === 'like') openings.push({ date, name: rule.name, like: rule.weekday });
  return { ...layer, holidays: holidays.sort(byDate), openings: openings.sort(byDate) };
}

/** The highest layer that has hours, and they. */
export function hoursOf(draft: CalendarDraft): { readonly layer: CalendarLayer | null; readonly hours: Hours | null } {
  const layer = draft.layers.findLast((one) => one.rota ?? one.week) ?? null;
  if (layer?.rota) return { layer, hours: { type: 'rota', rota: layer.rota } };
  return { layer, hours: layer?.week ? { type: 'week', week: layer.week } : null };
}

/** `hours` null: those of the layers beneath. */
export function setHours(layer: CalendarLayer, hours: Hours | null): CalendarLayer {
  const { week, rota: _rota, ...rest } = layer;
  if (hours === null) return rest;
  // Moved working days are worked like a weekday, so a rota keeps the week beside it.
  return hours.type === 'week'
    ? { ...rest, week: hours.week }
    : { ...rest, ...(week ? { week } : {}), rota: hours.rota };
}

/** A country's holidays go beneath everything that is the company's own; the same country again replaces what was taken before. */
export function takeHolidays(draft: CalendarDraft, taken: CalendarLayer): CalendarDraft {
  const known = draft.layers.findIndex((layer) => layer.id === taken.id);
  return { ...draft, layers: known < 0 ? [taken, ...draft.layers] : draft.layers.with(known, taken) };
}

/** Days on which something is other than usual, from a date on, by date; the highest layer decides. */
export function exceptionsFrom(
  draft: CalendarDraft,
  from: string,
): readonly { readonly date: string; readonly layer: CalendarLayer; readonly rule: DayRule }[] {
  const dates = new Set(draft.layers.flatMap((one) => [...one.holidays, ...one.openings].map(({ date }) => date)));
  return [...dates]
    .filter((date) => date >= from)
    .sort()
    .flatMap((date) => {
      const layer = layerOn(draft, date);
      const rule = layer && ruleOn(layer, date);
      return layer && rule ? [{ date, layer, rule }] : [];
    });
}

const byDate = (a: { readonly date: string }, b: { readonly date: string }) => (a.date < b.date ? -1 : 1);

/** A first identifier from a name: its letters and digits, else a number; other than those taken. */
export function idFrom(name: string, taken: readonly string[]): string {
  const letters = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9\s-]/g, '')
    .trim()
    .replace(/[\s-]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 60);
  const base = letters === '' ? 'calendar' : letters;
  let id = base;
  for (let n = 2; taken.includes(id); n++) id = `${base}-${n}`;
  return id;
}

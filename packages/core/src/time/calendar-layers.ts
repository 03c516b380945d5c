// A calendar in layers: public holidays of a country, the days and hours of the company, the shifts of a team or person. Composed once, when a
// version is saved, into the flat calendar that everything computes with; the layers are kept with it, so that each can be changed by itself.
import * as z from 'zod';
import type { BusinessCalendar } from './business-calendar';
import {
  CALENDAR_LIMITS,
  calendarDateSchema,
  calendarNameSchema,
  rotaSchema,
  spansSchema,
  type TimeSpan,
  weekSchema,
  zoneSchema,
} from './calendar-parts';
import { WEEKDAYS } from './local-date';

/** A date with hours of its own: those given, or those of a weekday (a moved working day: a Saturday that is worked like a Friday). */
const layerOpeningSchema = z.strictObject({
  date: calendarDateSchema,
  name: calendarNameSchema,
  spans: spansSchema.optional(),
  like: z.enum(WEEKDAYS).optional(),
});

export const calendarLayerSchema = z.strictObject({
  id: z.string().min(1).max(CALENDAR_LIMITS.id),
  name: calendarNameSchema,
  /** Where its days come from and of which edition, such as `date-holidays 3.37.0 DE-BE`. */
  source: z.string().max(CALENDAR_LIMITS.name).optional(),
  zone: zoneSchema.optional(),
  /** Replaces the hours of the layers beneath. */
  week: weekSchema.optional(),
  rota: rotaSchema.optional(),
  holidays: z
    .array(z.strictObject({ date: calendarDateSchema, name: calendarNameSchema }))
    .max(CALENDAR_LIMITS.holidays),
  openings: z.array(layerOpeningSchema).max(CALENDAR_LIMITS.openings),
  /** `worked`: the holidays of the layers beneath are days like others here. */
  holidaysBeneath: z.enum(['off', 'worked']).optional(),
});
export type CalendarLayer = z.infer<typeof calendarLayerSchema>;

/**
 * The flat calendar: zone and hours are those of the highest layer that has any; on each date the highest layer that says something decides,
 * whether it closes or opens. Not checked: `businessCalendarSchema` does that.
 */
export function composeCalendar(
  head: Pick<BusinessCalendar, 'id' | 'version' | 'name'>,
  layers: readonly CalendarLayer[],
): BusinessCalendar {
  const top = layers.toReversed();
  const hours = top.find((layer) => layer.week || layer.rota);
  const week = hours?.week ?? emptyWeek();
  const dates = new Map<string, Decided>();
  for (const layer of layers) {
    if (layer.holidaysBeneath === 'worked') for (const [date, day] of dates) if (!day.opening) dates.delete(date);
    const own = new Map<string, string[]>();
    for (const { date, name } of layer.holidays) own.set(date, [...(own.get(date) ?? []), name]);
    for (const [date, names] of own) {
      const beneath = dates.get(date);
      dates.set(date, { holidays: [...new Set([...(beneath?.opening ? [] : (beneath?.holidays ?? [])), ...names])] });
    }
    for (const { date, name, spans, like } of layer.openings) {
      dates.set(date, { holidays: [], opening: { name, spans: spans ?? (like ? week[like] : []) } });
    }
  }
  const ordered = [...dates].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...head,
    zone: top.find((layer) => layer.zone)?.zone ?? '',
    week,
    ...(hours?.rota ? { rota: hours.rota } : {}),
    holidays: ordered.flatMap(([date, { holidays }]) => holidays.map((name) => ({ date, name }))),
    openings: ordered.flatMap(([date, { opening }]) => (opening ? [{ date, ...opening }] : [])),
    layers: [...layers],
  };
}

/** The next version of a calendar with a layer changed; null: it has no such layer, or nothing is other than it was. */
export function withLayer(calendar: BusinessCalendar, layer: CalendarLayer): BusinessCalendar | null {
  const { id, version, name, layers = [] } = calendar;
  const index = layers.findIndex((candidate) => candidate.id === layer.id);
  if (index < 0 || JSON.stringify(layers[index]) === JSON.stringify(layer)) return null;
  return composeCalendar({ id, version: version + 1, name }, layers.with(index, layer));
}

interface Decided {
  readonly holidays: readonly string[];
  readonly opening?: { readonly name: string; readonly spans: TimeSpan[] };
}

function emptyWeek(): BusinessCalendar['week'] {
  return { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
}

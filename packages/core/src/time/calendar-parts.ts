// The small parts that calendars and their layers are made of: dates, spans of hours, weeks, rotas, zones, each with its coded problem.
import * as z from 'zod';
import { parseDate, parseTime } from './local-date';
import { isZone } from './zone';

export const CALENDAR_LIMITS = {
  spansPerDay: 12,
  holidays: 2_000,
  openings: 2_000,
  name: 200,
  id: 100,
  rotaDays: 56,
  layers: 8,
} as const;

const timeSchema = (allow24: boolean) =>
  z
    .string()
    .max(5)
    .refine(
      (text) => {
        const minutes = parseTime(text);
        return minutes !== null && (allow24 || minutes < 1440);
      },
      { error: 'calendar.bad-time', params: { code: 'calendar.bad-time' } },
    );

export const calendarDateSchema = z
  .string()
  .max(10)
  .refine((text) => parseDate(text) !== null, { error: 'calendar.bad-date', params: { code: 'calendar.bad-date' } });

export const calendarNameSchema = z.string().trim().min(1).max(CALENDAR_LIMITS.name);

/** `HH:MM`; `to` may be 24:00, and a `to` that is not after `from` lies on the next day. */
export const timeSpanSchema = z.strictObject({ from: timeSchema(false), to: timeSchema(true) });
export type TimeSpan = Readonly<z.infer<typeof timeSpanSchema>>;

export const spansSchema = z.array(timeSpanSchema).max(CALENDAR_LIMITS.spansPerDay);

/** Weekly hours. A span belongs to the day on which it begins. A day without spans is a day off. */
export const weekSchema = z.strictObject({
  mon: spansSchema,
  tue: spansSchema,
  wed: spansSchema,
  thu: spansSchema,
  fri: spansSchema,
  sat: spansSchema,
  sun: spansSchema,
});

/** Shifts that come round independently of the week: `days[0]` is that of `startsOn`, and again after as many days as there are. */
export const rotaSchema = z.strictObject({
  startsOn: calendarDateSchema,
  days: z.array(spansSchema).min(1).max(CALENDAR_LIMITS.rotaDays),
});
export type Rota = z.infer<typeof rotaSchema>;

/** IANA name, such as Europe/Berlin. */
export const zoneSchema = z
  .string()
  .max(64)
  .refine(isZone, { error: 'calendar.unknown-zone', params: { code: 'calendar.unknown-zone' } });

// Calendars, for who administers them: what a version would move, a new version, a layer of several, the public holidays of a country.
import { type BusinessCalendar, businessCalendarSchema, type CalendarLayer, calendarLayerSchema } from '@baton/core';
import type { CalendarPreview } from '@baton/engine';
import * as z from 'zod';
import { endpoint, wire } from './endpoint';
import { calendarRowSchema, changeSchema } from './rows';
import { instantSchema, keySchema, listOf, reasonSchema } from './values';

const maybeAt = instantSchema.nullable();
const calendarBody = wire<BusinessCalendar>(businessCalendarSchema).meta({ id: 'BusinessCalendarInput' });
const layerBody = wire<CalendarLayer>(calendarLayerSchema).meta({ id: 'CalendarLayer' });

const previewSchema = wire<CalendarPreview>(
  z.object({
    clocks: z.number().int(),
    moves: z.number().int(),
    /** Of the moves: overdue at once. */
    breaches: z.number().int(),
    /** Of the moves: overdue now, and not any more. */
    recovers: z.number().int(),
    /** The first 200, breaches first. */
    rows: z.array(
      z.object({
        instanceId: z.string(),
        caseKey: z.string(),
        caseTitle: z.string(),
        name: z.string(),
        clock: z.number(),
        before: maybeAt,
        after: maybeAt,
        breaches: z.boolean(),
        recovers: z.boolean(),
      }),
    ),
  }),
).meta({ id: 'CalendarPreview' });

const codes = ['not-allowed', 'calendar.version-taken', 'reason.missing'] as const;

const placeSchema = z.object({ code: z.string(), name: z.string() });

export const calendarsContract = {
  'GET /api/calendars/:id/versions': endpoint({
    summary:
      'Every version of a calendar, the latest first, and who saved which of them why. Empty for who may not administer.',
    params: z.object({ id: keySchema }),
    reply: z.object({ rows: z.array(calendarRowSchema).readonly(), changes: z.array(changeSchema).readonly() }),
  }),
  'POST /api/calendars/preview': endpoint({
    summary: 'What a new version of a calendar would move and breach. Nothing is changed.',
    body: z.strictObject({ calendar: calendarBody }),
    reply: previewSchema,
    codes: ['not-allowed'],
    bodyLimit: 'diagram',
  }),
  'POST /api/calendars': endpoint({
    summary:
      'Save a new version of a calendar. It is live at once; running time targets follow. One that moves them wants a reason.',
    body: z.strictObject({ calendar: calendarBody, reason: reasonSchema.optional() }),
    codes,
    bodyLimit: 'diagram',
  }),
  'POST /api/calendars/layers': endpoint({
    summary: "Change a layer in every calendar that has it, such as next year's public holidays.",
    body: z.strictObject({ layer: layerBody, reason: reasonSchema.optional() }),
    reply: z.object({ calendars: z.array(z.string()) }),
    codes: ['not-allowed', 'reason.missing'],
    bodyLimit: 'diagram',
  }),
  'GET /api/holidays/places': endpoint({
    summary: 'Countries whose public holidays are known; with `country`, its states and provinces.',
    query: z.strictObject({
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      language: z
        .string()
        .regex(/^[a-z]{2}$/)
        .optional(),
    }),
    reply: listOf(placeSchema),
    codes: ['not-allowed'],
  }),
  'GET /api/holidays': endpoint({
    summary: 'Public holidays of a country and region as a layer, to be put into a calendar.',
    query: z.strictObject({
      country: z.string().regex(/^[A-Z]{2}$/),
      region: z
        .string()
        .regex(/^[A-Za-z0-9-]{1,10}$/)
        .optional(),
      from: z
        .string()
        .regex(/^\d{4}$/)
        .transform(Number),
      to: z
        .string()
        .regex(/^\d{4}$/)
        .transform(Number),
      language: z
        .string()
        .regex(/^[a-z]{2}$/)
        .optional(),
    }),
    reply: z.object({ layer: layerBody }),
    codes: ['not-allowed', 'holidays.unknown-place', 'holidays.too-many-years'],
  }),
};

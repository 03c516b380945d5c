// The stream of changes, the OpenAPI document, and the test clock.
import type { ChangedTopic } from '@baton/engine';
import * as z from 'zod';
import { endpoint } from './endpoint';
import { instantSchema } from './values';

const clockBodySchema = z.object({ now: instantSchema, offset: z.number() });
export type ClockBody = z.output<typeof clockBodySchema>;

/** For hands and scripts: epoch ms, or ISO 8601 with its zone, which names the same moment everywhere. */
const momentSchema = z.union([instantSchema, z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))], {
  error: 'expected milliseconds since 1970, or a day and hour with its zone, such as 2026-04-27T12:00:00+02:00',
});

/** What may have changed: a list, or one case. The reader fetches again what they show of it. */
export type Topic = ChangedTopic | `case:${string}`;

export const liveContract = {
  'GET /api/events': endpoint({
    summary:
      'Server-sent events: `changed` with `{"topic"}`, one of items, cases, case:ID, alerts, processes, directory, calendars. After a break fetch everything again.',
    raw: 'event-stream',
    codes: ['streams.too-many'],
  }),
  'GET /api/openapi.json': endpoint({
    summary: 'This interface as an OpenAPI 3.1 document.',
    reply: z.looseObject({ openapi: z.string() }),
    open: true,
  }),
  'GET /api/test/clock': endpoint({
    summary: 'The clock of the engine. Only in tests, only on this machine.',
    reply: clockBodySchema,
    open: true,
    only: 'testClock',
  }),
  'POST /api/test/clock': endpoint({
    summary:
      'Move the clock forward to `now` (epoch ms, or ISO 8601 with its zone) or by `advanceBy` ms; answers when what fell due has been done.',
    body: z.union([
      z.strictObject({ now: momentSchema }),
      z.strictObject({
        advanceBy: z
          .number()
          .int()
          .min(0)
          .max(10 * 366 * 86_400_000),
      }),
    ]),
    reply: clockBodySchema,
    open: true,
    only: 'testClock',
    codes: ['clock.backwards'],
  }),
};

// The inbox of alerts, and messages that arrive from the world outside.
import type { Channel } from '@baton/core';
import * as z from 'zod';
import { endpoint } from './endpoint';
import { alertRowSchema, deliveryRowSchema } from './rows';
import { commandIdSchema, keySchema, nameIdSchema, pageOf, pageQuery, variablesSchema } from './values';

const CHANNELS = ['app', 'mail', 'sms', 'chat'] as const satisfies readonly Channel[];

const DELIVERY_STATES = [
  'queued',
  'sending',
  'held',
  'merged',
  'sent',
  'delivered',
  'failed',
  'unknown',
  'undeliverable',
  'withdrawn',
] as const;

export const alertsContract = {
  'GET /api/alerts': endpoint({
    summary: "The reader's alerts in the application, latest first, in their language.",
    query: z.strictObject(pageQuery),
    reply: pageOf(alertRowSchema).extend({ unread: z.number().int() }),
  }),
  'POST /api/alerts/:delivery/acknowledge': endpoint({
    summary: 'Say that an alert was seen: what would have come before the due time is not sent any more.',
    params: z.object({ delivery: keySchema }),
    codes: ['not-allowed'],
  }),
  'GET /api/alerts/deliveries': endpoint({
    summary:
      'Every alert to everybody through every channel with its state, latest first. Empty for who may not administer.',
    query: z.strictObject({
      /** One or several, separated by commas. */
      states: z
        .string()
        .max(200)
        .transform((text) => text.split(','))
        .pipe(z.array(z.enum(DELIVERY_STATES)).min(1))
        .optional(),
      person: nameIdSchema.optional(),
      ...pageQuery,
    }),
    reply: pageOf(deliveryRowSchema),
  }),
  'GET /api/alerts/dead': endpoint({
    summary: 'Alerts that reached nobody and will not by themselves, latest first. Empty for who may not administer.',
    query: z.strictObject(pageQuery),
    reply: pageOf(deliveryRowSchema),
  }),
  'POST /api/alerts/:delivery/again': endpoint({
    summary: 'Send an alert that failed once more, by its own channel or by another that the host has.',
    params: z.object({ delivery: keySchema }),
    body: z.strictObject({ commandId: commandIdSchema, channel: z.enum(CHANNELS).optional() }),
    codes: ['not-allowed', 'delivery.not-dead', 'input.invalid'],
  }),
  'POST /api/messages': endpoint({
    summary:
      'Publish a message of the world outside, such as `payment.received`. The same `messageId` twice takes effect once.',
    body: z.strictObject({
      name: z.string().trim().min(1).max(200),
      key: z.string().trim().min(1).max(200),
      variables: variablesSchema,
      messageId: keySchema,
    }),
    /** `delivered`: a case took it. `buffered`: none waits for it yet, or `refusal`. `duplicate`: it was published before. */
    reply: z.object({
      status: z.enum(['delivered', 'buffered', 'duplicate']),
      /** Why a case that waits for it did not take it; `detail` is a sentence in the language the request asks for. */
      refusal: z.object({ code: z.string(), facts: z.record(z.string(), z.json()), detail: z.string() }).nullable(),
    }),
    codes: ['not-allowed'],
  }),
  'POST /api/signals': endpoint({
    summary:
      'Publish a signal: every case that waits for it goes on, every process that starts by it begins a case. The same `signalId` twice takes effect once.',
    body: z.strictObject({
      name: z.string().trim().min(1).max(200),
      variables: variablesSchema.optional(),
      signalId: keySchema,
    }),
    reply: z.object({ status: z.enum(['published', 'duplicate']) }),
    codes: ['not-allowed'],
  }),
};

// Work items: what a person has to do or may take, one of them with its form and clock, and the acts on it.
import type { ItemDetail } from '@baton/engine';
import * as z from 'zod';
import { endpoint, wire } from './endpoint';
import { caseClockSchema, caseRowSchema, deliveryRowSchema, workItemRowSchema } from './rows';
import {
  commandIdSchema,
  flagSchema,
  keySchema,
  nameIdSchema,
  ordinalParamSchema,
  pageOf,
  pageQuery,
  reasonSchema,
  variablesSchema,
} from './values';

const itemDetailSchema = wire<ItemDetail>(
  z.object({
    item: workItemRowSchema,
    case: caseRowSchema,
    /** What is to be done, with the case data filled into its texts, what to fill in, and how it can end. */
    step: z.object({
      node: z.string(),
      name: z.string(),
      instructions: z.string().nullable(),
      script: z.string().nullable(),
      form: z.array(z.looseObject({ variable: z.string() })),
      outcomes: z.array(z.looseObject({ id: z.string(), name: z.string() })),
    }),
    /** Translations of the drawing: by locale, by place. */
    texts: z.record(z.string(), z.record(z.string(), z.string())),
    /** Declarations of the process's case data, for the form. */
    declared: z.array(z.looseObject({ name: z.string(), type: z.string() })),
    variables: z.record(z.string(), z.json()),
    clock: caseClockSchema.nullable(),
    deliveries: z.array(deliveryRowSchema),
  }),
).meta({ id: 'ItemDetail' });

const one = z.object({ instanceId: keySchema, item: ordinalParamSchema });
const command = { commandId: commandIdSchema };
const actCodes = ['item.unknown', 'item.not-open', 'instance.ended', 'instance.suspended'] as const;

export const itemsContract = {
  'GET /api/items': endpoint({
    summary: "The reader's open work (`mine`), or what is offered to them (`candidate`).",
    query: z.strictObject({
      mine: flagSchema.optional(),
      candidate: flagSchema.optional(),
      processId: nameIdSchema.optional(),
      ...pageQuery,
    }),
    reply: pageOf(workItemRowSchema),
  }),
  'GET /api/items/:instanceId/:item': endpoint({
    summary: 'One work item with its instructions, form, clock and case.',
    params: one,
    reply: itemDetailSchema,
  }),
  'POST /api/items/:instanceId/:item/claim': endpoint({
    summary: 'Take what is offered.',
    params: one,
    body: z.strictObject(command),
    codes: [...actCodes, 'item.not-candidate', 'item.already-taken', 'item.already-yours'],
  }),
  'POST /api/items/:instanceId/:item/release': endpoint({
    summary: 'Put it back.',
    params: one,
    body: z.strictObject(command),
    codes: [...actCodes, 'item.not-yours'],
  }),
  'POST /api/items/:instanceId/:item/complete': endpoint({
    summary: 'Finish it with an outcome and the case data of its form.',
    params: one,
    body: z.strictObject({ ...command, outcome: nameIdSchema.optional(), variables: variablesSchema.optional() }),
    codes: [
      ...actCodes,
      'item.not-yours',
      'item.not-candidate',
      'item.outcome-unknown',
      'item.outcome-missing',
      'item.field-missing',
      'variable.unknown',
      'variable.type',
    ],
  }),
  'POST /api/items/:instanceId/:item/handOver': endpoint({
    summary: 'Hand it over to a colleague.',
    params: one,
    body: z.strictObject({ ...command, to: nameIdSchema, reason: reasonSchema }),
    codes: [...actCodes, 'item.not-yours', 'item.excluded', 'person.unknown', 'reason.missing'],
  }),
  'POST /api/items/:instanceId/:item/remind': endpoint({
    summary: 'Remind whoever holds it, or may take it, by hand. Needs `administer`.',
    params: one,
    body: z.strictObject(command),
    codes: [...actCodes, 'not-allowed'],
  }),
  'POST /api/items/:instanceId/:item/appointment': endpoint({
    summary: 'Move the appointment to another time. Times are ISO 8601 with offset.',
    params: one,
    body: z.strictObject({
      ...command,
      start: z.iso.datetime({ offset: true }),
      end: z.iso.datetime({ offset: true }).optional(),
      reason: reasonSchema,
    }),
    codes: [
      ...actCodes,
      'item.not-yours',
      'appointment.none',
      'appointment.ends-early',
      'clock.in-past',
      'reason.missing',
    ],
  }),
  'POST /api/items/:instanceId/:item/accept': endpoint({
    summary: 'Say that one has it: it does not go to another any more.',
    params: one,
    body: z.strictObject({ ...command }),
    codes: [...actCodes, 'item.not-yours'],
  }),
  'POST /api/items/:instanceId/:item/refuse': endpoint({
    summary: 'Refuse it with a reason: it is given to another.',
    params: one,
    body: z.strictObject({ ...command, reason: reasonSchema }),
    codes: [...actCodes, 'item.not-yours', 'reason.missing'],
  }),
  'POST /api/items/:instanceId/:item/delegate': endpoint({
    summary: 'Have a colleague do it; it comes back.',
    params: one,
    body: z.strictObject({ ...command, to: nameIdSchema, reason: reasonSchema }),
    codes: [...actCodes, 'item.not-yours', 'person.unknown', 'item.excluded', 'item.already-taken'],
  }),
  'POST /api/items/:instanceId/:item/giveBack': endpoint({
    summary: 'Give back what was delegated.',
    params: one,
    body: z.strictObject({ ...command }),
    codes: [...actCodes, 'item.not-yours', 'item.not-delegated'],
  }),
  'POST /api/items/:instanceId/:item/offer': endpoint({
    summary: 'Offer it to several, of whom one takes it.',
    params: one,
    body: z.strictObject({ ...command, to: z.array(nameIdSchema).min(1).max(100), reason: reasonSchema }),
    codes: [...actCodes, 'item.not-yours', 'person.unknown', 'item.excluded', 'reason.missing'],
  }),
};

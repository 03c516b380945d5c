// Cases: start one, list them, see one on its drawing with its log, and act on it as operations or a head may.
import type { CaseDetail, ReadableEntry } from '@baton/engine';
import * as z from 'zod';
import { endpoint, wire } from './endpoint';
import { diagramSchema } from './processes';
import { caseClockSchema, caseRowSchema, deliveryRowSchema, workItemRowSchema } from './rows';
import {
  commandIdSchema,
  flagSchema,
  instantSchema,
  keySchema,
  linkSchema,
  listOf,
  nameIdSchema,
  ordinalParamSchema,
  ordinalSchema,
  pageOf,
  pageQuery,
  reasonSchema,
  variablesSchema,
} from './values';

const STATUSES = ['active', 'suspended', 'completed', 'cancelled'] as const;

const startedSchema = z.object({ instanceId: z.string(), key: z.string() });

const caseDetailSchema = wire<CaseDetail>(
  z.object({
    case: caseRowSchema,
    /** The published version it runs on. */
    diagram: diagramSchema,
    state: z.object({
      tokens: z.array(z.object({ token: z.number(), node: z.string() })),
      /** By step id. */
      visited: z.record(
        z.string(),
        z.object({ times: z.number(), lastAt: instantSchema, givenUp: z.literal(true).optional() }),
      ),
      /** Ids of the paths that the case has gone. */
      takenFlows: z.array(z.string()),
      /** Messages that the case would take now, and by which key. */
      awaits: z.array(z.object({ message: z.string(), key: z.string() })),
      /** What cancelling with `undo` would undo now, the first to be undone first. `by`: the step that undoes it; null: it undoes itself. */
      undoes: z.array(
        z.object({ node: z.string(), by: z.string().nullable(), times: z.number().int(), called: z.boolean() }),
      ),
    }),
    /** Running ones first. */
    clocks: z.array(caseClockSchema),
    items: z.array(workItemRowSchema),
    deliveries: z.array(deliveryRowSchema),
  }),
).meta({ id: 'CaseDetail' });

export type CaseLogRow = ReadableEntry;
const caseLogRowSchema = wire<CaseLogRow>(
  z.object({
    seq: z.number().int(),
    at: instantSchema,
    by: z.union([z.object({ person: z.string() }), z.object({ system: z.string() })]),
    /** Type of the entry, such as `item.completed`. */
    type: z.string(),
    /** Step it is about, with the name it has in the case's version. */
    node: z.string().optional(),
    name: z.string().optional(),
    facts: z.record(z.string(), z.json()),
    /** Hex SHA-256 of the hash before and the stored bytes. */
    hash: z.string(),
  }),
).meta({ id: 'CaseLogRow' });

const one = z.object({ id: keySchema });
const act = { commandId: commandIdSchema, reason: reasonSchema };
const actCodes = ['not-allowed', 'reason.missing', 'instance.ended', 'instance.suspended'] as const;

const HANDS = ['holder', 'holderRole', 'holderGroup', 'unheld'] as const;

const casesQuery = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .strictObject(shape)
    .refine((query) => HANDS.filter((name) => query[name as keyof typeof query] !== undefined).length <= 1, {
      error: `at most one of ${HANDS.join(', ')}`,
    });

export const casesContract = {
  'POST /api/cases': endpoint({
    summary: 'Start a case of the version that new cases of the caller take.',
    body: z.strictObject({
      processId: nameIdSchema,
      variables: variablesSchema,
      title: z.string().trim().min(1).max(200).optional(),
      owner: nameIdSchema.optional(),
      /** Id of the start event, where there are several. */
      startAt: nameIdSchema.optional(),
      /** Your own key for the case; else the next number of the process. */
      key: z.string().trim().min(1).max(200).optional(),
      links: z.array(linkSchema).max(50).optional(),
      commandId: commandIdSchema,
    }),
    reply: startedSchema,
    codes: [
      'process.unknown',
      'person.unknown',
      'variable.unknown',
      'variable.type',
      'variable.missing',
      'not-allowed',
    ],
  }),
  'GET /api/cases': endpoint({
    summary: 'Cases that the reader may see.',
    query: casesQuery({
      processId: nameIdSchema.optional(),
      /** One or several, separated by commas. */
      status: z
        .string()
        .max(100)
        .transform((text) => text.split(','))
        .pipe(z.array(z.enum(STATUSES)).min(1))
        .optional(),
      text: z.string().max(200).optional(),
      owner: nameIdSchema.optional(),
      /** In whose hands: this person holds open work in it. At most one of the four of these is given. */
      holder: nameIdSchema.optional(),
      /** Someone with this role holds open work in it, or is offered some. */
      holderRole: nameIdSchema.optional(),
      /** Someone of this team does. */
      holderGroup: nameIdSchema.optional(),
      /** Some open work in it is nobody's. */
      unheld: z.enum(['1', 'true']).optional(),
      /** Id of the step that it is at now. */
      step: nameIdSchema.optional(),
      /** `atRisk`: 80 % of the time of a step or span is used, nothing is overdue. */
      late: z.enum(['overdue', 'atRisk']).optional(),
      problem: flagSchema.optional(),
      /** Only cases that this one has called. */
      parent: keySchema.optional(),
      linkType: z.string().max(100).optional(),
      linkId: z.string().max(200).optional(),
      sort: z.enum(['due', 'started', 'key']).optional(),
      ...pageQuery,
    }),
    reply: pageOf(caseRowSchema),
  }),
  'GET /api/cases/:id': endpoint({
    summary: 'One case: where it is on its drawing, its clocks with their proof, its work and alerts.',
    params: one,
    reply: caseDetailSchema,
  }),
  'GET /api/cases/:id/log': endpoint({
    summary: 'The log of a case, oldest first, and whether its chain of hashes holds.',
    params: one,
    query: z.strictObject({
      after: z
        .string()
        .regex(/^\d{1,12}$/)
        .transform(Number)
        .optional(),
    }),
    reply: listOf(caseLogRowSchema).extend({ verified: z.boolean() }),
  }),
  'POST /api/cases/:id/log/export': endpoint({
    summary:
      'The whole log of a case to take away. Who took it is an entry of the log, and the last one of the answer.',
    params: one,
    body: z.strictObject({ commandId: commandIdSchema }),
    reply: listOf(caseLogRowSchema).extend({ verified: z.boolean() }),
    codes: ['not-allowed'],
  }),
  'POST /api/cases/:id/cancel': endpoint({
    summary: 'Cancel the case; with `undo` what was done is undone first, and it ends as cancelled once that is done.',
    params: one,
    body: z.strictObject({ ...act, undo: z.boolean().optional() }),
    codes: [...actCodes, 'instance.undoing'],
  }),
  'POST /api/cases/:id/suspend': endpoint({
    summary: 'Pause the case.',
    params: one,
    body: z.strictObject(act),
    codes: actCodes,
  }),
  'POST /api/cases/:id/resume': endpoint({
    summary: 'Let a paused case go on.',
    params: one,
    body: z.strictObject(act),
    codes: ['not-allowed', 'reason.missing', 'instance.ended', 'instance.not-suspended'],
  }),
  'POST /api/cases/:id/skip': endpoint({
    summary: 'Leave a waiting step without its being done.',
    params: one,
    body: z.strictObject({ ...act, token: ordinalSchema, flow: nameIdSchema.optional() }),
    codes: [...actCodes, 'token.unknown', 'token.not-waiting', 'flow.unknown'],
  }),
  'POST /api/cases/:id/retry': endpoint({
    summary: 'Try a step with a problem again.',
    params: one,
    body: z.strictObject({ ...act, token: ordinalSchema }),
    codes: [...actCodes, 'token.unknown', 'token.no-incident'],
  }),
  'POST /api/cases/:id/trigger': endpoint({
    summary: 'Let a step go on that waits to be told.',
    params: one,
    body: z.strictObject({ commandId: commandIdSchema, token: ordinalSchema, variables: variablesSchema.optional() }),
    codes: ['not-allowed', 'instance.ended', 'instance.suspended', 'token.unknown', 'token.not-waiting'],
  }),
  'POST /api/cases/:id/activities': endpoint({
    summary: 'Begin a step of an ad-hoc sub-process.',
    params: one,
    body: z.strictObject({ commandId: commandIdSchema, token: ordinalSchema, node: nameIdSchema }),
    codes: [
      'instance.ended',
      'instance.suspended',
      'token.unknown',
      'activity.unknown',
      'activity.not-ad-hoc',
      'activity.not-now',
    ],
  }),
  'POST /api/cases/:id/ad-hoc/complete': endpoint({
    summary: 'End an ad-hoc sub-process.',
    params: one,
    body: z.strictObject({ commandId: commandIdSchema, token: ordinalSchema }),
    codes: ['instance.ended', 'instance.suspended', 'token.unknown', 'activity.not-ad-hoc', 'activity.running'],
  }),
  'POST /api/cases/:id/clocks/:clock/move': endpoint({
    summary: 'Set another due time for a time target.',
    params: one.extend({ clock: ordinalParamSchema }),
    body: z.strictObject({ ...act, dueAt: instantSchema }),
    codes: [...actCodes, 'clock.unknown', 'clock.paused', 'clock.in-past'],
  }),
  'POST /api/cases/:id/clocks/pause': endpoint({
    summary: 'Hold time targets up for a cause: those named, or all that name the cause.',
    params: one,
    body: z.strictObject({ ...act, cause: nameIdSchema, clocks: z.array(ordinalSchema).min(1).max(100).optional() }),
    codes: [...actCodes, 'clock.unknown', 'clock.regulatory', 'clock.cause-not-by-hand', 'clock.none'],
  }),
  'POST /api/cases/:id/clocks/resume': endpoint({
    summary: 'Let time targets run again that a cause holds up.',
    params: one,
    body: z.strictObject({ ...act, cause: nameIdSchema, clocks: z.array(ordinalSchema).min(1).max(100).optional() }),
    codes: [...actCodes, 'clock.cause-not-by-hand', 'clock.none'],
  }),
  'POST /api/cases/:id/variables': endpoint({
    summary: 'Correct case data.',
    params: one,
    body: z.strictObject({ ...act, variables: variablesSchema }),
    codes: [...actCodes, 'variable.unknown', 'variable.type'],
  }),
};

// Processes: drafts, checks, publishing, versions.
import type { Diagram, HandlerOffer, Problem, Variables } from '@baton/core';
import type { LoadedDraft, LoadedVersion, ProcessListing } from '@baton/engine';
import * as z from 'zod';
import { endpoint, wire } from './endpoint';
import { instantSchema, listOf, nameIdSchema } from './values';
import { pilotGroupBody, versionRow } from './versions';

/** A drawing in requests: any JSON here, read with `parseDiagram` by the engine, so that each fault has its own code. */
export const diagramInputSchema = wire<Diagram>(z.unknown()).meta({
  id: 'DiagramInput',
  description: 'A drawing, form `format: 1`.',
});
export const diagramSchema = wire<Diagram>(
  z.looseObject({ format: z.number(), id: z.string(), name: z.string(), nodes: z.array(z.looseObject({})) }),
).meta({ id: 'Diagram' });

const problemSchema = wire<Problem>(
  z.object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    node: z.string().optional(),
    flow: z.string().optional(),
    path: z.array(z.union([z.string(), z.number()])),
    facts: z.record(z.string(), z.json()),
  }),
).meta({ id: 'Problem' });

export type ProcessRow = ProcessListing;
const processRowSchema = wire<ProcessRow>(
  z.object({
    id: z.string(),
    name: z.string(),
    /** Latest published version; null: never published. */
    version: z.number().nullable(),
    /** The version that new cases take; null: never published. */
    current: z.number().nullable(),
    /** Revision of the draft; null: no draft. */
    draftRevision: z.number().nullable(),
    /** When the draft was saved last, and by whom; absent without a draft. */
    draftSavedAt: instantSchema.optional(),
    draftSavedBy: z.string().optional(),
    /** The draft is not what was published last. */
    changed: z.boolean(),
    publishedAt: instantSchema.nullable(),
    /** Cases that have not ended, of those the reader may see. */
    running: z.number().int(),
    /** True: only messages or signals begin a case of it (`start.needs-event`). */
    byEvent: z.boolean().optional(),
  }),
).meta({ id: 'ProcessRow' });

export type VersionBody = LoadedVersion;
const versionBodySchema = wire<VersionBody>(versionRow.extend({ diagram: diagramSchema })).meta({ id: 'VersionBody' });

export type DraftBody = LoadedDraft;
const draftBodySchema = wire<DraftBody>(
  z.object({
    diagram: diagramSchema,
    revision: z.number().int(),
    basedOn: z.number().nullable(),
    savedAt: instantSchema.nullable(),
    savedBy: z.string().nullable(),
    problems: z.array(problemSchema),
  }),
).meta({ id: 'DraftBody' });

/** A button that plays the world outside: it publishes a message that waiting cases receive. */
export interface OutsideButton {
  readonly id: string;
  readonly label: string;
  /** Offered while the case waits at this step. */
  readonly step: string;
  /** Name of the message, such as `payment.received`. */
  readonly message: string;
  readonly variables: Variables;
  /** Case data that the person at the button is asked for. */
  readonly ask?: readonly string[];
}

/** The world outside of a process, for trying it by hand: its buttons, and case data to start with. */
export interface OutsideWorld {
  readonly buttons: readonly OutsideButton[];
  readonly sample: Variables;
}

const outsideWorldSchema = wire<OutsideWorld>(
  z.object({
    buttons: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        step: z.string(),
        message: z.string(),
        variables: z.record(z.string(), z.json()),
        ask: z.array(z.string()).optional(),
      }),
    ),
    sample: z.record(z.string(), z.json()),
  }),
).meta({ id: 'OutsideWorld' });

const offerText = z.union([z.string(), z.record(z.string(), z.string())]);
const handlerOfferSchema = wire<HandlerOffer>(
  z.object({
    name: z.string(),
    title: offerText.optional(),
    description: offerText.optional(),
    icon: z.string().optional(),
    input: z.looseObject({}).optional(),
    output: z.looseObject({}).optional(),
  }),
).meta({ id: 'HandlerOffer' });

const one = z.object({ id: nameIdSchema });
export const diagramCodes = [
  'diagram.not-json',
  'diagram.malformed',
  'diagram.kind-unknown',
  'diagram.too-large',
  'diagram.format-unknown',
] as const;

export const processesContract = {
  'GET /api/processes': endpoint({ summary: 'All processes.', reply: listOf(processRowSchema) }),
  'GET /api/handlers': endpoint({
    summary:
      'What automatic steps can call, with what each takes and gives back (JSON Schema). Empty for who may not publish.',
    reply: listOf(handlerOfferSchema),
  }),
  'GET /api/processes/phrases': endpoint({
    summary:
      'What the drawings and the company call things, in another language: for rows that tell a name of a step, an end, a process, a role or a calendar.',
    query: z.strictObject({ locale: z.string().min(2).max(20) }),
    reply: listOf(
      z.object({
        processId: z.string(),
        /** By the words of the drawing itself; those of its latest version. */
        phrases: z.record(z.string(), z.string()),
        /** Steps that someone outside answers by a link. */
        outside: z.array(z.string()),
      }),
    ).extend({
      /** Roles, calendars and holidays, by the company's own words. */
      company: z.record(z.string(), z.string()),
    }),
  }),
  'GET /api/processes/:id/draft': endpoint({
    summary:
      'The draft of a process; of one that has none, its latest version with revision 0. Null: it is not begun yet, or not for the reader.',
    params: one,
    reply: draftBodySchema.nullable(),
  }),
  'PUT /api/processes/:id/draft': endpoint({
    summary: 'Save a draft made from `revision` (0: there was none).',
    params: one,
    body: z.strictObject({ diagram: diagramInputSchema, revision: z.number().int().min(0) }),
    reply: z.object({ revision: z.number().int(), problems: z.array(problemSchema).readonly() }),
    codes: ['draft.conflict', 'not-allowed', ...diagramCodes],
    bodyLimit: 'diagram',
  }),
  'POST /api/processes/:id/check': endpoint({
    summary: 'The problems of a drawing, without saving it.',
    params: one,
    body: z.strictObject({ diagram: diagramInputSchema }),
    reply: z.object({ problems: z.array(problemSchema).readonly() }),
    codes: diagramCodes,
    bodyLimit: 'diagram',
  }),
  'POST /api/processes/:id/publish': endpoint({
    summary:
      'Publish the draft of this revision as the next version, with `pilot` for the cases that these start. Running cases stay on theirs.',
    params: one,
    body: z.strictObject({
      revision: z.number().int().min(1),
      summary: z.string().trim().max(2_000),
      pilot: pilotGroupBody.optional(),
    }),
    reply: z.object({ version: z.number().int(), hash: z.string() }),
    codes: ['process.has-problems', 'draft.conflict', 'not-allowed', 'pilot.empty', 'pilot.first'],
  }),
  'GET /api/processes/:id/versions/:version': endpoint({
    summary:
      "One published version with its drawing: its number, `latest`, or `current`, which the reader's next case takes.",
    params: z.object({
      id: nameIdSchema,
      version: z.union([
        z.enum(['latest', 'current']),
        z
          .string()
          .regex(/^[1-9]\d{0,8}$/)
          .transform(Number),
      ]),
    }),
    reply: versionBodySchema,
  }),
  'GET /api/processes/:id/outside': endpoint({
    summary:
      'Buttons that play the world outside; where the host gives none, one for each step that waits for a message.',
    params: one,
    reply: outsideWorldSchema,
  }),
};

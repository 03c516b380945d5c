// The people and roles that are kept here, how each wants to be told, absences with what they mean for open work.
import { PERSON_CODES, type Preferences, type Role } from '@baton/core';
import type { AbsencePlan } from '@baton/engine';
import * as z from 'zod';
import { endpoint, wire } from './endpoint';
import { changeSchema, personRowSchema, workItemRowSchema } from './rows';
import { commandIdSchema, instantSchema, keySchema, listOf, nameIdSchema, ordinalSchema, reasonSchema } from './values';

/** `reason`: why, kept with who did it. */
const personWithReason = personRowSchema.and(z.object({ reason: reasonSchema.optional() }));
const role = wire<Role>(z.object({ id: nameIdSchema, name: z.string() }));
const preferences = wire<Preferences>(
  z.strictObject({
    off: z.array(z.string()).optional(),
    quiet: z
      .object({ from: z.string(), to: z.string(), channels: z.array(z.string()) })
      .nullable()
      .optional(),
    digest: z
      .object({ at: z.array(z.string()), channels: z.array(z.string()) })
      .nullable()
      .optional(),
    locale: z.string().optional(),
    zone: z.string().optional(),
    /** Lists of cases to come back to, by their filters and order as in the address of the list. */
    views: z.array(z.object({ name: z.string(), query: z.string() })).optional(),
  }),
).meta({ id: 'Preferences' });

const planSchema = wire<AbsencePlan>(
  z.object({
    person: z.string(),
    moves: z.array(
      z.object({
        item: workItemRowSchema,
        to: z.string().nullable(),
        people: z.array(z.string()),
        reasons: z.array(z.looseObject({ code: z.string() })),
        receiverHas: z.number().nullable(),
        breach: z.enum(['late', 'while-away']).nullable(),
      }),
    ),
  }),
).meta({ id: 'AbsencePlan' });

const personCodes = [
  'not-allowed',
  'directory.read-only',
  'person.exists',
  'person.unknown',
  'person.yourself',
  ...PERSON_CODES,
] as const;

export const directoryContract = {
  'GET /api/directory': endpoint({
    summary: 'Whether people and roles may be changed here; otherwise they are kept by the host application.',
    reply: z.object({ editable: z.boolean() }),
  }),
  'POST /api/people': endpoint({
    summary: 'Add a person. Needs the right to administer.',
    body: personWithReason,
    codes: personCodes,
  }),
  'PUT /api/people/:person': endpoint({
    summary: 'Change a person: open work that the change reaches is given anew.',
    params: z.object({ person: nameIdSchema }),
    body: personWithReason,
    codes: personCodes,
  }),
  'GET /api/people/:person/changes': endpoint({
    summary: 'Who changed a person here (absences too), when and why, latest first. Empty for who may not administer.',
    params: z.object({ person: nameIdSchema }),
    reply: listOf(changeSchema),
  }),
  'PUT /api/roles/:role': endpoint({
    summary: 'Add or rename a role.',
    params: z.object({ role: nameIdSchema }),
    body: role,
    codes: ['not-allowed', 'directory.read-only'],
  }),
  'DELETE /api/roles/:role': endpoint({
    summary: 'Take a role away that nobody has.',
    params: z.object({ role: nameIdSchema }),
    codes: ['not-allowed', 'directory.read-only', 'role.in-use'],
  }),
  'GET /api/preferences': endpoint({ summary: 'How the reader wants to be told.', reply: preferences }),
  'PUT /api/preferences': endpoint({ summary: 'Change how one wants to be told.', body: preferences }),
  'POST /api/absences/plan': endpoint({
    summary: 'What goes to whom while a person is away, and what would come late. Changes nothing.',
    body: z.strictObject({
      person: nameIdSchema,
      fromAt: instantSchema,
      toAt: instantSchema.nullable(),
      to: nameIdSchema.optional(),
    }),
    reply: planSchema,
    codes: ['not-allowed', 'person.unknown', 'person.absence-empty'],
  }),
  'POST /api/absences/reassign': endpoint({
    summary: 'Hand several tasks over at once; what cannot be handed over is told, the others are.',
    body: z.strictObject({
      commandId: commandIdSchema,
      moves: z
        .array(z.strictObject({ instanceId: keySchema, item: ordinalSchema, to: nameIdSchema }))
        .min(1)
        .max(500),
      reason: reasonSchema,
    }),
    reply: z.object({
      moved: z.number().int(),
      results: z.array(z.object({ instanceId: z.string(), item: z.number(), code: z.string().nullable() })).readonly(),
    }),
    codes: ['not-allowed', 'reason.missing'],
  }),
};

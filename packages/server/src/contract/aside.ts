// Drawings that were set aside, so that nobody's work is overwritten: for all who draw.
import type { AsideList, LoadedAside } from '@baton/engine';
import * as z from 'zod';
import { endpoint, wire } from './endpoint';
import { diagramCodes, diagramInputSchema } from './processes';
import { instantSchema, nameIdSchema } from './values';

const asideRow = z.object({
  seq: z.number().int(),
  /** Whose drawing it is, and when it was saved. */
  savedBy: z.string(),
  savedAt: instantSchema,
  /** Who set it aside, and when. */
  by: z.string(),
  at: instantSchema,
});

const asideListSchema = wire<AsideList>(
  z.object({
    rows: z.array(asideRow),
    /** So many of a process are kept: of more the oldest go. */
    most: z.number().int(),
  }),
).meta({ id: 'AsideList' });

const loadedAsideSchema = wire<LoadedAside>(
  asideRow.extend({
    /** As it was saved: it may be one that cannot be read. */
    diagram: z.unknown(),
  }),
).meta({ id: 'LoadedAside' });

const one = z.object({ id: nameIdSchema });

export const asideContract = {
  'GET /api/processes/:id/aside': endpoint({
    summary: 'Drawings of a process that were set aside, newest first. Empty for who may not publish.',
    params: one,
    reply: asideListSchema,
  }),
  'GET /api/processes/:id/aside/:seq': endpoint({
    summary: 'One drawing that was set aside.',
    params: z.object({
      id: nameIdSchema,
      seq: z
        .string()
        .regex(/^[1-9]\d{0,8}$/)
        .transform(Number),
    }),
    reply: loadedAsideSchema,
  }),
  'POST /api/processes/:id/aside': endpoint({
    summary: 'Set the draft as saved at `revision` aside, or a drawing that is not saved. The draft stays as it is.',
    params: one,
    body: z.union([
      z.strictObject({ revision: z.number().int().min(1) }),
      z.strictObject({ diagram: diagramInputSchema }),
    ]),
    reply: z.object({ seq: z.number().int() }),
    codes: ['draft.conflict', 'process.unknown', 'not-allowed', ...diagramCodes],
    bodyLimit: 'diagram',
  }),
};

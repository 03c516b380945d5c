// Published versions in use: which one new cases take, who tries one out, moving running cases from one to another.
import type { MigrationOutcome, MigrationPreview, PilotGroup, ReleaseRow, VersionStanding } from '@baton/engine';
import * as z from 'zod';
import { endpoint, wire } from './endpoint';
import { commandIdSchema, instantSchema, keySchema, listOf, nameIdSchema, reasonSchema } from './values';

const versionSchema = z.number().int().min(1).max(1_000_000_000);
const ids = z.array(nameIdSchema).max(100);

/** In requests; at least one of them names someone. */
export const pilotGroupBody = z.strictObject({
  roles: ids.default([]),
  groups: ids.default([]),
  people: ids.default([]),
});

const groupSchema = wire<PilotGroup>(
  z.object({ roles: z.array(z.string()), groups: z.array(z.string()), people: z.array(z.string()) }),
).meta({ id: 'PilotGroup' });

export const versionRow = z.object({
  processId: z.string(),
  version: z.number(),
  name: z.string(),
  hash: z.string(),
  publishedAt: instantSchema,
  publishedBy: z.string(),
  summary: z.string(),
});
export type VersionRow = VersionStanding;
const versionRowSchema = wire<VersionRow>(
  versionRow.extend({
    /** Cases on it that have not ended, of those the reader may see. */
    running: z.number().int(),
    /** New cases take it. */
    startsCases: z.boolean(),
    /** Whose new cases take it, while others take the current one. */
    pilot: groupSchema.nullable(),
  }),
).meta({ id: 'VersionRow' });

const releaseRowSchema = wire<ReleaseRow>(
  z.object({
    processId: z.string(),
    seq: z.number().int(),
    at: instantSchema,
    by: z.string(),
    act: z.enum(['publish', 'publishPilot', 'makeCurrent', 'setPilot', 'endPilot']),
    version: z.number().int(),
    reason: z.string(),
    current: z.number().int(),
    pilot: z.looseObject({ version: z.number().int() }).nullable(),
  }),
).meta({ id: 'ReleaseRow' });

const stepName = z.object({ step: z.string(), name: z.string() });
const reasonFound = z.object({
  code: z.string(),
  token: z.number().nullable(),
  node: z.string().nullable(),
  name: z.string().nullable(),
  facts: z.record(z.string(), z.json()),
});
const verdicts = ['safe', 'needsMapping', 'unsound'] as const;

const previewSchema = wire<MigrationPreview>(
  z.object({
    from: z.number().int(),
    to: z.union([z.number().int(), z.literal('draft')]),
    /** Cases on `from` that have not ended; `cases` may be fewer. */
    total: z.number().int(),
    counts: z.object({ safe: z.number().int(), needsMapping: z.number().int(), unsound: z.number().int() }),
    renamed: z.array(z.object({ from: stepName, to: stepName, how: z.enum(['proposed', 'given']) })),
    asks: z.array(
      stepName.extend({
        kind: z.string(),
        code: z.string(),
        cases: z.number().int(),
        candidates: z.array(stepName),
      }),
    ),
    /** To be sent with the order to move. */
    mapping: z.record(z.string(), z.string()),
    cases: z.array(
      z.object({
        instanceId: z.string(),
        key: z.string(),
        title: z.string(),
        owner: z.string().nullable(),
        status: z.enum(['active', 'suspended']),
        places: z.array(stepName),
        verdict: z.enum(verdicts),
        reasons: z.array(reasonFound),
        warnings: z.array(reasonFound),
      }),
    ),
    mayMove: z.boolean(),
  }),
).meta({ id: 'MigrationPreview' });

const outcomeSchema = wire<MigrationOutcome>(
  z.discriminatedUnion('ok', [
    z.object({ instanceId: z.string(), ok: z.literal(true), key: z.string() }),
    z.object({
      instanceId: z.string(),
      ok: z.literal(false),
      code: z.string(),
      facts: z.record(z.string(), z.json()),
    }),
  ]),
).meta({ id: 'MigrationOutcome' });

const one = z.object({ id: nameIdSchema });
const mapping = z.record(nameIdSchema, nameIdSchema);
const instances = z.array(keySchema).min(1).max(500);
const released = z.object({ release: releaseRowSchema, changed: z.boolean() });
const releaseCodes = ['not-allowed', 'process.unknown', 'version.unknown', 'reason.missing'] as const;
const moveCodes = ['not-allowed', 'version.unknown', 'migration.same-version', 'migration.step-unknown'] as const;

export const versionsContract = {
  'GET /api/processes/:id/versions': endpoint({
    summary: 'Published versions, latest first, with their running cases and which one new cases take.',
    params: one,
    reply: listOf(versionRowSchema),
  }),
  'GET /api/processes/:id/releases': endpoint({
    summary: 'Which version when became the one for new cases or was tried out, by whom and why. Newest first.',
    params: one,
    reply: listOf(releaseRowSchema),
  }),
  'POST /api/processes/:id/current': endpoint({
    summary:
      'Let new cases take this version: back to an earlier one, forward again, or what was tried out for everyone.',
    params: one,
    body: z.strictObject({ version: versionSchema, reason: reasonSchema }),
    reply: released,
    codes: releaseCodes,
  }),
  'POST /api/processes/:id/pilot': endpoint({
    summary: 'Let the cases that a group starts take this version; also to change the group.',
    params: one,
    body: z.strictObject({ version: versionSchema, group: pilotGroupBody, reason: reasonSchema }),
    reply: released,
    codes: [...releaseCodes, 'pilot.empty', 'pilot.is-current'],
  }),
  'POST /api/processes/:id/pilot/end': endpoint({
    summary: "Let everyone's new cases take the current version again.",
    params: one,
    body: z.strictObject({ reason: reasonSchema }),
    reply: released,
    codes: ['not-allowed', 'process.unknown', 'reason.missing', 'pilot.none'],
  }),
  'POST /api/processes/:id/migration/preview': endpoint({
    summary: 'What moving running cases to another version (or the draft) would do, case by case. Nothing is changed.',
    params: one,
    body: z.strictObject({
      from: versionSchema,
      to: z.union([versionSchema, z.literal('draft')]),
      mapping: mapping.optional(),
      instances: instances.optional(),
    }),
    reply: previewSchema,
    codes: [...moveCodes, 'process.unknown', 'diagram.not-compilable'],
    bodyLimit: 'diagram',
  }),
  'POST /api/processes/:id/migration': endpoint({
    summary: 'Move these cases to another version, each by itself. What cannot be moved stays as it was and says why.',
    params: one,
    body: z.strictObject({
      from: versionSchema,
      to: versionSchema,
      mapping,
      instances,
      reason: reasonSchema,
      commandId: commandIdSchema,
    }),
    reply: z.object({ moved: z.number().int(), results: z.array(outcomeSchema).readonly() }),
    codes: [
      ...moveCodes,
      'reason.missing',
      'migration.needs-mapping',
      'migration.unsound',
      'migration.other-version',
      'instance.ended',
    ],
    bodyLimit: 'diagram',
  }),
};

// Small values that many endpoints take: identifiers, pages, case data, reasons. Bounds are part of the contract.
import type { Variables } from '@baton/core';
import * as z from 'zod';

/** Identifier of a case, an alert's delivery, a command: made by the engine or by a client. */
export const keySchema = z
  .string()
  .regex(/^[\w.:/-]+$/)
  .min(1)
  .max(200);

/** Identifier inside a drawing or of a person or role. */
export const nameIdSchema = z
  .string()
  .regex(/^[A-Za-z_][\w-]*$/)
  .max(100);

/** Made once per attempt by the caller: the same one twice takes effect once. */
export const commandIdSchema = keySchema.meta({ description: 'Unique per attempt; repeated after a lost connection.' });

/** Epoch ms. Who writes it otherwise is told how, and which number a moment with its zone is. */
export const instantSchema = z
  .number({
    error: ({ input }) => {
      const at = typeof input === 'string' && /T.*(Z|[+-]\d\d:?\d\d)$/.test(input) ? Date.parse(input) : Number.NaN;
      return `expected a number: milliseconds since 1970${Number.isNaN(at) ? '' : `, here ${at}`}`;
    },
  })
  .int()
  .min(-8.64e15)
  .max(8.64e15);

/** Number of a token, work item or alert inside a case. */
export const ordinalSchema = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const ordinalParamSchema = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);

/** Goes to the log. An empty one is refused by the step, with its own code. */
export const reasonSchema = z.string().trim().max(2_000);

export const VARIABLES_MAX = 500;

export const variablesSchema = z
  .record(
    z
      .string()
      .regex(/^[A-Za-z_]\w*$/)
      .max(100),
    z.json(),
  )
  .refine((values) => Object.keys(values).length <= VARIABLES_MAX, { error: `at most ${VARIABLES_MAX} values` })
  .transform((values) => values as Variables);

export const linkSchema = z.strictObject({
  type: z.string().trim().min(1).max(100),
  id: z.string().trim().min(1).max(200),
  label: z.string().trim().min(1).max(200),
});

const countParam = (most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().int().max(most));

/** 1 to 500 rows, 100 when not said. */
export const pageQuery = {
  limit: countParam(500).pipe(z.number().min(1)).optional(),
  offset: countParam(1_000_000).optional(),
};

/** A switch in a query: `?mine=1`. */
export const flagSchema = z.enum(['1', 'true', '0', 'false']).transform((text) => text === '1' || text === 'true');

export const listOf = <S extends z.ZodType>(row: S) => z.object({ rows: z.array(row).readonly() });
export const pageOf = <S extends z.ZodType>(row: S) =>
  z.object({ rows: z.array(row).readonly(), total: z.number().int() });

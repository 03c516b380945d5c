// A decision table: from case data to answers by rules (DMN 1.3, 8). Used by a step that decides by rules (businessRuleTask).
import * as z from 'zod';
import { feelSchema, idSchema, nameSchema, textSchema, variableNameSchema } from './text';

/** A FEEL unary test, such as `< 100`, `"gold"`, `[1..5]`; `-` holds for everything. */
const unaryTestsSchema = z.string().trim().min(1).max(2_000);

/**
 * Which rules count when several hold (DMN 1.3, 8.2.8). `unique`: at most one may hold; `any`: all that hold say the same; `first`: the
 * first; `priority`, `outputOrder`: by the order of the output's `values`; `ruleOrder`, `collect`: all, as a list; `aggregate` makes one of them.
 */
export const hitPolicySchema = z.enum(['unique', 'any', 'first', 'priority', 'ruleOrder', 'outputOrder', 'collect']);
export type HitPolicy = z.infer<typeof hitPolicySchema>;

/** Columns need no `id`: see `columnIds`. */
export const decisionTableSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  hitPolicy: hitPolicySchema,
  aggregate: z.enum(['sum', 'count', 'min', 'max']).optional(),
  inputs: z
    .array(z.strictObject({ id: idSchema.optional(), expression: feelSchema, label: nameSchema.optional() }))
    .min(1)
    .max(20),
  outputs: z
    .array(
      z.strictObject({
        id: idSchema.optional(),
        name: variableNameSchema,
        label: nameSchema.optional(),
        /** Allowed values as FEEL, the most important first. */
        values: z.array(feelSchema).max(100).optional(),
        /** FEEL; used when no rule holds. */
        otherwise: feelSchema.optional(),
      }),
    )
    .min(1)
    .max(20),
  rules: z
    .array(
      z.strictObject({
        /** One test per input. */
        when: z.array(unaryTestsSchema).min(1).max(20),
        /** One FEEL expression per output. */
        gives: z.array(feelSchema).min(1).max(20),
        note: textSchema.optional(),
      }),
    )
    .max(1_000),
});
export type DecisionTable = z.infer<typeof decisionTableSchema>;

type Column = DecisionTable['inputs' | 'outputs'][number];

/** Under what each column is known in `Diagram.texts`: its id, else its place (`in1`, `out2`). Whoever moves columns gives them these as their own. */
export function columnIds(columns: readonly Column[], as: 'in' | 'out'): readonly string[] {
  return columns.map(({ id }, i) => id ?? `${as}${i + 1}`);
}

// What a person fills in at a step: fields over the case's variables, and the outcomes (buttons) that complete it.
import * as z from 'zod';
import { idSchema, nameSchema, textSchema, variableNameSchema } from './text';

export const formFieldSchema = z.strictObject({
  variable: variableNameSchema,
  label: nameSchema.optional(),
  help: textSchema.optional(),
  /** Must be filled in to complete the step. */
  required: z.boolean().optional(),
  readOnly: z.boolean().optional(),
  /** Shown (and required) only with these outcomes; with all when absent. */
  outcomes: z.array(idSchema).max(20).optional(),
});
export type FormField = z.infer<typeof formFieldSchema>;

export const outcomeSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  /** One line under the button: what happens next. */
  next: nameSchema.optional(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

export const formSchema = z.array(formFieldSchema).max(100);
export const outcomesSchema = z.array(outcomeSchema).max(20);

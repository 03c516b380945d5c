// What a person fills in at a step: fields over the case's variables, and the outcomes (buttons) that complete it.
import * as z from 'zod';
import { durationSchema } from '../time/duration';
import { idSchema, nameSchema, textSchema, variableNameSchema } from './text';

/** How a text must look: a known form, or a pattern in which `9` is a digit, `A` a letter, `*` either, and the rest stands for itself. */
export const maskSchema = z.union([
  z.enum(['phone', 'mail', 'digits']),
  z.strictObject({ pattern: z.string().trim().min(1).max(60) }),
]);
export type Mask = z.infer<typeof maskSchema>;

export const formFieldSchema = z.strictObject({
  variable: variableNameSchema,
  /** A heading above it: this field and those below it, up to the next heading, belong together. */
  section: nameSchema.optional(),
  /** Of a text; what does not look like it is not taken. */
  mask: maskSchema.optional(),
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

/**
 * Someone outside may answer the step by a signed link, without signing in. `question` is what the page asks; `{variable}` in it is replaced, and
 * it is translated as `node.<id>.question`. `outcomes`: those that the page offers; all when absent. `note`: variable for what they write.
 * `goodFor`: how long the link works; 30 days when absent. It works once, and no longer than the step is open.
 */
export const answerLinkSchema = z.strictObject({
  question: textSchema.optional(),
  outcomes: z.array(idSchema).min(1).max(20).optional(),
  note: variableNameSchema.optional(),
  goodFor: durationSchema.optional(),
});

export const formSchema = z.array(formFieldSchema).max(100);
export const outcomesSchema = z.array(outcomeSchema).max(20);

const FORMS = {
  phone: /^\+?[\d\s()/-]{5,25}$/,
  mail: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  digits: /^\d+$/,
} as const;

const PLACES: Readonly<Record<string, RegExp>> = { '9': /^\d$/u, A: /^\p{L}$/u, '*': /^[\p{L}\d]$/u };

/** Whether a text looks as the mask wants it; what is empty does. */
export function fitsMask(mask: Mask, text: string): boolean {
  if (text === '') return true;
  if (typeof mask === 'string') return FORMS[mask].test(text);
  const [wanted, given] = [[...mask.pattern], [...text]];
  return (
    wanted.length === given.length &&
    wanted.every((place, i) => PLACES[place]?.test(given[i] as string) ?? place === given[i])
  );
}

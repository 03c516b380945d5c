// What a drawing says to people beside its steps: notes, and stages that hold steps together. A running case does not know of them.
import * as z from 'zod';
import { DIAGRAM_LIMITS, idSchema, nameSchema, textSchema } from './text';

export const noteSchema = z.strictObject({
  id: idSchema,
  text: textSchema,
  /** The step that it hangs on. */
  about: idSchema.optional(),
  /** The sub-process in whose drawing it stands, as of steps. */
  parent: idSchema.optional(),
});
export type Note = z.infer<typeof noteSchema>;

/** A stage. Its frame is drawn around its steps, on each sheet on which it has some. */
export const groupSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  /** Ids of its steps. */
  members: z.array(idSchema).min(1).max(DIAGRAM_LIMITS.nodes),
});
export type Group = z.infer<typeof groupSchema>;

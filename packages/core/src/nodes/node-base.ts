// The fields that every step of a drawing has. Each kind's schema extends this with its own.
import * as z from 'zod';
import { idSchema, nameSchema, textSchema } from '../diagram/text';

export const nodeBase = {
  id: idSchema,
  name: nameSchema.optional(),
  /** Column in which it stands. */
  lane: idSchema.optional(),
  /** The sub-process that it is part of; absent: the process itself. */
  parent: idSchema.optional(),
  /** A note for those who read the drawing. */
  note: textSchema.optional(),
};

export const nodeBaseSchema = z.strictObject(nodeBase);
export type NodeBase = z.infer<typeof nodeBaseSchema>;

// Where things stand on the drawing, apart from what they mean: removing the layout changes no behaviour.
import * as z from 'zod';
import { idSchema } from './text';

const coordinate = z.number().min(-1_000_000).max(1_000_000);
const pointSchema = z.strictObject({ x: coordinate, y: coordinate });
export type Point = z.infer<typeof pointSchema>;

/** A part of a drawing, in its own coordinates. */
const frameSchema = z.strictObject({
  x: coordinate,
  y: coordinate,
  width: z.number().min(0).max(1_000_000),
  height: z.number().min(0).max(1_000_000),
});
export type Frame = z.infer<typeof frameSchema>;

export const layoutSchema = z.strictObject({
  /**
   * Where work runs as it is seen. `down`: from top to bottom, lanes are columns (default). `right`: with the reading, from left to right or from
   * right to left, lanes are rows. Places are the same kind of places either way: x lies across the work from its first lane on, y along it.
   */
  direction: z.enum(['down', 'right']).optional(),
  /** First corner of each step, canvas units; in a sub-process relative to its own drawing. */
  nodes: z.record(idSchema, pointSchema).optional(),
  /** Bend points of a path, between its ends, canvas units. A path without an entry is routed by the canvas. */
  flows: z.record(idSchema, z.array(pointSchema).max(50)).optional(),
  /** Sub-processes that are drawn unfolded: by their id, the part of their own drawing that is shown in the place of the folded card. */
  frames: z.record(idSchema, frameSchema).optional(),
  /** First corner of each note; of one that hangs on a step, from the corner of that step. One without an entry is placed by the canvas. */
  notes: z.record(idSchema, pointSchema).optional(),
});
export type Layout = z.infer<typeof layoutSchema>;

// The small shared alphabet of a diagram: identifiers, names, sizes. Every schema of the diagram is built from these.
import * as z from 'zod';

/** Upper bounds of one diagram. What exceeds them is refused with `diagram.too-large`, nothing is cut. */
export const DIAGRAM_LIMITS = {
  bytes: 8_000_000,
  nodes: 12_000,
  flows: 24_000,
  /** Sub-processes inside of one another. */
  nesting: 50,
  variables: 500,
  ladders: 50,
  rungs: 20,
  notes: 500,
  groups: 100,
  tests: 200,
  name: 200,
  text: 4_000,
} as const;

/** Identifier of a node, flow, lane, ladder, clock, outcome: letters, digits, `-`, `_`, starting with a letter. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z_][\w-]*$/)
  .max(100);

/** Name of a variable as FEEL reads it without quoting. */
export const variableNameSchema = z
  .string()
  .regex(/^[A-Za-z_]\w*$/)
  .max(100);

/** A short text that a person wrote and a person reads. */
export const nameSchema = z.string().trim().min(1).max(DIAGRAM_LIMITS.name);

/** A longer text: instructions, scripts. `{variable}` in it is replaced by the case's value. */
export const textSchema = z.string().max(DIAGRAM_LIMITS.text);

/** A FEEL expression as written; it is compiled with the graph. */
export const feelSchema = z.string().trim().min(1).max(4_000);

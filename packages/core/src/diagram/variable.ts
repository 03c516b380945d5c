// Typed case data: what a process declares, and the check that a value is of its declared type.
import * as z from 'zod';
import { idSchema, nameSchema, variableNameSchema } from './text';

export const variableTypeSchema = z.enum([
  'text',
  'number',
  'boolean',
  'date',
  'dateTime',
  'choice',
  'file',
  'list',
  'object',
  'any',
]);
/** `date` is `YYYY-MM-DD`; `dateTime` is ISO 8601 with offset or `Z`; `choice` one of `options`; `file` a reference (text). */
export type VariableType = z.infer<typeof variableTypeSchema>;

const options = z
  .array(z.strictObject({ id: idSchema, name: nameSchema }))
  .max(100)
  .optional();

/** One field of the rows that a list holds. */
const rowFieldSchema = z.strictObject({
  name: variableNameSchema,
  type: variableTypeSchema.exclude(['list', 'object', 'any']),
  label: nameSchema.optional(),
  /** A row without it is refused. */
  required: z.boolean().optional(),
  options,
  unit: z.string().max(20).optional(),
});
export type RowField = z.infer<typeof rowFieldSchema>;

/** Entries that a list may hold where it says no number of its own. */
export const LIST_MOST = 1_000;

/**
 * What a list holds: things of one type (`choice`: of the variable's `options`, none twice), or rows of `fields`. Absent: anything. `most`: how many; 1,000
 * when absent.
 */
const itemsSchema = z.union([
  z.strictObject({
    type: variableTypeSchema.exclude(['list', 'object', 'any', 'boolean']),
    most: z.int().min(1).max(LIST_MOST).optional(),
  }),
  z.strictObject({ fields: z.array(rowFieldSchema).min(1).max(20), most: z.int().min(1).max(LIST_MOST).optional() }),
]);
export type ListItems = z.infer<typeof itemsSchema>;

export const variableSchema = z.strictObject({
  name: variableNameSchema,
  type: variableTypeSchema,
  label: nameSchema.optional(),
  /** Must be given when the case is started. */
  required: z.boolean().optional(),
  /** Offered in the start form of a case. */
  atStart: z.boolean().optional(),
  default: z.json().optional(),
  options,
  unit: z.string().max(20).optional(),
  /** Of a list. */
  items: itemsSchema.optional(),
  /** The variable tells of a person: the subject by whom it can be sealed and forgotten. */
  personal: z.strictObject({ subject: variableNameSchema }).optional(),
});
export type Variable = z.infer<typeof variableSchema>;

export type Json = z.core.util.JSONType;
export type Variables = Readonly<Record<string, Json>>;

/** `Object.hasOwn`, in the form that costs nothing inside of `for in`. */
const HAS_OWN = Object.prototype.hasOwnProperty;

/** A copy with some values put over it. One by one: that is many times faster than spreading two objects into one. */
export function withValues(before: Variables, values: Variables): Variables {
  let after: Record<string, Json> | null = null;
  for (const name in values) {
    if (name === '__proto__') return { ...before, ...values };
    after ??= { ...before };
    if (HAS_OWN.call(values, name)) after[name] = values[name] as Json;
  }
  return after ?? before;
}

export function isEmpty(values: Variables): boolean {
  for (const _ in values) return false;
  return true;
}

const DATE = z.iso.date();
const DATE_TIME = z.iso.datetime({ offset: true });

/** Whether `value` may be stored in a variable of this declaration. `null` always may: it means "not known". */
export function fitsVariable(variable: Variable, value: Json): boolean {
  if (value === null) return true;
  switch (variable.type) {
    case 'text':
    case 'file':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return DATE.safeParse(value).success;
    case 'dateTime':
      return DATE_TIME.safeParse(value).success;
    case 'choice':
      return typeof value === 'string' && (variable.options?.some((option) => option.id === value) ?? false);
    case 'list':
      return Array.isArray(value) && (!variable.items || holds(variable.items, variable, value));
    case 'object':
      return typeof value === 'object' && !Array.isArray(value);
    case 'any':
      return true;
  }
}

function holds(items: ListItems, variable: Variable, value: readonly Json[]): boolean {
  if (value.length > (items.most ?? LIST_MOST)) return false;
  if ('fields' in items) return value.every((row) => isRow(items.fields, row));
  if (items.type === 'choice' && new Set(value).size < value.length) return false;
  const one: Variable = {
    name: variable.name,
    type: items.type,
    ...(variable.options && { options: variable.options }),
  };
  return value.every((entry) => entry !== null && fitsVariable(one, entry));
}

function isRow(fields: readonly RowField[], row: Json): boolean {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return false;
  const known = fields.every((field) => {
    const value = Object.hasOwn(row, field.name) ? (row[field.name] as Json) : null;
    const isMissing = value === null || (typeof value === 'string' && value.trim() === '');
    return isMissing ? !field.required : fitsVariable(field, value);
  });
  return known && Object.keys(row).every((name) => fields.some((field) => field.name === name));
}

// What the entries of a list are, so that a form can offer them: as the variable declares it, else by what the list holds already. Pure.
import type { Variable } from '@baton/core';
import { LIST_MOST, type RowField } from '@baton/core/diagram';
import type { FieldValue } from './field-value';

export type ListShape =
  /** Several of the variable's options. */
  | { readonly kind: 'choices'; readonly options: NonNullable<Variable['options']>; readonly most: number }
  /** One value a line. */
  | { readonly kind: 'lines'; readonly type: RowField['type']; readonly most: number }
  /** Rows of fields. */
  | { readonly kind: 'rows'; readonly fields: readonly RowField[]; readonly most: number }
  /** Lists in lists, or entries of several kinds: shown, not changed. */
  | { readonly kind: 'asIs' };

type Row = Readonly<Record<string, FieldValue>>;

export function shapeOf(variable: Variable, value: FieldValue | undefined): ListShape {
  const { items, options } = variable;
  const most = items?.most ?? LIST_MOST;
  if (items && 'fields' in items) return { kind: 'rows', fields: items.fields, most };
  if (options && (items === undefined || items.type === 'choice')) return { kind: 'choices', options, most };
  if (items) return { kind: 'lines', type: items.type, most };
  const entries = listOf(value);
  if (entries.length > 0 && entries.every(isRow)) {
    const fields = fieldsOf(entries);
    return fields === null ? { kind: 'asIs' } : { kind: 'rows', fields, most };
  }
  if (entries.length > 0 && entries.every((entry) => typeof entry === 'number')) {
    return { kind: 'lines', type: 'number', most };
  }
  return entries.every((entry) => entry === null || typeof entry === 'string')
    ? { kind: 'lines', type: 'text', most }
    : { kind: 'asIs' };
}

export function listOf(value: FieldValue | undefined): readonly FieldValue[] {
  return Array.isArray(value) ? value : [];
}

export function isRow(value: FieldValue | undefined): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lines and rows in which something stands: what is sent. */
export function withoutEmpty(entries: readonly FieldValue[]): FieldValue[] {
  return entries.filter((entry) =>
    isRow(entry) ? Object.values(entry).some((value) => !isEmpty(value)) : !isEmpty(entry),
  );
}

/** The first row in which a needed field is empty; rows in which nothing stands do not count. */
export function missingInRows(
  fields: readonly RowField[],
  entries: readonly FieldValue[],
): { readonly row: number; readonly field: RowField } | null {
  const filled = withoutEmpty(entries);
  for (const [at, entry] of entries.entries()) {
    if (!filled.includes(entry)) continue;
    const field = fields.find((one) => one.required && isEmpty(isRow(entry) ? entry[one.name] : null));
    if (field) return { row: at + 1, field };
  }
  return null;
}

/** Fields by the keys that the rows have; null: a value in one is no plain value. */
function fieldsOf(rows: readonly Row[]): RowField[] | null {
  const types = new Map<string, RowField['type']>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      if (value === null) {
        if (!types.has(name)) types.set(name, 'text');
        continue;
      }
      if (typeof value === 'object') return null;
      const type = typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text';
      const known = types.get(name);
      if (known !== undefined && known !== type && known !== 'text') return null;
      types.set(name, type);
    }
  }
  return [...types].map(([name, type]) => ({ name, type }));
}

function isEmpty(value: FieldValue | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

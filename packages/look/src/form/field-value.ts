// What is typed into a form: kept as case data, checked before it is sent. Called by the forms of tasks, of new cases and of case data.
import type { Variable, Variables } from '@baton/core';
import { fitsMask, type Mask } from '@baton/core/diagram';
import { isRow, withoutEmpty } from './list-shape';

/** A value as the reader left it; null is "nothing". */
export type FieldValue = Variables[string];
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** One field as a form shows it: a declared variable with what the step says about it. */
export interface FormEntry {
  readonly variable: Variable;
  readonly label: string;
  readonly help?: string | undefined;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
  /** For who hears it only: the field stands in a list that says what it is. */
  readonly isLabelHidden?: boolean | undefined;
  /** How a text must look. */
  readonly mask?: Mask | undefined;
  /** A heading above it and the fields after it. */
  readonly section?: string | undefined;
}

export function isEmpty(value: FieldValue | undefined): boolean {
  if (Array.isArray(value)) return withoutEmpty(value).length === 0;
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Names of the fields that must be filled in and are not. */
export function missingFields(entries: readonly FormEntry[], values: FieldValues): string[] {
  return entries
    .filter((entry) => entry.isRequired && !entry.isReadOnly && isEmpty(values[entry.variable.name]))
    .map((entry) => entry.variable.name);
}

/** Names of the fields whose text does not look as it must. */
export function unlikeFields(entries: readonly FormEntry[], values: FieldValues): string[] {
  return entries
    .filter(({ mask, isReadOnly, variable }) => {
      const value = values[variable.name];
      return mask !== undefined && !isReadOnly && typeof value === 'string' && !fitsMask(mask, value.trim());
    })
    .map((entry) => entry.variable.name);
}

/** What is sent: the fields shown, without those that may not be changed; blank text is "nothing". */
export function valuesToSend(entries: readonly FormEntry[], values: FieldValues): Record<string, FieldValue> {
  const sent: Record<string, FieldValue> = {};
  for (const { variable, isReadOnly, mask } of entries) {
    const value = values[variable.name];
    if (isReadOnly || value === undefined) continue;
    sent[variable.name] = Array.isArray(value) ? tidy(value) : isEmpty(value) ? null : tidyText(value, mask);
  }
  return sent;
}

/** Without lines and rows in which nothing stands; what is left empty in a row is not in it. */
function tidy(entries: readonly FieldValue[]): FieldValue {
  return withoutEmpty(entries).map((entry) =>
    isRow(entry) ? Object.fromEntries(Object.entries(entry).filter(([, value]) => !isEmpty(value))) : entry,
  );
}

/** Blanks around a telephone number are nobody's wish. */
function tidyText(value: FieldValue, mask: Mask | undefined): FieldValue {
  return mask !== undefined && typeof value === 'string' ? value.trim() : value;
}

/** The value with which a field starts: what the case holds, else the variable's default. */
export function startValue(variable: Variable, variables: Variables): FieldValue {
  return variables[variable.name] ?? (variable.default as FieldValue | undefined) ?? null;
}

/** A name for people where the variable has no label: `promisedDate` is "Promised date". */
export function labelOf(variable: Pick<Variable, 'name' | 'label'>): string {
  if (variable.label) return variable.label;
  const words = variable.name
    .replace(/_/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Fields that a refusal names, from its facts. */
export function fieldsOfRefusal(facts: Readonly<Record<string, unknown>>): string[] {
  const names = [facts.variable, facts.name, ...(Array.isArray(facts.variables) ? facts.variables : [])];
  return names.filter((name): name is string => typeof name === 'string');
}

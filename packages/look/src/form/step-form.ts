// Which fields a task shows for the chosen outcome, from its drawing and the declared case data. Pure.
import type { FormField, Outcome, Variable, Variables } from '@baton/core';
import { type FieldValues, type FormEntry, labelOf, startValue } from './field-value';

/** What a task asks for: a part of what a server answers about it. */
export interface AskedForm {
  readonly step: { readonly form: readonly FormField[]; readonly outcomes: readonly Outcome[] };
  readonly declared: readonly Variable[];
  readonly variables: Variables;
}

export function entriesFor(detail: AskedForm, outcome: string | null): FormEntry[] {
  const { form, outcomes } = detail.step;
  const entries: FormEntry[] = [];
  for (const field of form) {
    // Before an outcome is chosen only the fields of every outcome are shown.
    const isShown = !field.outcomes || outcomes.length === 0 || (outcome !== null && field.outcomes.includes(outcome));
    const variable = detail.declared.find((one) => one.name === field.variable);
    if (!isShown || !variable) continue;
    entries.push({
      variable,
      label: field.label ?? labelOf(variable),
      help: field.help,
      isRequired: field.required ?? false,
      isReadOnly: field.readOnly ?? false,
      mask: field.mask,
      section: field.section,
    });
  }
  return entries;
}

/** What the fields hold: what was typed, else what the case knows. */
export function valuesOf(entries: readonly FormEntry[], detail: AskedForm, typed: FieldValues): FieldValues {
  return Object.fromEntries(
    entries.map(({ variable }) => [variable.name, typed[variable.name] ?? startOf(variable.name)]),
  );

  function startOf(name: string) {
    if (name in typed) return null;
    const variable = detail.declared.find((one) => one.name === name);
    return variable ? startValue(variable, detail.variables) : null;
  }
}

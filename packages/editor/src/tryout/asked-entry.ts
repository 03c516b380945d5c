// A variable as a field of a form that no step describes: at the start, for what a message or an automatic step brings. Pure.
import type { Variable } from '@baton/core';
import { type FormEntry, labelOf } from '@baton/look/form';

/** `of`: whose it is, said in front. */
export function entryOf(variable: Variable, isRequired: boolean, of?: string): FormEntry {
  const label = labelOf(variable);
  return { variable, label: of === undefined ? label : `${of}: ${label}`, isRequired, isReadOnly: false };
}

// A field with a flag set or taken away. Pure; used by the form section and the field's own editor.
import type { FormField } from '@baton/core';

export function withFlag(field: FormField, flag: 'required' | 'readOnly', value: boolean): FormField {
  const { [flag]: _, ...rest } = field;
  return value ? { ...rest, [flag]: true } : rest;
}

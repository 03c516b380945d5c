// Texts of a drawing with `{variable}` in them, filled in with the case's data.
import type { Json, Variables } from '@baton/core';

/** What the case does not know stays visible as `{variable}`. */
export function fillIn(text: string, variables: Variables): string {
  return text.replace(/\{([A-Za-z_]\w*)\}/g, (whole, name: string) => {
    const value = variables[name];
    return value === undefined || value === null ? whole : textOf(value);
  });
}

function textOf(value: Json): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

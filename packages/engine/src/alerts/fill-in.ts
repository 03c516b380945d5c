// Texts of a drawing: in another language, and with `{variable}` in them filled in with the case's data.
import type { Diagram, Json, Variables } from '@baton/core';

/** What the case does not know stays visible as `{variable}`. */
export function fillIn(text: string, variables: Variables): string {
  return text.replace(/\{([A-Za-z_]\w*)\}/g, (whole, name: string) => {
    const value = variables[name];
    return value === undefined || value === null ? whole : textOf(value);
  });
}

/** What the drawing has at a place in a language (`Diagram.texts`); `pt-BR` falls back to `pt`. */
export function textAt(diagram: Diagram, locale: string, place: string): string | undefined {
  return diagram.texts?.[locale]?.[place] ?? diagram.texts?.[locale.split('-')[0] as string]?.[place];
}

function textOf(value: Json): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

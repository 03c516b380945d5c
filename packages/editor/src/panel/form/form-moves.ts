// The fields of a form in another order, with their headings staying where they head. Pure.
import type { FormField } from '@baton/core';

/** The field at `from` comes to stand at `to`. A heading stays at its place in the list. */
export function movedField(fields: readonly FormField[], from: number, to: number): readonly FormField[] {
  const moving = fields[from];
  if (!moving || to < 0 || to >= fields.length || from === to) return fields;
  const headings = fields.map(({ section }) => section);
  const order = fields.map(({ section: _, ...field }) => field);
  order.splice(to, 0, ...order.splice(from, 1));
  return order.map((field, i) => {
    const section = headings[i];
    return section === undefined ? field : { ...field, section };
  });
}

// The roles that a drawing from elsewhere depends on, and the same drawing with the roles of this company in their place. Pure.
import type { Diagram, Role } from '@baton/core';

/** Roles of the drawing with the names it gives them, in the order in which they occur. */
export function rolesOf(diagram: Diagram): readonly Role[] {
  const found = new Map<string, Role>();
  for (const { role, name } of diagram.lanes)
    if (role !== undefined && !found.has(role)) found.set(role, { id: role, name });
  walk(diagram, (id) => {
    if (!found.has(id)) found.set(id, { id, name: id });
    return id;
  });
  return [...found.values()];
}

/** Role of the drawing -> role of the company; a role that is not named stays. */
export type RoleMapping = Readonly<Record<string, string>>;

export function withRoles(diagram: Diagram, mapping: RoleMapping): Diagram {
  return walk(diagram, (id) => (Object.hasOwn(mapping, id) ? (mapping[id] as string) : id)) as Diagram;
}

/** The same identifier, or the same name in any spelling of capitals. */
export function guessRoles(wanted: readonly Role[], known: readonly Role[]): RoleMapping {
  const guessed: Record<string, string> = {};
  for (const { id, name } of wanted) {
    const match =
      known.find((role) => role.id === id) ??
      known.find((role) => role.name.toLocaleLowerCase() === name.toLocaleLowerCase());
    if (match) guessed[id] = match.id;
  }
  return guessed;
}

/** Every place that names a role: `role` of a lane, a pool or a recipient, and the role that owns cases. */
function walk(value: unknown, change: (role: string) => string): unknown {
  if (Array.isArray(value)) return value.map((inner) => walk(inner, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      (key === 'role' || key === 'ownerRole') && typeof inner === 'string'
        ? [key, change(inner)]
        : [key, walk(inner, change)],
    ),
  );
}

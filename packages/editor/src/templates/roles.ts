// Whom a drawing from elsewhere names, and the same drawing with the roles and people of this company in their place. Pure.
import type { Diagram, Role } from '@baton/core';

/** Roles of the drawing with the names it gives them, in the order in which they occur. */
export function rolesOf(diagram: Diagram): readonly Role[] {
  const found = new Map<string, Role>();
  for (const { role, name } of diagram.lanes)
    if (role !== undefined && !found.has(role)) found.set(role, { id: role, name });
  for (const id of namedIn(diagram, ROLE_KEYS)) if (!found.has(id)) found.set(id, { id, name: id });
  return [...found.values()];
}

/** People whom the drawing names, by the names that the program has for them which drew it. */
export function peopleOf({ nodes, ladders }: Diagram): readonly string[] {
  return namedIn({ nodes, ladders }, PERSON_KEYS);
}

/** Lanes of which it is not said who works in them. */
export function openLanesOf({ lanes }: Diagram): readonly Role[] {
  return lanes.filter(({ role }) => role === undefined);
}

/** Role or person of the drawing -> that of the company, or lane of the drawing -> role of the company, by their ids; who is not named stays. */
export type OursByTheirs = Readonly<Record<string, string>>;

export function withRoles(diagram: Diagram, mapping: OursByTheirs): Diagram {
  return walk(diagram, ROLE_KEYS, (id) => named(mapping, id)) as Diagram;
}

export function withPeople(diagram: Diagram, mapping: OursByTheirs): Diagram {
  const { nodes, ladders } = walk(diagram, PERSON_KEYS, (id) => named(mapping, id)) as Diagram;
  return { ...diagram, nodes, ladders };
}

/** The role of a lane is responsible for the tasks that stand in it, unless a task says who. */
export function withLaneRoles(diagram: Diagram, mapping: OursByTheirs): Diagram {
  const lanes = diagram.lanes.map((lane) =>
    Object.hasOwn(mapping, lane.id) ? { ...lane, role: mapping[lane.id] } : lane,
  );
  const nodes = diagram.nodes.map((node) => {
    const role = node.lane !== undefined && Object.hasOwn(mapping, node.lane) ? mapping[node.lane] : undefined;
    if (node.kind !== 'userTask' || node.assignment || role === undefined) return node;
    return { ...node, assignment: { pools: [{ type: 'role' as const, role }], pick: 'leastLoaded' as const } };
  });
  return { ...diagram, lanes, nodes };
}

/** The same identifier, or the same name in any spelling of capitals; of a lane inside of a lane (`Press / Fold`) the last name too. */
export function guessByName(wanted: readonly Role[], known: readonly Role[]): OursByTheirs {
  const guessed: Record<string, string> = {};
  for (const { id, name } of wanted) {
    const names = [name, name.split(' / ').at(-1) ?? name].map((one) => one.toLocaleLowerCase());
    const match =
      known.find((role) => role.id === id) ?? known.find((role) => names.includes(role.name.toLocaleLowerCase()));
    if (match) guessed[id] = match.id;
  }
  return guessed;
}

/** Every place that names a role: `role` of a lane, a pool or a recipient, and the role that owns cases. */
const ROLE_KEYS: ReadonlySet<string> = new Set(['role', 'ownerRole']);
const PERSON_KEYS: ReadonlySet<string> = new Set(['person']);

const named = (mapping: OursByTheirs, id: string): string =>
  Object.hasOwn(mapping, id) ? (mapping[id] as string) : id;

function namedIn(value: unknown, keys: ReadonlySet<string>): readonly string[] {
  const found = new Set<string>();
  walk(value, keys, (id) => {
    found.add(id);
    return id;
  });
  return [...found];
}

function walk(value: unknown, keys: ReadonlySet<string>, change: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((inner) => walk(inner, keys, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      keys.has(key) && typeof inner === 'string' ? [key, change(inner)] : [key, walk(inner, keys, change)],
    ),
  );
}

// The people of a try-out: those that the host knows; where it knows none, one for each role that the drawing names. Pure.
import type { Diagram, Person, Pool } from '@baton/core';
import type { EditorDirectory } from '../document/editor';
import type { Names } from '../panel/names';

export interface TryOutPeople {
  readonly people: readonly Person[];
  /** Who starts the case. */
  readonly starter: string;
}

export function peopleFor(diagram: Diagram, directory: EditorDirectory, names: Names): TryOutPeople {
  const present = directory.people.filter((person) => !person.inactive);
  const people = present.length > 0 ? [...directory.people] : invented(diagram, names);
  const owner = people.find(
    (person) => diagram.ownerRole && person.roles.includes(diagram.ownerRole) && !person.inactive,
  );
  const starter = owner ?? people.find((person) => !person.inactive) ?? people[0];
  return { people, starter: starter?.id ?? 'somebody' };
}

function invented(diagram: Diagram, names: Names): Person[] {
  const roles = new Set<string>();
  if (diagram.ownerRole) roles.add(diagram.ownerRole);
  const add = (pool: Pool | undefined) => pool?.type === 'role' && roles.add(pool.role);
  for (const node of diagram.nodes) {
    if (node.kind !== 'userTask') continue;
    for (const pool of node.assignment?.pools ?? []) add(pool);
    add(node.assignment?.fallback);
  }
  for (const lane of diagram.lanes) if (lane.role) roles.add(lane.role);
  if (roles.size === 0) roles.add('somebody');
  return [...roles].map((role) => ({ id: `one-${role}`, name: names.role(role), roles: [role] }));
}

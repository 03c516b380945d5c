// One person for each role that a drawing names, where nobody is known. Pure.
import type { Diagram, Person, Pool } from '@baton/core';

export function inventedPeople(diagram: Diagram, nameOf: (role: string) => string = (role) => role): readonly Person[] {
  const roles = new Set<string>();
  if (diagram.ownerRole) roles.add(diagram.ownerRole);
  const add = (pool: Pool | undefined) => pool?.type === 'role' && roles.add(pool.role);
  for (const node of diagram.nodes) {
    if (node.kind !== 'userTask') continue;
    for (const pool of node.assignment?.pools ?? []) add(pool);
    add(node.assignment?.fallback);
  }
  for (const lane of diagram.lanes) if (lane.role) roles.add(lane.role);
  for (const ladder of diagram.ladders)
    for (const rung of ladder.rungs)
      for (const action of rung.actions ?? [])
        for (const told of action.to) if (told.type === 'role') roles.add(told.role);
  if (roles.size === 0) roles.add('somebody');
  return [...roles].map((role) => ({ id: `one-${role}`, name: nameOf(role), roles: [role] }));
}

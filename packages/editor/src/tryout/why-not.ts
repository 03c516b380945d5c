// Why somebody has nothing to do at a moment: with whom the open tasks are, and which role they take that this person has not. Pure.
import type { Diagram, Person } from '@baton/core';
import type { MomentView } from './moment-view';

export interface TaskElsewhere {
  readonly key: number;
  readonly step: string;
  /** Who has it, or may take it. */
  readonly people: readonly string[];
  readonly isTaken: boolean;
  /** Roles of which one is needed and none is theirs; empty: no role decides it. */
  readonly needs: readonly string[];
}

export function tasksElsewhere(
  diagram: Diagram,
  { openItems }: Pick<MomentView, 'openItems'>,
  person: string,
  people: readonly Person[],
): readonly TaskElsewhere[] {
  const own = new Set(people.find(({ id }) => id === person)?.roles ?? []);
  return openItems.flatMap(({ item }) => {
    const holders = item.assignee === null ? item.candidates : [item.assignee];
    if (holders.length === 0 || holders.includes(person)) return [];
    const roles = rolesOf(diagram, item.node);
    const needs = roles.some((role) => own.has(role)) ? [] : roles;
    return [{ key: item.item, step: item.name, people: holders, isTaken: item.assignee !== null, needs }];
  });
}

/** Empty where others than roles are asked too. */
function rolesOf({ nodes, lanes }: Diagram, step: string): readonly string[] {
  const node = nodes.find(({ id }) => id === step);
  if (node?.kind !== 'userTask') return [];
  const { pools } = node.assignment ?? {};
  const ofLane = lanes.find(({ id }) => id === node.lane)?.role;
  if (!pools) return ofLane === undefined ? [] : [ofLane];
  const roles = pools.flatMap((pool) => (pool.type === 'role' ? [pool.role] : []));
  return roles.length === pools.length ? [...new Set(roles)] : [];
}

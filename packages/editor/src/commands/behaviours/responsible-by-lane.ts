// The role of a lane is responsible for the tasks drawn into it, unless a task has a rule of its own.
import type { AssignmentRule, Diagram, NodeOf } from '@baton/core';
import type { Change } from '../command';

export function responsibleByLane({ before, diagram }: Change): void {
  const former = new Map(before.nodes.map((node) => [node.id, node]));
  for (const node of diagram.nodes) {
    if (node.kind !== 'userTask') continue;
    const was = former.get(node.id);
    const isNew = was === undefined;
    if (!isNew && was.lane === node.lane) continue;
    if (!isOfLane(node.assignment, isNew ? undefined : roleOf(before, was.lane))) continue;
    const role = roleOf(diagram, node.lane);
    if (role !== undefined) setRole(node, role);
  }
}

/** No rule, or just the role of the lane in which it stood. */
function isOfLane(rule: AssignmentRule | undefined, role: string | undefined): boolean {
  if (!rule) return true;
  const pool = rule.pools[0];
  if (rule.pools.length !== 1 || rule.except?.length || rule.fallback || pool?.type !== 'role') return false;
  return pool.role === role && pool.skill === undefined;
}

function setRole(node: NodeOf<'userTask'>, role: string): void {
  node.assignment = { pools: [{ type: 'role', role }], pick: node.assignment?.pick ?? 'leastLoaded' };
}

function roleOf(diagram: Diagram, lane: string | undefined): string | undefined {
  return diagram.lanes.find((candidate) => candidate.id === lane)?.role;
}

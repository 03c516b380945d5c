// Who does a step, as far as the drawing and the directory show it: roles that nobody has, four eyes that are two, nobody to fall back on.
import type { AssignmentRule, Pool } from '../../diagram/assignment-rule';
import type { NodeOf } from '../../nodes/node';
import type { Person } from '../../people/directory-facts';
import type { CheckSurroundings } from '../check-context';
import type { DrawingIndex, Report } from '../drawing-index';

type UserTask = NodeOf<'userTask'>;

export function checkPeople(drawing: DrawingIndex, { directory }: CheckSurroundings, report: Report): void {
  const people = directory && [...directory.people.values()].filter((person) => !person.inactive);
  for (const node of drawing.diagram.nodes) {
    if (node.kind !== 'userTask' || !node.assignment) continue;
    if (people) checkRoles(node, node.assignment, people, report);
    checkFourEyes(drawing, node, node.assignment, people, report);
    checkFallback(node, node.assignment, report);
  }
}

function checkRoles(node: UserTask, rule: AssignmentRule, people: readonly Person[], report: Report): void {
  for (const [i, pool] of rule.pools.entries()) {
    if (pool.type !== 'role' || people.some((person) => person.roles.includes(pool.role))) continue;
    const path = ['assignment', 'pools', i];
    report({ code: 'people.role-empty', severity: 'warning', node: node.id, path, facts: { role: pool.role } });
  }
}

/** An error where whoever does the other step leaves nobody for this one, a warning where some do. */
function checkFourEyes(
  drawing: DrawingIndex,
  node: UserTask,
  rule: AssignmentRule,
  people: readonly Person[] | undefined,
  report: Report,
): void {
  const able = candidatesOf(rule, people);
  if (!able || able.size === 0) return;
  const barred = new Set((rule.except ?? []).flatMap((one) => (one.type === 'person' ? [one.person] : [])));
  for (const [i, exclusion] of (rule.except ?? []).entries()) {
    const other = exclusion.type === 'whoDid' ? drawing.nodes.get(exclusion.step) : undefined;
    if (other?.kind !== 'userTask' || !other.assignment || other.id === node.id) continue;
    const doers = candidatesOf(other.assignment, people);
    if (!doers || doers.size === 0) continue;
    const left = (doer: string) => [...able].some((person) => person !== doer && !barred.has(person));
    const alone = [...doers].filter((doer) => !left(doer));
    if (alone.length === 0) continue;
    const names = alone.map((id) => people?.find((person) => person.id === id)?.name ?? id);
    const severity = alone.length === doers.size ? 'error' : 'warning';
    const path = ['assignment', 'except', i];
    report({ code: 'people.four-eyes-impossible', severity, node: node.id, path, facts: { people: names } });
  }
}

/** Everyone who can get it by the rule, its fallback too; null where that depends on the case. */
function candidatesOf(rule: AssignmentRule, people: readonly Person[] | undefined): Set<string> | null {
  const all = new Set<string>();
  for (const pool of rule.fallback ? [...rule.pools, rule.fallback] : rule.pools) {
    const found = membersOf(pool, people);
    if (!found) return null;
    for (const id of found) all.add(id);
  }
  return all;
}

function membersOf(pool: Pool, people: readonly Person[] | undefined): readonly string[] | null {
  if (pool.type === 'person') return [pool.person];
  if (!people || ('area' in pool && pool.area !== undefined)) return null;
  const skilled = (person: Person) =>
    !('skill' in pool) || pool.skill === undefined || (person.skills?.includes(pool.skill) ?? false);
  const has = (person: Person): boolean => {
    if (pool.type === 'role') return person.roles.includes(pool.role);
    if (pool.type === 'group') return person.groups?.includes(pool.group) ?? false;
    return pool.type === 'skill';
  };
  if (pool.type !== 'role' && pool.type !== 'group' && pool.type !== 'skill') return null;
  return people.filter((person) => has(person) && skilled(person)).map(({ id }) => id);
}

/** Pools that can be empty for a case, whatever the company is like. */
const UNCERTAIN: ReadonlySet<Pool['type']> = new Set([
  'whoDid',
  'managerOf',
  'variable',
  'responsibleFor',
  'expression',
]);

function checkFallback(node: UserTask, rule: AssignmentRule, report: Report): void {
  if (rule.fallback || rule.pools.some(({ type }) => !UNCERTAIN.has(type))) return;
  report({
    code: 'people.no-fallback',
    severity: 'warning',
    node: node.id,
    path: ['assignment', 'fallback'],
    facts: {},
  });
}

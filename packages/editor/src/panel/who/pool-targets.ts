// What each kind of pool can name: roles, groups, skills and people that the host knows, steps and data of the drawing. Called by the pool
// field and the quick choice.
import type { Pool } from '@baton/core';
import { type SelectOption, useWords } from '@baton/look';
import { useMemo } from 'react';
import { useDiagram, useEditor } from '../../document/editor-context';
import { nameOfNode } from '../names';

export type PoolKind = Pool['type'];

export interface PoolTargets {
  options(pool: Pool): SelectOption[];
  /** A pool of this kind to begin with; undefined: there is nothing to name. */
  first(kind: PoolKind): Pool | undefined;
  readonly roles: readonly SelectOption[];
  readonly people: readonly SelectOption[];
}

export function usePoolTargets(self: string): PoolTargets {
  const { directory } = useEditor();
  const diagram = useDiagram();
  const words = useWords();
  return useMemo(() => {
    const named = (list: readonly { readonly id: string; readonly name: string }[]): SelectOption[] =>
      list.map(({ id, name }) => ({ id, name }));
    const listed = (ids: Iterable<string>): SelectOption[] => [...new Set(ids)].sort().map((id) => ({ id, name: id }));
    const roles = new Map(directory.roles.map((role) => [role.id, role]));
    for (const lane of diagram.lanes)
      if (lane.role && !roles.has(lane.role)) roles.set(lane.role, { id: lane.role, name: lane.name });
    const people = directory.people.filter((person) => !person.inactive);
    const steps: SelectOption[] = diagram.nodes
      .filter((node) => node.kind === 'userTask' && node.id !== self)
      .map((node) => ({ id: node.id, name: nameOfNode(node, words) ?? node.id }));
    const data = diagram.variables
      .filter(({ type }) => type === 'text' || type === 'choice' || type === 'list' || type === 'any')
      .map((variable) => ({ id: variable.name, name: variable.label ?? variable.name }));
    const byKind: Record<PoolKind, SelectOption[]> = {
      role: named([...roles.values()]),
      person: named(people),
      group: listed(people.flatMap((person) => person.groups ?? [])),
      skill: listed(people.flatMap((person) => person.skills ?? [])),
      owner: [],
      starter: [],
      whoDid: steps,
      managerOf: [
        { id: '', name: words.panel.who.owner },
        { id: '*', name: words.panel.who.starter },
        ...steps.map((step) => ({ id: step.id, name: words.panel.who.whoDid(step.name) })),
        ...data.map((variable) => ({ id: `$${variable.id}`, name: words.drawing.who.fromVariable(variable.name) })),
      ],
      variable: data,
      responsibleFor: [],
      expression: [],
    };
    return {
      roles: byKind.role,
      people: byKind.person,
      options(pool) {
        const target = targetOf(pool);
        const options = byKind[pool.type];
        // What is named but not known stays visible: the check says what is wrong with it.
        return target !== null && options.every((option) => option.id !== target) && options.length > 0
          ? [{ id: target, name: target }, ...options]
          : options;
      },
      first(kind) {
        if (kind === 'owner' || kind === 'starter') return { type: kind };
        if (kind === 'expression') return data[0] ? { type: 'expression', people: data[0].id } : undefined;
        if (kind === 'responsibleFor') return { type: 'responsibleFor', link: 'client' };
        const target = byKind[kind][0]?.id;
        return target === undefined ? undefined : withTarget({ type: kind } as Pool, target);
      },
    };
  }, [directory, diagram, words, self]);
}

/** What it names, as a key of its options; null: it names nothing. */
export function targetOf(pool: Pool): string | null {
  switch (pool.type) {
    case 'role':
      return pool.role;
    case 'group':
      return pool.group;
    case 'skill':
      return pool.skill;
    case 'person':
      return pool.person;
    case 'whoDid':
      return pool.step;
    case 'managerOf':
      if (pool.of === 'owner') return '';
      if (pool.of === 'starter') return '*';
      return 'step' in pool.of ? pool.of.step : `$${pool.of.variable}`;
    case 'variable':
      return pool.variable;
    default:
      return null;
  }
}

/** The same kind of pool naming something else. */
export function withTarget(pool: Pool, target: string): Pool {
  switch (pool.type) {
    case 'role':
      return { type: 'role', role: target };
    case 'group':
      return { type: 'group', group: target };
    case 'skill':
      return { type: 'skill', skill: target };
    case 'person':
      return { type: 'person', person: target };
    case 'whoDid':
      return { type: 'whoDid', step: target };
    case 'managerOf':
      return { type: 'managerOf', of: managedBy(target), ...(pool.levels && { levels: pool.levels }) };
    case 'variable':
      return { type: 'variable', variable: target };
    default:
      return pool;
  }
}

function managedBy(target: string): Extract<Pool, { type: 'managerOf' }>['of'] {
  if (target === '') return 'owner';
  if (target === '*') return 'starter';
  return target.startsWith('$') ? { variable: target.slice(1) } : { step: target };
}

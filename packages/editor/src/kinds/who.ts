// A rule of responsibility in few words, for cards and for what is read aloud. Called by the kinds.
import type { AssignmentRule, Diagram, Pool } from '@baton/core';
import { lowerFirst, upperFirst } from '@baton/words';
import type { EditorDirectory } from '../document/editor';
import type { KindContext, Who } from './editor-kind';

export function whoOf(rule: AssignmentRule | undefined, context: KindContext): Who {
  const pool = rule?.pools[0];
  if (!rule || !pool) return { name: context.words.common.nobody, icon: 'people' };
  const who = poolName(pool, context);
  const another = pool.type === 'role' && rule.except?.some((exception) => exception.type === 'whoDid');
  return another
    ? { ...who, name: context.words.editor.canvas.another(lowerFirst(who.name, context.format.locale)) }
    : who;
}

function poolName(pool: Pool, { directory, diagram, words }: KindContext): Who {
  const step = (id: string) => diagram.nodes.find((node) => node.id === id)?.name ?? id;
  if (pool.type === 'person') {
    const name = directory.people.find((person) => person.id === pool.person)?.name ?? pool.person;
    return { name, person: { id: pool.person, name } };
  }
  if (pool.type === 'role') return { name: roleName(pool.role, directory, diagram), icon: 'people' };
  if (pool.type === 'owner') return { name: upperFirst(words.panel.remind.to.owner), icon: 'person' };
  if (pool.type === 'starter') return { name: words.panel.who.starter, icon: 'person' };
  if (pool.type === 'whoDid') return { name: words.panel.who.whoDid(step(pool.step)), icon: 'person' };
  const variable = (name: string) => diagram.variables.find((candidate) => candidate.name === name)?.label ?? name;
  if (pool.type === 'managerOf') return { name: words.panel.who.managerOf(whose(pool.of)), icon: 'person' };
  if (pool.type === 'group') return { name: pool.group, icon: 'people' };
  if (pool.type === 'skill') return { name: words.tools.people.skill(pool.skill), icon: 'people' };
  if (pool.type === 'responsibleFor') return { name: words.tools.people.responsibleFor(pool.link), icon: 'person' };
  if (pool.type === 'expression') return { name: words.tools.people.kinds.expression, icon: 'people' };
  return { name: variable(pool.variable), icon: 'person' };

  function whose(of: Extract<Pool, { type: 'managerOf' }>['of']): string {
    if (of === 'owner' || of === 'starter') return words.panel.who[of];
    return 'step' in of ? words.panel.who.whoDid(step(of.step)) : variable(of.variable);
  }
}

/** As the host calls it, else as its lane is called. */
export function roleName(id: string, { roles }: EditorDirectory, { lanes }: Diagram): string {
  return roles.find((role) => role.id === id)?.name ?? lanes.find((lane) => lane.role === id)?.name ?? id;
}

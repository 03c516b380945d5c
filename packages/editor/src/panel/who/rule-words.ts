// An assignment rule in plain words: "Least busy of Designers". Used by the panel, the text view and the check.
import type { AssignmentRule, Pool } from '@baton/core';
import type { Words } from '@baton/words';
import type { Names } from '../names';

export function poolWords(pool: Pool, names: Names, words: Words): string {
  const { who } = words.panel;
  switch (pool.type) {
    case 'person':
      return names.person(pool.person);
    case 'role':
      return names.role(pool.role);
    case 'owner':
      return who.owner;
    case 'starter':
      return who.starter;
    case 'whoDid':
      return who.whoDid(names.step(pool.step));
    case 'managerOf':
      return pool.of === 'owner'
        ? words.drawing.who.managerOfOwner
        : words.drawing.who.managerOfWhoDid(names.step(pool.of.step));
    case 'variable':
      return words.drawing.who.fromVariable(names.variable(pool.variable));
  }
}

/** The first pool with how one of it is chosen. */
export function ruleWords(rule: AssignmentRule, names: Names, words: Words): string {
  const pool = rule.pools[0];
  if (!pool) return words.panel.who.nobodyYet;
  const who = poolWords(pool, names, words);
  if (pool.type !== 'role') return who;
  const { drawing } = words;
  if (rule.pick === 'leastLoaded') return drawing.who.leastLoadedOf(who);
  return rule.pick === 'roundRobin' ? drawing.who.roundRobinOf(who) : drawing.who.offerTo(who);
}

/** Skill that the first pool asks for besides its role. */
export function skillOf(rule: AssignmentRule): string | undefined {
  const pool = rule.pools[0];
  return pool?.type === 'role' ? pool.skill : undefined;
}

/** Names of everybody who may not: "not who did “Check”". */
export function exceptionWords(
  exception: NonNullable<AssignmentRule['except']>[number],
  names: Names,
  words: Words,
): string {
  const { who } = words.panel;
  if (exception.type === 'whoDid') return who.notWhoDid(names.step(exception.step));
  if (exception.type === 'person') return who.notPerson(names.person(exception.person));
  return who.notOverLoad(exception.open);
}

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
    case 'managerOf': {
      const manager = managerWords(pool.of, names, words);
      return pool.levels && pool.levels > 1 ? `${manager}, ${words.tools.people.levels(pool.levels)}` : manager;
    }
    case 'variable':
      return words.drawing.who.fromVariable(names.variable(pool.variable));
    case 'group':
      return words.tools.people.group(pool.group);
    case 'skill':
      return words.tools.people.skill(pool.skill);
    case 'responsibleFor':
      return words.tools.people.responsibleFor(pool.link);
    case 'expression':
      return words.tools.people.formula(pool.people);
  }
}

/** Whose manager it is. */
export function managerWords(of: Extract<Pool, { type: 'managerOf' }>['of'], names: Names, words: Words): string {
  if (of === 'owner') return words.drawing.who.managerOfOwner;
  if (of === 'starter') return words.tools.people.managerOfStarter;
  return 'step' in of
    ? words.drawing.who.managerOfWhoDid(names.step(of.step))
    : words.tools.people.managerOfVariable(names.variable(of.variable));
}

/** The first pool with how one of it is chosen. */
export function ruleWords(rule: AssignmentRule, names: Names, words: Words): string {
  const pool = rule.pools[0];
  if (!pool) return words.panel.who.nobodyYet;
  const who = poolWords(pool, names, words);
  if (!isOfSeveral(pool)) return who;
  const { drawing, tools } = words;
  if (rule.pick === 'leastLoaded') return drawing.who.leastLoadedOf(who);
  if (rule.pick === 'roundRobin') return drawing.who.roundRobinOf(who);
  return rule.pick === 'offer' ? drawing.who.offerTo(who) : `${tools.people.picks[rule.pick]}: ${who}`;
}

/** Whether it may hold several people, so that one of them is chosen. */
export function isOfSeveral(pool: Pool): boolean {
  return pool.type === 'role' || pool.type === 'group' || pool.type === 'skill' || pool.type === 'expression';
}

/** Skill that the first pool asks for besides its role. */
export function skillOf(rule: AssignmentRule): string | undefined {
  const pool = rule.pools[0];
  return pool?.type === 'role' || pool?.type === 'group' ? pool.skill : undefined;
}

/** Names of everybody who may not: "not who did “Check”". */
export function exceptionWords(
  exception: NonNullable<AssignmentRule['except']>[number],
  names: Names,
  words: Words,
): string {
  const { who } = words.panel;
  const { people } = words.tools;
  switch (exception.type) {
    case 'whoDid':
      return who.notWhoDid(names.step(exception.step));
    case 'person':
      return who.notPerson(names.person(exception.person));
    case 'overLoad':
      return who.notOverLoad(exception.open);
    case 'owner':
      return people.notOwner;
    case 'starter':
      return people.notStarter;
    case 'variable':
      return people.notVariable(names.variable(exception.variable));
    case 'offShift':
      return people.notOffShift;
  }
}

// Authority: who asks, closed into a Scope that every query and command requires. The host application makes the Actor, the engine the Scope.
import type { Person } from '@baton/core';

export type Permission = 'start' | 'do' | 'administer' | 'publish' | 'export';

/** Who is at the door, as the host application's `authenticate` says. */
export interface Actor {
  readonly person: string;
}

/** Which cases and items may be seen. `own`: those one owns, started, holds, held or may take. `team`: also those of one's reports. */
export type Sight = 'all' | 'team' | 'own';

export interface Scope {
  readonly person: string;
  readonly sight: Sight;
  /** With sight `team`: the people whose work may be seen, oneself included. With `own`: oneself. With `all`: not read. */
  readonly people: readonly string[];
  readonly permissions: readonly Permission[];
}

/** Roles of the directory that carry rights; anyone may do their own work and start cases. */
export const RIGHTS_ROLES = {
  head: 'head',
  administrator: 'administrator',
  analyst: 'analyst',
  operations: 'operations',
} as const;

/** The built-in rule: heads, operations and administrators see all, administer and export; managers see their team; others their own. */
export function scopeOf(person: Person, everyone: Iterable<Person>): Scope {
  const has = (role: string) => person.roles.includes(role);
  const reports = [...everyone].filter((other) => other.manager === person.id).map((other) => other.id);
  const permissions: Permission[] = ['start', 'do'];
  const leads = has(RIGHTS_ROLES.head) || has(RIGHTS_ROLES.administrator) || has(RIGHTS_ROLES.operations);
  if (leads) permissions.push('administer');
  if (has(RIGHTS_ROLES.analyst) || has(RIGHTS_ROLES.head) || has(RIGHTS_ROLES.administrator))
    permissions.push('publish');
  if (leads) permissions.push('export');
  const sight: Sight = leads ? 'all' : reports.length > 0 ? 'team' : 'own';
  return { person: person.id, sight, people: [person.id, ...reports], permissions };
}

/** A desk that many use: the same questions and acts, each with who asks. */
export type ForEveryone<Desk> = {
  readonly [K in keyof Desk]: Desk[K] extends (...args: infer Args) => infer Reply
    ? (scope: Scope, ...args: Args) => Reply
    : never;
};

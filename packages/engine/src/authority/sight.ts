// What a Scope may see. The same rule as in every store's queries, for rows and for cases that are in memory.
import type { Scope } from './scope';

/** Who stands in a relation to a case. */
export interface CaseCircle {
  readonly owner: string | null;
  readonly starter: string | null;
  /** Who holds, held or was offered work in it. */
  readonly people: readonly string[];
}

/** The engine's own eyes: sees everything, acts for nobody. Never handed out. */
export const SYSTEM_SCOPE: Scope = { person: '', sight: 'all', people: [], permissions: [] };

export function seesCase(scope: Scope, circle: CaseCircle): boolean {
  if (scope.sight === 'all') return true;
  const seen = scope.sight === 'own' ? [scope.person] : scope.people;
  return seen.some((person) => person === circle.owner || person === circle.starter || circle.people.includes(person));
}

/** Draws, publishes, and says which version new cases take. */
export function mayPublish(scope: Scope): boolean {
  return scope.permissions.includes('publish');
}

export function mayAdminister(scope: Scope): boolean {
  return scope.permissions.includes('administer');
}

// Whom a recipient rule means at the moment of firing, whether they are there or not. Called by told-people, which sees to that.
import type { Recipient } from '../diagram/ladder';
import type { Json, Variables } from '../diagram/variable';
import type { DirectoryFacts } from '../people/directory-facts';
import { idsIn, supervisor } from '../people/pools';

export interface RecipientContext {
  readonly assignee: string | null;
  /** Those to whom the item is offered, while nobody has taken it. */
  readonly candidates: readonly string[];
  readonly owner: string | null;
  /** Everyone who holds or has done work in the case, its owner and its starter. */
  readonly participants?: readonly string[];
  readonly variables?: Variables;
  readonly evaluate?: (source: string) => { readonly ok: true; readonly value: Json } | { readonly ok: false };
}

/** Ids as the rule finds them, known or not. Empty when it finds nobody. */
export function receiversOf(
  recipient: Recipient,
  directory: DirectoryFacts,
  context: RecipientContext,
): readonly string[] {
  const { assignee, candidates, owner } = context;
  switch (recipient.type) {
    case 'assignee':
      return assignee ? [assignee] : candidates;
    case 'candidates':
      return assignee ? [] : candidates;
    case 'owner':
      return owner ? [owner] : [];
    case 'participants':
      return context.participants ?? [];
    case 'person':
      return [recipient.person];
    case 'variable':
      return idsIn(context.variables?.[recipient.variable]);
    case 'expression': {
      const result = context.evaluate?.(recipient.people);
      return result?.ok ? idsIn(result.value) : [];
    }
    case 'role':
      return [...directory.people.values()]
        .filter((person) => !person.inactive && person.roles.includes(recipient.role))
        .map((person) => person.id);
    case 'manager':
      return managersOf(assignee ? [assignee] : owner ? [owner] : candidates, recipient.levels, directory);
  }
}

/** The manager `levels` up; where the chain ends before, the last one reached: an escalation is never lost at the top. */
function managersOf(ids: readonly string[], levels: number, directory: DirectoryFacts): string[] {
  const managers = ids.map((id) => supervisor(id, levels, directory)).filter((id) => id !== null);
  return [...new Set(managers)];
}

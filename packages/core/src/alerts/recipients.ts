// Who an alert goes to: recipient rules resolved to people at the moment of firing.
import type { Recipient } from '../diagram/ladder';
import type { DirectoryFacts } from '../people/directory-facts';

export interface RecipientContext {
  readonly assignee: string | null;
  /** Those to whom the item is offered, while nobody has taken it. */
  readonly candidates: readonly string[];
  readonly owner: string | null;
}

/** Each person once, in the order of the rules; people who have left are not told. Empty when a rule finds nobody. */
export function resolveRecipients(
  recipients: readonly Recipient[],
  directory: DirectoryFacts,
  context: RecipientContext,
): string[] {
  const people = new Set<string>();
  for (const recipient of recipients) {
    for (const id of peopleOf(recipient, directory, context)) {
      const person = directory.people.get(id);
      if (person && !person.inactive) people.add(id);
    }
  }
  return [...people];
}

function peopleOf(
  recipient: Recipient,
  directory: DirectoryFacts,
  { assignee, candidates, owner }: RecipientContext,
): readonly string[] {
  switch (recipient.type) {
    case 'assignee':
      return assignee ? [assignee] : candidates;
    case 'owner':
      return owner ? [owner] : [];
    case 'person':
      return [recipient.person];
    case 'role':
      return [...directory.people.values()]
        .filter((person) => person.roles.includes(recipient.role))
        .map((person) => person.id);
    case 'manager':
      return managersOf(assignee ? [assignee] : owner ? [owner] : candidates, recipient.levels, directory);
  }
}

/** The manager `levels` up; where the chain ends before, the last one reached: an escalation is never lost at the top. */
function managersOf(ids: readonly string[], levels: number, directory: DirectoryFacts): string[] {
  const managers = new Set<string>();
  for (const id of ids) {
    const seen = new Set([id]);
    let current = id;
    for (let level = 0; level < levels; level++) {
      const manager = directory.people.get(current)?.manager;
      if (!manager || seen.has(manager)) break;
      seen.add(manager);
      current = manager;
    }
    if (current !== id) managers.add(current);
  }
  return [...managers];
}

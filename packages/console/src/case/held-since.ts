// Since when a person has a work item in their hands, from the log of its case. Called by the people on the case page.
import type { CaseLogRow } from '@baton/client';

/** The instant of the last entry that gave the work item to this person; undefined where the log tells of none. */
export function heldSince(log: readonly CaseLogRow[], item: number, person: string): number | undefined {
  return log.findLast((row) => row.facts.item === item && receiverOf(row) === person)?.at;
}

function receiverOf({ type, facts }: CaseLogRow): unknown {
  switch (type) {
    case 'item.assigned':
      return (facts.choice as { readonly person?: string | null } | undefined)?.person;
    case 'item.claimed':
      return facts.person;
    case 'item.handedOver':
    case 'item.delegated':
    case 'item.returned':
      return facts.to;
    default:
      return undefined;
  }
}

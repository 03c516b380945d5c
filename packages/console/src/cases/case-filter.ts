// From the views and filters of the list of cases to the query that the server answers.
import type { CaseFilter } from '@baton/client/react';
import type { CaseSelection, CaseView, Hands } from '../places/place';

export const PAGE_SIZE = 50;
export const VIEWS: readonly CaseView[] = ['all', 'overdue', 'atRisk', 'problem', 'done'];

const OPEN = ['active', 'suspended'] as const;
const ENDED = ['completed', 'cancelled'] as const;

export function filterOf({ view, processId, step, hands, text, sort, page }: CaseSelection): CaseFilter {
  return {
    status: view === 'done' ? ENDED : OPEN,
    ...(view === 'overdue' || view === 'atRisk' ? { late: view } : {}),
    ...(view === 'problem' ? { problem: true } : {}),
    ...(processId ? { processId } : {}),
    ...(processId && step ? { step } : {}),
    ...(hands ? { holder: holderOf(hands) } : {}),
    ...(text ? { text } : {}),
    // Nothing is due in what has ended: the newest first.
    sort: view === 'done' && sort === 'due' ? 'started' : sort,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  };
}

function holderOf(hands: Hands): NonNullable<CaseFilter['holder']> {
  if (hands === 'nobody') return hands;
  const [kind, id = ''] = hands.split(':');
  return kind === 'role' ? { role: id } : { person: id };
}

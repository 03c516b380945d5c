// One page of the list of cases. An address that names a page beyond the last one (an old link, cases that have ended since) shows the last one.
import { useCases } from '@baton/client/react';
import type { CaseSelection } from '../places/place';
import { filterOf, PAGE_SIZE } from './case-filter';

export function useCasePage(chosen: CaseSelection) {
  const asked = useCases(filterOf(chosen));
  const total = asked.data?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const isBeyond = asked.data !== undefined && !asked.isPlaceholderData && total > 0 && chosen.page > pages;
  const page = isBeyond ? pages : chosen.page;
  // The same query where the page is there: it is asked once.
  const query = useCases(filterOf({ ...chosen, page }));
  return { query, page, pages };
}

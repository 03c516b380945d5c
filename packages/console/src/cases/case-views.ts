// A list of cases to come back to: from its filters and order to the query that is kept with the reader's preferences, and back. Pure.
import { addressOf, type CaseSelection, type CaseSort, type CaseView, type Hands } from '../places/place';
import { VIEWS } from './case-filter';

export interface SavedView {
  readonly name: string;
  /** As in the address of the list, without `?`. */
  readonly query: string;
}

const SORTS: readonly CaseSort[] = ['due', 'started', 'key'];

/** The same filters and order always give the same text; the page is no part of a view. */
export function queryOf(selection: Partial<CaseSelection>): string {
  return addressOf({ to: 'cases', ...selection, page: 1 }).split('?')[1] ?? '';
}

/** What is not known any more is left out. */
export function selectionOf(query: string): Partial<CaseSelection> {
  const search = new URLSearchParams(query);
  const view = VIEWS.find((one): one is CaseView => one === search.get('view'));
  const sort = SORTS.find((one) => one === search.get('sort'));
  const text = (name: string) => search.get(name) || undefined;
  return {
    view: view ?? 'all',
    sort: sort ?? 'due',
    page: 1,
    processId: text('process'),
    step: text('step'),
    hands: text('holder') as Hands | undefined,
    text: text('text'),
  };
}

/** With the view, in the place of one that has its name. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  const known = views.some((one) => one.name === view.name);
  return known ? views.map((one) => (one.name === view.name ? view : one)) : [...views, view];
}

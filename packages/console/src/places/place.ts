// The places of the console and their addresses. Views name places; the application (or a host that embeds a view) goes there.

export type Grouping = 'due' | 'client' | 'process';
export type CaseView = 'all' | 'overdue' | 'atRisk' | 'problem' | 'done';
/** In whose hands: nobody's, a person's, those of anyone with a role. */
export type Hands = 'nobody' | `person:${string}` | `role:${string}`;
export type CaseSort = 'due' | 'started' | 'key';

export interface CaseSelection {
  readonly view: CaseView;
  readonly processId?: string | undefined;
  /** Id of a step of that process. */
  readonly step?: string | undefined;
  readonly hands?: Hands | undefined;
  readonly text?: string | undefined;
  readonly sort: CaseSort;
  /** From 1. */
  readonly page: number;
}

export interface ItemRef {
  readonly instanceId: string;
  readonly item: number;
}

export type Place =
  | { readonly to: 'items'; readonly grouping?: Grouping | undefined }
  | ({ readonly to: 'item'; readonly grouping?: Grouping | undefined } & ItemRef)
  | ({ readonly to: 'cases' } & Partial<CaseSelection>)
  | { readonly to: 'case'; readonly instanceId: string; readonly clock?: number | undefined }
  | {
      readonly to: 'alerts';
      readonly all?: boolean | undefined;
      readonly dead?: boolean | undefined;
      readonly everyone?: boolean | undefined;
    }
  | { readonly to: 'calendars'; readonly calendar?: string | undefined }
  | { readonly to: 'people' }
  | { readonly to: 'preferences' }
  | { readonly to: 'processes' }
  | { readonly to: 'process'; readonly processId: string };

/** Path and query inside the application; what is at its default is left out. */
export function addressOf(place: Place): string {
  switch (place.to) {
    case 'items':
      return withQuery('/tasks', { group: unless(place.grouping, 'due') });
    case 'item':
      return withQuery(`/tasks/${part(place.instanceId)}/${place.item}`, { group: unless(place.grouping, 'due') });
    case 'cases':
      return withQuery('/cases', {
        view: unless(place.view, 'all'),
        process: place.processId,
        step: place.step,
        holder: place.hands,
        text: place.text,
        sort: unless(place.sort, 'due'),
        page: unless(place.page?.toString(), '1'),
      });
    case 'case':
      return withQuery(`/cases/${part(place.instanceId)}`, { clock: place.clock?.toString() });
    case 'alerts':
      return withQuery('/alerts', {
        show: place.dead ? 'dead' : place.everyone ? 'everyone' : place.all ? 'all' : undefined,
      });
    case 'calendars':
      return withQuery('/calendars', { calendar: place.calendar });
    case 'people':
      return '/people';
    case 'preferences':
      return '/preferences';
    case 'processes':
      return '/processes';
    case 'process':
      return `/processes/${part(place.processId)}`;
  }
}

const part = encodeURIComponent;
const unless = (value: string | undefined, usual: string) => (value === usual ? undefined : value);

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

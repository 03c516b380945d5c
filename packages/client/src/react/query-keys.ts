// The keys of the query cache, in one place, so that live updates and mutations invalidate exactly what they touch.
import type { Topic } from '@baton/server';
import type { QueryKey } from '@tanstack/react-query';

export const keys = {
  all: ['baton'],
  session: ['baton', 'session'],
  choices: ['baton', 'session-choices'],
  people: ['baton', 'people'],
  roles: ['baton', 'roles'],
  calendars: ['baton', 'calendars'],
  calendarVersions: (id: string) => ['baton', 'calendars', id, 'versions'],
  calendarPreview: (calendars: readonly object[]) => ['baton', 'calendar-preview', calendars],
  holidayPlaces: (language: string, country: string) => ['baton', 'holiday-places', language, country],
  holidays: (question: object) => ['baton', 'holidays', question],
  now: ['baton', 'now'],
  testClock: ['baton', 'test-clock'],
  items: ['baton', 'items'],
  itemList: (selection: object) => ['baton', 'items', selection],
  item: (instanceId: string, item: number) => ['baton', 'case', instanceId, 'item', item],
  cases: ['baton', 'cases'],
  caseList: (filter: object) => ['baton', 'cases', filter],
  case: (id: string) => ['baton', 'case', id],
  caseDetail: (id: string) => ['baton', 'case', id, 'detail'],
  caseLog: (id: string) => ['baton', 'case', id, 'log'],
  alerts: ['baton', 'alerts'],
  deliveries: (filter: object) => ['baton', 'alerts', 'deliveries', filter],
  deadLetters: ['baton', 'alerts', 'dead'],
  directory: ['baton', 'directory'],
  preferences: ['baton', 'preferences'],
  absencePlan: (question: object) => ['baton', 'absence-plan', question],
  processes: ['baton', 'processes'],
  outside: (id: string) => ['baton', 'processes', id, 'outside'],
  draft: (id: string) => ['baton', 'processes', id, 'draft'],
  versions: (id: string) => ['baton', 'processes', id, 'versions'],
  version: (id: string, version: number | 'latest' | 'current') => ['baton', 'processes', id, 'versions', version],
} as const satisfies Record<string, QueryKey | ((...parts: never[]) => QueryKey)>;

/** What of the cache a topic makes old. */
export function keyOf(topic: Topic): QueryKey {
  switch (topic) {
    case 'items':
      return keys.items;
    case 'cases':
      return keys.cases;
    case 'alerts':
      return keys.alerts;
    case 'processes':
      return keys.processes;
    default:
      return keys.case(topic.slice('case:'.length));
  }
}

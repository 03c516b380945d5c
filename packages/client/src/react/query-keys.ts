// The keys of the query cache, in one place, so that live updates and mutations invalidate exactly what they touch.
import type { Topic } from '@baton/server';
import type { QueryKey } from '@tanstack/react-query';

export const keys = {
  all: ['baton'],
  session: ['baton', 'session'],
  choices: ['baton', 'session-choices'],
  people: ['baton', 'people'],
  personChanges: (id: string) => ['baton', 'people', id, 'changes'],
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
  /** One case each, with its tasks and its log. */
  ofCases: ['baton', 'case'],
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
  phrases: (locale: string) => ['baton', 'phrases', locale],
  outside: (id: string) => ['baton', 'processes', id, 'outside'],
  draft: (id: string) => ['baton', 'processes', id, 'draft'],
  versions: (id: string) => ['baton', 'processes', id, 'versions'],
  version: (id: string, version: number | 'latest' | 'current') => ['baton', 'processes', id, 'versions', version],
} as const satisfies Record<string, QueryKey | ((...parts: never[]) => QueryKey)>;

const STALE: Readonly<Record<Exclude<Topic, `case:${string}`>, readonly QueryKey[]>> = {
  items: [keys.items],
  cases: [keys.cases],
  alerts: [keys.alerts],
  processes: [keys.processes],
  directory: [keys.people, keys.roles, keys.directory, ['baton', 'absence-plan']],
  calendars: [keys.calendars],
};

/** What of the cache a topic makes old. */
export function keysOf(topic: Topic): readonly QueryKey[] {
  return isCase(topic) ? [keys.case(topic.slice('case:'.length))] : STALE[topic];
}

function isCase(topic: Topic): topic is `case:${string}` {
  return topic.startsWith('case:');
}

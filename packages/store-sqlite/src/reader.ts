// The reading half of the store: answers calls on a connection of its own, which sees every committed change and blocks no writer.
// Used by the reader's thread (reader.worker.ts).
import type { Driver } from './driver/driver';
import { listCases, readCase, readCaseLog } from './read/list-cases';
import { listDeliveries } from './read/list-deliveries';
import { listItems, openLoads } from './read/list-items';
import * as asides from './read/read-asides';
import * as definitions from './read/read-definitions';
import * as due from './read/read-due';
import { readInstance, readInstances, readLogPage, readOutcome } from './read/read-instance';
import * as releases from './read/read-releases';
import * as starts from './read/read-starts';
import { toStoreError } from './store-error';
import type { Call, ReaderMethods, Reply } from './threads/protocol';

export function createReader(driver: Driver, file: string): (calls: readonly Call[]) => readonly Reply[] {
  const methods: ReaderMethods = {
    load: (instanceId) => readInstance(driver, instanceId),
    loadMany: (instanceIds) => readInstances(driver, instanceIds),
    outcome: (instanceId, commandId) => readOutcome(driver, instanceId, commandId),
    dueTimers: (at, limit) => due.dueTimers(driver, at, limit),
    timersOfCalendar: (calendar, version, after, limit) =>
      due.timersOfCalendar(driver, calendar, version, after, limit),
    nextDueAt: () => due.nextDueAt(driver),
    dueOutbox: (at, limit) => due.dueOutbox(driver, at, limit),
    dueOfFeed: (feed, at, limit) => due.dueOfFeed(driver, feed, at, limit),
    feed: (feed) => due.feed(driver, feed),
    preferences: (person) => definitions.preferences(driver, person),
    subscriptions: (type, name, key) => due.subscriptions(driver, type, name, key),
    releases: (processId) => releases.releases(driver, processId),
    currentReleases: () => releases.currentReleases(driver),
    startSubscriptions: () => starts.startSubscriptions(driver),
    schedules: () => starts.schedules(driver),
    dueSchedules: (at, limit) => starts.dueSchedules(driver, at, limit),
    bufferedMessages: (message, key, at) => due.bufferedMessages(driver, message, key, at),
    awaitedMessages: (at, limit) => due.awaitedMessages(driver, at, limit),
    openLoads: () => openLoads(driver),
    cursors: () => due.cursors(driver),
    drafts: () => definitions.drafts(driver),
    draft: (processId) => definitions.draft(driver, processId),
    asides: (processId) => asides.asides(driver, processId),
    aside: (processId, seq) => asides.aside(driver, processId, seq),
    versions: (processId) => definitions.versions(driver, processId),
    version: (processId, version) => definitions.version(driver, processId, version),
    latestVersions: () => definitions.latestVersions(driver),
    calendars: () => definitions.calendars(driver),
    changes: (what, id, limit) => definitions.changes(driver, what, id, limit),
    people: () => definitions.bodies(driver, 'people'),
    roles: () => definitions.bodies(driver, 'roles'),
    cases: (scope, filter, page) => listCases(driver, scope, filter, page),
    case: (scope, instanceId) => readCase(driver, scope, instanceId),
    items: (scope, filter, page) => listItems(driver, scope, filter, page),
    deliveries: (scope, filter, page) => listDeliveries(driver, scope, filter, page),
    log: (scope, instanceId, afterSeq, limit) => readCaseLog(driver, scope, instanceId, afterSeq, limit),
    logPage: (after, limit) => readLogPage(driver, after, limit),
  };
  return (calls) => calls.map((call) => runCall(driver, methods, call, file));
}

/** Each call reads one state of the database, however many statements it takes. */
function runCall(driver: Driver, methods: ReaderMethods, { id, method, args }: Call, file: string): Reply {
  try {
    const run = methods[method as keyof ReaderMethods] as (...args: readonly unknown[]) => unknown;
    driver.exec('begin');
    try {
      return { id, result: run(...args) };
    } finally {
      if (driver.inTransaction) driver.exec('commit');
    }
  } catch (error) {
    const { code, facts } = toStoreError(error, file);
    return { id, error: { code, facts } };
  }
}

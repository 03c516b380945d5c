// The store on one SQLite file: hands changes to the writer's thread and questions to the reader's, and parses what comes back.
// Made by `openSqliteStore`; the engine calls it through the port `Store`.
import type { BusinessCalendar, Person, Role } from '@baton/core';
import type { CaseRow, DeliveryRow, Listed, LogRow, Store, StoreQueries, TimerRow, WorkItemRow } from '@baton/engine';
import { flatten } from './flat-commit';
import { StoreError } from './store-error';
import type { CaseBody, ListedBodies, LogPlace, ReaderMethods, WriterMethods, WriterStats } from './threads/protocol';
import type { Remote, Thread } from './threads/thread';

/** What the store has done since it was opened. Bytes divided by entries of the log are the bytes written per step. */
export type StoreStats = WriterStats;

export interface SqliteStore extends Store {
  readonly file: string;
  stats(): Promise<StoreStats>;
}

export interface StoreThreads {
  /** Null: opened to be read. */
  readonly writer: Thread<WriterMethods> | null;
  readonly reader: Thread<ReaderMethods>;
}

export function createSqliteStore(file: string, { writer, reader }: StoreThreads): SqliteStore {
  const write = writer?.call ?? refuseWrites(file);
  const read = reader.call;
  let closing: Promise<void> | undefined;
  const close = async () => {
    await reader.close();
    await writer?.close();
  };
  return {
    file,
    commit: async (commits) => (commits.length === 0 ? [] : write.commit(commits.map(flatten))),
    load: (instanceId) => read.load(instanceId),
    loadMany: (instanceIds) => read.loadMany(instanceIds),
    outcome: (instanceId, commandId) => read.outcome(instanceId, commandId),
    dueTimers: (at, limit) => read.dueTimers(at, limit),
    timersOfCalendar: async (calendar, version, after, limit) => {
      const { rows: text, last } = await read.timersOfCalendar(calendar, version, after, limit);
      const rows = (JSON.parse(text) as TimerValues[]).map((values) => timerOf(calendar, values));
      return { rows, next: rows.length < limit ? null : `${last} ${rows.at(-1)?.key}` };
    },
    nextDueAt: () => read.nextDueAt(),
    dueOutbox: (at, limit) => read.dueOutbox(at, limit),
    dueOfFeed: (feed, at, limit) => read.dueOfFeed(feed, at, limit),
    feed: (feed) => read.feed(feed),
    saveFeed: (feed) => write.saveFeed(feed),
    startAttempts: (ids, at) => write.startAttempts(ids, at),
    updateOutbox: (change) => write.updateOutbox(change),
    enqueue: (row) => write.enqueue(row),
    subscriptions: (type, name, key) => read.subscriptions(type, name, key),
    bury: (instanceId) => write.bury(instanceId),
    bufferMessage: (message) => write.bufferMessage(message),
    bufferedMessages: (message, key, at) => read.bufferedMessages(message, key, at),
    awaitedMessages: (at, limit) => read.awaitedMessages(at, limit),
    openLoads: () => read.openLoads(),
    cursors: () => read.cursors(),
    nextNumber: (counter) => write.nextNumber(counter),

    drafts: () => read.drafts(),
    draft: (processId) => read.draft(processId),
    saveDraft: (draft, expectedRevision) => write.saveDraft(draft, expectedRevision),
    setAside: (row, most) => write.setAside(row, most),
    asides: (processId) => read.asides(processId),
    aside: (processId, seq) => read.aside(processId, seq),
    versions: (processId) => read.versions(processId),
    version: (processId, version) => read.version(processId, version),
    publish: (version, starts, release) => write.publish(version, starts, release),
    release: (release, starts) => write.release(release, starts),
    releases: (processId) => read.releases(processId),
    currentReleases: () => read.currentReleases(),
    startSubscriptions: () => read.startSubscriptions(),
    schedules: () => read.schedules(),
    dueSchedules: (at, limit) => read.dueSchedules(at, limit),
    moveSchedule: (row, fromCount) => write.moveSchedule(row, fromCount),
    latestVersions: () => read.latestVersions(),

    calendars: async () => parseAll<BusinessCalendar>(await read.calendars()),
    saveCalendar: (calendar, change) => write.saveCalendar(calendar, change),
    recordChange: (change) => write.recordChange(change),
    changes: (what, id, limit) => read.changes(what, id, limit),
    people: async () => parseAll<Person>(await read.people()),
    savePeople: (people) => write.savePeople(people),
    roles: async () => parseAll<Role>(await read.roles()),
    saveRoles: (roles) => write.saveRoles(roles),
    removeRoles: (ids) => write.removeRoles(ids),
    preferences: (person) => read.preferences(person),
    savePreferences: (person, preferences) => write.savePreferences(person, preferences),

    queries: queriesOf(read),
    allLogs: () => allLogs(read),
    stats: () => write.stats(),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

function queriesOf(read: Remote<ReaderMethods>): StoreQueries {
  return {
    cases: async (scope, filter, page) => parseCases(await read.cases(scope, filter, page)),
    case: async (scope, instanceId) => {
      const body = await read.case(scope, instanceId);
      return body && parseCase(body);
    },
    items: async (scope, filter, page) => parseRows<WorkItemRow>(await read.items(scope, filter, page)),
    deliveries: async (scope, filter, page) => parseRows<DeliveryRow>(await read.deliveries(scope, filter, page)),
    log: (scope, instanceId, afterSeq, limit) => read.log(scope, instanceId, afterSeq, limit),
  };
}

type TimerValues = readonly [instanceId: string, key: string, dueAt: number, version: number, facts: string | null];

function timerOf(id: string, [instanceId, key, dueAt, version, facts]: TimerValues): TimerRow {
  return { instanceId, key, dueAt, calendar: { id, version }, ...(facts === null ? {} : { facts }) };
}

const LOG_PAGE = 500;

async function* allLogs(read: Remote<ReaderMethods>): AsyncGenerator<LogRow> {
  let place: LogPlace | null = { n: 0, seq: 0 };
  while (place) {
    const { rows, next } = await read.logPage(place, LOG_PAGE);
    yield* rows;
    place = next;
  }
}

function parseAll<Row>(bodies: readonly string[]): readonly Row[] {
  return bodies.map((body) => JSON.parse(body) as Row);
}

function parseRows<Row>({ bodies, total }: ListedBodies): Listed<Row> {
  return { rows: parseAll<Row>(bodies), total };
}

function parseCases({ bodies, total }: ListedBodies<CaseBody>): Listed<CaseRow> {
  return { rows: bodies.map(parseCase), total };
}

function parseCase({ body, links, people }: CaseBody): CaseRow {
  return { ...JSON.parse(body), links: JSON.parse(links), people: JSON.parse(people) };
}

function refuseWrites(file: string): Remote<WriterMethods> {
  const refuse = () => Promise.reject(new StoreError('store.read-only', { file }));
  return new Proxy({} as Remote<WriterMethods>, { get: () => refuse });
}

// A store in memory: for tests, the editor's try-out and simulation. Same contract as the durable ones; what it holds ends with the process.
import type { BusinessCalendar } from '@baton/core';
import type { BufferedMessage, OutboxRow, Store } from '../ports/store';
import type { LogRow } from '../rows/rows';
import { memoryDefinitions } from './memory-definitions';
import { memoryQueries } from './memory-queries';
import { emptyTables, type Tables, writeCommit } from './tables';

const FIRST_NUMBER = 1001;

export function memoryStore(tables: Tables = emptyTables()): Store {
  const byTime =
    <T>(at: (row: T) => number) =>
    (a: T, b: T) =>
      at(a) - at(b);
  const awake = (row: OutboxRow, at: number) => row.notBeforeAt <= at;
  const isLive = (message: BufferedMessage, at: number) => message.expiresAt > at;

  return {
    commit: async (commits) => commits.map((commit) => writeCommit(tables, commit)),
    async load(instanceId) {
      const stored = tables.cases.get(instanceId);
      if (!stored) return null;
      const { revision, snapshot, snapshotRevision, log } = stored;
      const head = log.at(-1)?.hash ?? '';
      return { instanceId, revision, snapshot, snapshotRevision, tail: log.slice(snapshotRevision), head };
    },
    async loadMany(instanceIds) {
      return instanceIds.flatMap((instanceId) => {
        const stored = tables.cases.get(instanceId);
        if (!stored) return [];
        const { revision, snapshot, snapshotRevision, log, row } = stored;
        const tail = `[${log
          .slice(snapshotRevision)
          .map(({ bytes }) => bytes)
          .join(',')}]`;
        return [
          { instanceId, revision, snapshot, tail, head: log.at(-1)?.hash ?? '', people: row.people, links: row.links },
        ];
      });
    },
    outcome: async (instanceId, commandId) => tables.cases.get(instanceId)?.outcomes.get(commandId) ?? null,

    async dueTimers(at, limit) {
      const due = [...tables.timers.values()].filter((row) => row.dueAt <= at);
      return due.sort(byTime((row) => row.dueAt)).slice(0, limit);
    },
    async timersOfCalendar(calendar, version, after, limit) {
      const found = [...tables.timers]
        .filter(([, row]) => row.calendar?.id === calendar && row.calendar.version < version)
        .filter(([place]) => after === null || place > after)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      const page = found.slice(0, limit);
      return { rows: page.map(([, row]) => row), next: found.length > limit ? (page.at(-1)?.[0] ?? null) : null };
    },
    async nextDueAt() {
      let next: number | null = null;
      for (const { dueAt } of tables.timers.values()) if (next === null || dueAt < next) next = dueAt;
      for (const { nextAt } of tables.schedules) if (nextAt !== null && (next === null || nextAt < next)) next = nextAt;
      for (const { notBeforeAt } of tables.outbox.values()) if (next === null || notBeforeAt < next) next = notBeforeAt;
      return next;
    },
    async dueOutbox(at, limit) {
      const due = [...tables.outbox.values()].filter((row) => awake(row, at));
      return due.sort(byTime((row) => row.notBeforeAt)).slice(0, limit);
    },
    async startAttempts(ids, at) {
      for (const id of ids) {
        const row = tables.outbox.get(id);
        if (row) tables.outbox.set(id, { ...row, attemptStartedAt: at });
      }
    },
    async dueOfFeed(feed, at, limit) {
      const due = [...tables.outbox.values()].filter(
        (row) => row.feed === feed && awake(row, at) && row.attemptStartedAt === null,
      );
      return due.sort(byTime((row) => row.notBeforeAt)).slice(0, limit);
    },
    feed: async (feed) => tables.feeds.get(feed) ?? null,
    async saveFeed(feed) {
      tables.feeds.set(feed.feed, feed);
    },
    async updateOutbox({ add = [], remove = [], postpone = [] }) {
      for (const row of add) tables.outbox.set(row.id, row);
      for (const id of remove) tables.outbox.delete(id);
      for (const { id, notBeforeAt } of postpone) {
        const row = tables.outbox.get(id);
        if (row) tables.outbox.set(id, { ...row, notBeforeAt, attemptStartedAt: null });
      }
    },

    async enqueue(row) {
      if (tables.enqueued.has(row.id)) return false;
      tables.enqueued.add(row.id);
      tables.outbox.set(row.id, row);
      return true;
    },
    async subscriptions(type, name, key) {
      return [...tables.subscriptions.values()].filter(
        (row) => row.type === type && row.message === name && row.key === key,
      );
    },
    async bury(instanceId) {
      if (tables.cases.has(instanceId)) return false;
      tables.buried.add(instanceId);
      return true;
    },
    async bufferMessage(message) {
      if (tables.seenMessages.has(message.id)) return false;
      tables.seenMessages.add(message.id);
      tables.messages.set(message.id, message);
      return true;
    },
    async bufferedMessages(name, key, at) {
      const found = [...tables.messages.values()].filter(
        (row) => row.message === name && row.key === key && isLive(row, at),
      );
      return found.sort(byTime((row) => row.receivedAt));
    },
    async awaitedMessages(at, limit) {
      const waiting = [...tables.subscriptions.values()].filter(({ type }) => type === 'message');
      const awaited = new Set(waiting.map(({ message, key }) => JSON.stringify([message, key])));
      const starting = new Set(
        tables.startSubscriptions.filter(({ type }) => type === 'message').map((row) => row.name),
      );
      const found = [...tables.messages.values()].filter(
        (row) => isLive(row, at) && (starting.has(row.message) || awaited.has(JSON.stringify([row.message, row.key]))),
      );
      return found.sort(byTime((row) => row.receivedAt)).slice(0, limit);
    },

    openLoads: async () => new Map(tables.loads),
    cursors: async () => new Map(tables.cursors),
    async nextNumber(counter) {
      const number = tables.counters.get(counter) ?? FIRST_NUMBER;
      tables.counters.set(counter, number + 1);
      return number;
    },

    ...memoryDefinitions(tables),

    async calendars() {
      const order = (a: BusinessCalendar, b: BusinessCalendar) =>
        a.id < b.id ? -1 : a.id > b.id ? 1 : a.version - b.version;
      return [...tables.calendars.values()].sort(order);
    },
    async saveCalendar(calendar, change) {
      tables.calendars.set(`${calendar.id}/${calendar.version}`, calendar);
      if (change) tables.changes.push(change);
    },
    async recordChange(change) {
      tables.changes.push(change);
    },
    async changes(what, id, limit) {
      return tables.changes
        .filter((change) => change.what === what && change.id === id)
        .reverse()
        .slice(0, limit);
    },
    people: async () => [...tables.people.values()],
    async savePeople(people) {
      for (const person of people) tables.people.set(person.id, person);
    },
    roles: async () => [...tables.roles.values()],
    async saveRoles(roles) {
      for (const role of roles) tables.roles.set(role.id, role);
    },
    async removeRoles(ids) {
      for (const id of ids) tables.roles.delete(id);
    },
    preferences: async (person) => tables.preferences.get(person) ?? null,
    async savePreferences(person, preferences) {
      tables.preferences.set(person, preferences);
    },

    queries: memoryQueries(tables),
    async *allLogs(): AsyncIterable<LogRow> {
      for (const { log } of tables.cases.values()) yield* log;
    },
    close: async () => {},
  };
}

// Writes what is not a case: drafts, published versions, calendars, people, roles, counters, messages, attempts. Called by the writer.
import type { BusinessCalendar, Person, Preferences, Role } from '@baton/core';
import type {
  AdminChange,
  BufferedMessage,
  Draft,
  OutboxUpdate,
  ProcessStarts,
  ProcessVersion,
  RecipientFeed,
  ReleaseRow,
} from '@baton/engine';
import type { Driver } from '../driver/driver';
import { listValue } from '../threads/protocol';
import { writeOutboxRows } from './write-outbox';
import { addRelease, isNextRelease } from './write-releases';
import { replaceStarts } from './write-starts';

const FIRST_NUMBER = 1001;

export function startAttempts(driver: Driver, ids: readonly string[], at: number): void {
  driver
    .prepare('update outbox set attempt_started_at = ? where id in (select value from json_each(?))')
    .run([at, listValue(ids)]);
}

export function updateOutbox(driver: Driver, { add = [], remove = [], postpone = [] }: OutboxUpdate): void {
  writeOutboxRows(driver, add);
  driver.prepare('delete from outbox where id in (select value from json_each(?))').run([listValue(remove)]);
  const wait = driver.prepare('update outbox set not_before_at = ?, attempt_started_at = null where id = ?');
  for (const { id, notBeforeAt } of postpone) wait.run([notBeforeAt, id]);
}

export function saveFeed(driver: Driver, { feed, lastSentAt }: RecipientFeed): void {
  driver
    .prepare(
      'insert into feeds (feed, last_sent_at) values (?, ?) on conflict (feed) do update set last_sent_at = excluded.last_sent_at',
    )
    .run([feed, lastSentAt]);
}

export function savePreferences(driver: Driver, person: string, preferences: Preferences): void {
  driver
    .prepare(
      'insert into preferences (person, body) values (?, ?) on conflict (person) do update set body = excluded.body',
    )
    .run([person, JSON.stringify(preferences)]);
}

export function removeRoles(driver: Driver, ids: readonly string[]): void {
  driver.prepare('delete from roles where id in (select value from json_each(?))').run([listValue(ids)]);
}

/** Messages that nobody came for are dropped here: keeping one is when the table grows. Their ids stay known. */
export function bufferMessage(driver: Driver, message: BufferedMessage): boolean {
  const { id, key, variables, receivedAt, expiresAt } = message;
  const fresh = driver.prepare('insert into known_messages (id, at) values (?, ?) on conflict do nothing');
  if (fresh.run([id, receivedAt]) === 0) return false;
  driver.prepare('delete from messages where expires_at <= ?').run([receivedAt]);
  driver
    .prepare('insert into messages (id, message, key, variables, received_at, expires_at) values (?, ?, ?, ?, ?, ?)')
    .run([id, message.message, key, variables, receivedAt, expiresAt]);
  return true;
}

export function nextNumber(driver: Driver, counter: string): number {
  const row = driver
    .prepare(
      'insert into counters (counter, value) values (?, ?) on conflict (counter) do update set value = value + 1 returning value',
    )
    .get([counter, FIRST_NUMBER]);
  return Number(row?.value);
}

export function saveDraft(driver: Driver, draft: Draft, expectedRevision: number): Draft | null {
  const found = driver.prepare('select revision from drafts where process_id = ?').get([draft.processId]);
  if (Number(found?.revision ?? 0) !== expectedRevision) return null;
  driver
    .prepare(
      `insert into drafts (process_id, name, revision, bytes, saved_at, saved_by, based_on) values (?, ?, ?, ?, ?, ?, ?)
       on conflict (process_id) do update set name = excluded.name, revision = excluded.revision, bytes = excluded.bytes,
         saved_at = excluded.saved_at, saved_by = excluded.saved_by, based_on = excluded.based_on`,
    )
    .run([draft.processId, draft.name, draft.revision, draft.bytes, draft.savedAt, draft.savedBy, draft.basedOn]);
  return draft;
}

export function publish(
  driver: Driver,
  version: ProcessVersion,
  starts: ProcessStarts | null,
  release: ReleaseRow,
): ProcessVersion | null {
  const { processId, name, hash, bytes, publishedAt, publishedBy, summary } = version;
  if (!isNextRelease(driver, release)) return null;
  const added = driver
    .prepare(
      `insert into versions (process_id, version, name, hash, bytes, published_at, published_by, summary)
       values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
    )
    .run([processId, version.version, name, hash, bytes, publishedAt, publishedBy, summary]);
  if (added === 0) return null;
  addRelease(driver, release);
  if (starts) replaceStarts(driver, processId, starts);
  return version;
}

export function saveCalendar(driver: Driver, calendar: BusinessCalendar, change?: AdminChange): void {
  driver
    .prepare('insert or replace into calendars (id, version, body) values (?, ?, ?)')
    .run([calendar.id, calendar.version, JSON.stringify(calendar)]);
  if (change) recordChange(driver, change);
}

export function recordChange(driver: Driver, { what, id, act, version, at, by, reason }: AdminChange): void {
  driver
    .prepare('insert into changes (what, id, act, version, at, done_by, reason) values (?, ?, ?, ?, ?, ?, ?)')
    .run([what, id, act, version, at, by, reason]);
}

export function savePeople(driver: Driver, people: readonly Person[]): void {
  const save = driver.prepare(
    'insert into people (id, body) values (?, ?) on conflict (id) do update set body = excluded.body',
  );
  for (const person of people) save.run([person.id, JSON.stringify(person)]);
}

export function saveRoles(driver: Driver, roles: readonly Role[]): void {
  const save = driver.prepare(
    'insert into roles (id, body) values (?, ?) on conflict (id) do update set body = excluded.body',
  );
  for (const role of roles) save.run([role.id, JSON.stringify(role)]);
}

// Reads what waits: timers, outbox, subscriptions, buffered messages, cursors of round robins. Called by the reader for the engine.
import type { BufferedMessage, OutboxRow, RecipientFeed, SubscriptionRow, TimerRow } from '@baton/engine';
import type { Driver, SqlRow } from '../driver/driver';
import type { TimersAsText } from '../threads/protocol';

export function dueTimers(driver: Driver, at: number, limit: number): readonly TimerRow[] {
  return driver
    .prepare(
      `select instance_id, timers.key as key, timers.due_at as due_at, calendar, calendar_version, facts from timers
       join cases using (n) where timers.due_at <= ? order by timers.due_at, n, timers.key limit ?`,
    )
    .all([at, limit])
    .map(toTimerRow);
}

/** As one text: there may be a hundred thousand of them. */
export function timersOfCalendar(
  driver: Driver,
  calendar: string,
  version: number,
  after: string | null,
  limit: number,
): TimersAsText {
  const place = after === null ? -1 : after.indexOf(' ');
  const n = after === null ? 0 : Number(after.slice(0, place));
  const key = after === null ? '' : after.slice(place + 1);
  const found = driver
    .prepare(
      `select json_group_array(json_array(instance_id, key, due_at, calendar_version, facts)) as rows, max(n) as last
       from (select instance_id, n, timers.key as key, timers.due_at as due_at, calendar_version, facts from timers
         join cases using (n) where calendar = ? and calendar_version < ? and (n, timers.key) > (?, ?)
         order by n, timers.key limit ?)`,
    )
    .get([calendar, version, n, key, limit]);
  return { rows: String(found?.rows), last: Number(found?.last) };
}

export function nextDueAt(driver: Driver): number | null {
  const row = driver
    .prepare(
      `select min(at) as at from
         (select min(due_at) as at from timers union all select min(not_before_at) as at from outbox
          union all select min(next_at) as at from schedules)`,
    )
    .get([]);
  return row?.at === null || row === undefined ? null : Number(row.at);
}

export function dueOutbox(driver: Driver, at: number, limit: number): readonly OutboxRow[] {
  return driver
    .prepare('select * from outbox where not_before_at <= ? order by not_before_at, entry limit ?')
    .all([at, limit])
    .map(toOutboxRow);
}

/** Rows that go to one person through one channel, without those under way. */
export function dueOfFeed(driver: Driver, feed: string, at: number, limit: number): readonly OutboxRow[] {
  return driver
    .prepare(
      `select * from outbox where feed = ? and not_before_at <= ? and attempt_started_at is null
       order by not_before_at, entry limit ?`,
    )
    .all([feed, at, limit])
    .map(toOutboxRow);
}

export function feed(driver: Driver, name: string): RecipientFeed | null {
  const row = driver.prepare('select last_sent_at from feeds where feed = ?').get([name]);
  return row ? { feed: name, lastSentAt: Number(row.last_sent_at) } : null;
}

export function subscriptions(
  driver: Driver,
  type: SubscriptionRow['type'],
  message: string,
  key: string,
): readonly SubscriptionRow[] {
  return driver
    .prepare(
      `select instance_id, token from subscriptions join cases using (n) where type = ? and message = ? and subscriptions.key = ?
       order by subscriptions.entry`,
    )
    .all([type, message, key])
    .map((row) => ({ instanceId: String(row.instance_id), token: Number(row.token), type, message, key }));
}

export function bufferedMessages(driver: Driver, message: string, key: string, at: number): readonly BufferedMessage[] {
  return driver
    .prepare('select * from messages where message = ? and key = ? and expires_at > ? order by received_at, entry')
    .all([message, key, at])
    .map(toMessage);
}

export function awaitedMessages(driver: Driver, at: number, limit: number): readonly BufferedMessage[] {
  return driver
    .prepare(
      `select * from messages m where expires_at > ?
         and (exists (select 1 from subscriptions s where s.type = 'message' and s.message = m.message and s.key = m.key)
           or exists (select 1 from start_subscriptions s where s.type = 'message' and s.name = m.message))
       order by received_at, entry limit ?`,
    )
    .all([at, limit])
    .map(toMessage);
}

export function cursors(driver: Driver): ReadonlyMap<string, string> {
  const rows = driver.prepare('select pool, after from cursors order by pool').all([]);
  return new Map(rows.map(({ pool, after }) => [String(pool), String(after)]));
}

function toTimerRow(row: SqlRow): TimerRow {
  return {
    instanceId: String(row.instance_id),
    key: String(row.key),
    dueAt: Number(row.due_at),
    ...(row.calendar === null ? {} : { calendar: { id: String(row.calendar), version: Number(row.calendar_version) } }),
    ...(row.facts === null ? {} : { facts: String(row.facts) }),
  };
}

function toOutboxRow(row: SqlRow): OutboxRow {
  return {
    id: String(row.id),
    instanceId: String(row.instance_id),
    kind: row.kind as OutboxRow['kind'],
    payload: String(row.payload),
    notBeforeAt: Number(row.not_before_at),
    attempt: Number(row.attempt),
    attemptStartedAt: row.attempt_started_at as number | null,
    ...(row.feed === null ? {} : { feed: String(row.feed) }),
  };
}

function toMessage(row: SqlRow): BufferedMessage {
  return {
    id: String(row.id),
    message: String(row.message),
    key: String(row.key),
    variables: String(row.variables),
    receivedAt: Number(row.received_at),
    expiresAt: Number(row.expires_at),
  };
}

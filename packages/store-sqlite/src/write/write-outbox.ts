// Writes rows of the outbox, by id. Called for every commit and for rows that need none.
import type { OutboxRow } from '@baton/engine';
import type { Driver } from '../driver/driver';

export function writeOutboxRows(driver: Driver, rows: readonly OutboxRow[]): void {
  if (rows.length === 0) return;
  const add = driver.prepare(
    `insert into outbox (id, instance_id, kind, payload, not_before_at, attempt, attempt_started_at, feed)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set payload = excluded.payload, not_before_at = excluded.not_before_at,
       attempt = excluded.attempt, attempt_started_at = excluded.attempt_started_at, feed = excluded.feed`,
  );
  for (const row of rows) {
    const { id, instanceId, kind, payload, notBeforeAt, attempt, attemptStartedAt, feed = null } = row;
    add.run([id, instanceId, kind, payload, notBeforeAt, attempt, attemptStartedAt, feed]);
  }
}

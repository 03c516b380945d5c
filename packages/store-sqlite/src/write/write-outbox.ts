// Writes rows of the outbox, by id. Called for commits and for rows that need none.
import type { OutboxRow } from '@baton/engine';
import type { Driver } from '../driver/driver';
import { writeRows } from './write-rows';

export function writeOutboxRows(driver: Driver, rows: readonly OutboxRow[]): void {
  const values = rows.flatMap((row) => {
    const { id, instanceId, kind, payload, notBeforeAt, attempt, attemptStartedAt, feed = null } = row;
    return [id, instanceId, kind, payload, notBeforeAt, attempt, attemptStartedAt, feed];
  });
  writeRows(
    driver,
    'insert into outbox (id, instance_id, kind, payload, not_before_at, attempt, attempt_started_at, feed) values',
    8,
    values,
    `on conflict (id) do update set payload = excluded.payload, not_before_at = excluded.not_before_at,
       attempt = excluded.attempt, attempt_started_at = excluded.attempt_started_at, feed = excluded.feed`,
  );
}

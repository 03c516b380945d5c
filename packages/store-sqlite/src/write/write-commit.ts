// Writes one commit of one case: log tail, state, case, tasks, alerts, timers, messages, outbox, outcomes. Called by the writer, inside
// its transaction; whatever is refused is undone by the caller.
import type { Commit, CommitResult } from '@baton/engine';
import type { Driver } from '../driver/driver';
import { findCase, writeCase } from './write-case';
import { writeDeliveries } from './write-deliveries';
import { writeItems } from './write-items';
import { writeOutboxRows } from './write-outbox';
import { isBuried } from './write-starts';

const OK: CommitResult = { ok: true };
const LOG_ROWS = 8;

/** What is refused is answered, not thrown; the caller undoes what was written until then. */
export function writeCommit(driver: Driver, commit: Commit): CommitResult {
  const found = findCase(driver, commit.instanceId);
  if (found && !writeOutcomes(driver, found.n, commit)) return { ok: false, code: 'command.duplicate' };
  if (!found && isBuried(driver, commit.instanceId)) return { ok: false, code: 'instance.buried' };
  if ((found?.revision ?? 0) !== commit.expectedRevision) return { ok: false, code: 'revision.conflict' };
  if (!moveCursors(driver, commit)) return { ok: false, code: 'cursor.conflict' };

  const n = writeCase(driver, found, commit);
  if (!found && !writeOutcomes(driver, n, commit)) return { ok: false, code: 'command.duplicate' };
  writeLog(driver, n, commit);
  writeItems(driver, n, commit.items);
  writeDeliveries(driver, n, commit.deliveries);
  writeTimers(driver, n, commit);
  writeSubscriptions(driver, n, commit);
  writeOutbox(driver, commit);
  for (const id of commit.consumedMessages) driver.prepare('delete from messages where id = ?').run([id]);
  return OK;
}

/** False when one of the commands was carried out before. */
function writeOutcomes(driver: Driver, n: number, { outcomes }: Commit): boolean {
  const insert = driver.prepare(
    'insert into outcomes (n, command_id, outcome) values (?, ?, ?) on conflict do nothing',
  );
  return outcomes.every(({ commandId, outcome }) => insert.run([n, commandId, outcome]) > 0);
}

/** All of them or none: false when one does not stand where the commit believes. */
function moveCursors(driver: Driver, { cursors }: Commit): boolean {
  const find = driver.prepare('select after from cursors where pool = ?');
  if (!cursors.every(({ pool, before }) => (find.get([pool])?.after ?? null) === before)) return false;
  const move = driver.prepare(
    'insert into cursors (pool, after) values (?, ?) on conflict (pool) do update set after = excluded.after',
  );
  for (const { pool, after } of cursors) move.run([pool, after]);
  return true;
}

/** Several entries in one statement: the call costs more than the row. */
function writeLog(driver: Driver, n: number, { log }: Commit): void {
  for (let start = 0; start < log.length; start += LOG_ROWS) {
    const rows = log.slice(start, start + LOG_ROWS);
    driver
      .prepare(`insert into log (n, seq, bytes, hash) values ${Array.from(rows, () => '(?, ?, ?, ?)').join(', ')}`)
      .run(rows.flatMap(({ seq, bytes, hash }) => [n, seq, bytes, hash]));
  }
}

function writeTimers(driver: Driver, n: number, { timers }: Commit): void {
  for (const key of timers.cancel) driver.prepare('delete from timers where n = ? and key = ?').run([n, key]);
  const arm = driver.prepare(
    `insert into timers (n, key, due_at, calendar, calendar_version) values (?, ?, ?, ?, ?) on conflict (n, key) do update
       set due_at = excluded.due_at, calendar = excluded.calendar, calendar_version = excluded.calendar_version`,
  );
  for (const { key, dueAt, calendar } of timers.arm)
    arm.run([n, key, dueAt, calendar?.id ?? null, calendar?.version ?? null]);
}

function writeSubscriptions(driver: Driver, n: number, { subscriptions }: Commit): void {
  for (const token of subscriptions.remove) {
    driver.prepare('delete from subscriptions where n = ? and token = ?').run([n, token]);
  }
  const add = driver.prepare(
    'insert or replace into subscriptions (n, token, type, message, key) values (?, ?, ?, ?, ?)',
  );
  for (const { token, type, message, key } of subscriptions.add) add.run([n, token, type, message, key]);
}

function writeOutbox(driver: Driver, { outbox }: Commit): void {
  for (const id of outbox.remove) driver.prepare('delete from outbox where id = ?').run([id]);
  writeOutboxRows(driver, outbox.add);
}

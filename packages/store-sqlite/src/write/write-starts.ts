// Writes how cases of published processes begin by themselves, which cases never begin, and outbox rows that no commit adds.
// Called by the writer.
import type { OutboxRow, ProcessStarts, ScheduleRow } from '@baton/engine';
import type { Driver } from '../driver/driver';
import { listValue } from '../threads/protocol';

/** Those of earlier versions end. */
export function replaceStarts(driver: Driver, processId: string, { subscriptions, schedules }: ProcessStarts): void {
  driver.prepare('delete from start_subscriptions where process_id = ?').run([processId]);
  driver.prepare('delete from schedules where process_id = ?').run([processId]);
  const subscribe = driver.prepare(
    'insert into start_subscriptions (process_id, version, node, type, name) values (?, ?, ?, ?, ?)',
  );
  for (const { version, node, type, name } of subscriptions) subscribe.run([processId, version, node, type, name]);
  const schedule = driver.prepare(
    'insert into schedules (process_id, version, node, since, next_at, count, missed) values (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { version, node, since, nextAt, count, missed } of schedules)
    schedule.run([processId, version, node, since, nextAt, count, missed]);
}

export function moveSchedule(driver: Driver, row: ScheduleRow, fromCount: number): boolean {
  const { processId, version, node, since, nextAt, count, missed } = row;
  const moved = driver
    .prepare(
      `update schedules set since = ?, next_at = ?, count = ?, missed = ?
       where process_id = ? and version = ? and node = ? and count = ?`,
    )
    .run([since, nextAt, count, missed, processId, version, node, fromCount]);
  return moved > 0;
}

export function bury(driver: Driver, instanceId: string): boolean {
  const begun = driver.prepare('select 1 as begun from cases where instance_id = ?').get([instanceId]);
  if (begun) return false;
  driver.prepare('insert into buried (instance_id) values (?) on conflict do nothing').run([instanceId]);
  return true;
}

/** Whether any of these instances never begins. */
export function areBuried(driver: Driver, instanceIds: readonly string[]): boolean {
  const find = 'select 1 as found from buried where instance_id in (select value from json_each(?)) limit 1';
  return driver.prepare(find).get([listValue(instanceIds)]) !== undefined;
}

/** True when the id was not known yet. */
export function isFirst(driver: Driver, { id }: OutboxRow): boolean {
  return driver.prepare('insert into enqueued (id) values (?) on conflict do nothing').run([id]) > 0;
}

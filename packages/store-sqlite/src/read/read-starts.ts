// Reads how cases of published processes begin by themselves. Called by the reader for the engine.
import type { ScheduleRow, StartSubscriptionRow } from '@baton/engine';
import type { Driver, SqlRow } from '../driver/driver';

export function startSubscriptions(driver: Driver): readonly StartSubscriptionRow[] {
  return driver
    .prepare('select * from start_subscriptions order by entry')
    .all([])
    .map((row) => ({
      processId: String(row.process_id),
      version: Number(row.version),
      node: String(row.node),
      type: row.type as StartSubscriptionRow['type'],
      name: String(row.name),
    }));
}

export function schedules(driver: Driver): readonly ScheduleRow[] {
  return driver.prepare('select * from schedules order by entry').all([]).map(toSchedule);
}

export function dueSchedules(driver: Driver, at: number, limit: number): readonly ScheduleRow[] {
  return driver
    .prepare('select * from schedules where next_at <= ? order by next_at, entry limit ?')
    .all([at, limit])
    .map(toSchedule);
}

function toSchedule(row: SqlRow): ScheduleRow {
  return {
    processId: String(row.process_id),
    version: Number(row.version),
    node: String(row.node),
    since: Number(row.since),
    nextAt: row.next_at as number | null,
    count: Number(row.count),
    missed: Number(row.missed),
  };
}

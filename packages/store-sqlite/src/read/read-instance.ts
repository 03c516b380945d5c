// Reads what the engine needs to go on with a case: its state and the log after it; and whole logs, page by page. Called by the reader.
import type { StoredInstance, StoredInstanceState } from '@baton/engine';
import type { Driver } from '../driver/driver';
import { type LogPage, type LogPlace, listValue } from '../threads/protocol';
import { toLogRow } from './list-cases';

export function readInstance(driver: Driver, instanceId: string): StoredInstance | null {
  const row = driver
    .prepare(
      `select n, instances.revision as revision, head, snapshot, snapshots.revision as snapshot_revision
       from cases join instances using (n) left join snapshots using (n) where instance_id = ?`,
    )
    .get([instanceId]);
  if (!row) return null;
  const snapshotRevision = Number(row.snapshot_revision ?? 0);
  const tail = driver.prepare('select seq, bytes, hash from log where n = ? and seq > ? order by seq');
  return {
    instanceId,
    revision: Number(row.revision),
    snapshot: row.snapshot as string | null,
    snapshotRevision,
    tail: tail.all([row.n!, snapshotRevision]).map((entry) => toLogRow(instanceId, entry)),
    head: String(row.head),
  };
}

export function readInstances(driver: Driver, instanceIds: readonly string[]): readonly StoredInstanceState[] {
  return driver
    .prepare(
      `select instance_id, instances.revision as revision, head, links, people, snapshot,
         (select group_concat(bytes, ',') from
           (select bytes from log where log.n = cases.n and seq > coalesce(snapshots.revision, 0) order by seq)) as tail
       from (select value as asked from json_each(?)) cross join cases on instance_id = asked
         cross join instances using (n) left join snapshots using (n)`,
    )
    .all([listValue(instanceIds)])
    .map((row) => ({
      instanceId: String(row.instance_id),
      revision: Number(row.revision),
      snapshot: row.snapshot as string | null,
      tail: `[${row.tail ?? ''}]`,
      head: String(row.head),
      people: JSON.parse(String(row.people)),
      links: JSON.parse(String(row.links)),
    }));
}

export function readOutcome(driver: Driver, instanceId: string, commandId: string): string | null {
  const row = driver
    .prepare('select outcome from outcomes where n = (select n from cases where instance_id = ?) and command_id = ?')
    .get([instanceId, commandId]);
  return row ? String(row.outcome) : null;
}

export function readLogPage(driver: Driver, after: LogPlace, limit: number): LogPage {
  const rows = driver
    .prepare(
      `select n, seq, bytes, hash, (select instance_id from cases where cases.n = log.n) as instance_id
       from log where (n, seq) > (?, ?) order by n, seq limit ?`,
    )
    .all([after.n, after.seq, limit]);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => toLogRow(String(row.instance_id), row)),
    next: last && rows.length === limit ? { n: Number(last.n), seq: Number(last.seq) } : null,
  };
}

// Reads which version new cases take, and took before. Called by the reader.
import type { ReleaseRow } from '@baton/engine';
import type { Driver, SqlRow } from '../driver/driver';

/** Newest first. */
export function releases(driver: Driver, processId: string): readonly ReleaseRow[] {
  return driver
    .prepare('select * from releases where process_id = ? order by seq desc')
    .all([processId])
    .map(toRelease);
}

export function currentReleases(driver: Driver): readonly ReleaseRow[] {
  return driver
    .prepare('select * from releases r where seq = (select max(seq) from releases where process_id = r.process_id)')
    .all([])
    .map(toRelease);
}

function toRelease(row: SqlRow): ReleaseRow {
  return {
    processId: String(row.process_id),
    seq: Number(row.seq),
    at: Number(row.at),
    by: String(row.done_by),
    act: row.act as ReleaseRow['act'],
    version: Number(row.version),
    reason: String(row.reason),
    current: Number(row.current),
    pilot: row.pilot === null ? null : (JSON.parse(String(row.pilot)) as ReleaseRow['pilot']),
  };
}

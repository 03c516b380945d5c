// Reads drawings that were set aside. Called by the reader.
import type { AsideRow } from '@baton/engine';
import type { Driver, SqlRow } from '../driver/driver';

/** All but the drawing itself. */
const ASIDE = 'process_id, seq, saved_at, saved_by, at, done_by';

/** Newest first. */
export function asides(driver: Driver, processId: string): readonly Omit<AsideRow, 'bytes'>[] {
  return driver
    .prepare(`select ${ASIDE} from asides where process_id = ? order by seq desc`)
    .all([processId])
    .map(toAside);
}

export function aside(driver: Driver, processId: string, seq: number): AsideRow | null {
  const row = driver.prepare('select * from asides where process_id = ? and seq = ?').get([processId, seq]);
  return row ? { ...toAside(row), bytes: String(row.bytes) } : null;
}

function toAside(row: SqlRow): Omit<AsideRow, 'bytes'> {
  return {
    processId: String(row.process_id),
    seq: Number(row.seq),
    savedBy: String(row.saved_by),
    savedAt: Number(row.saved_at),
    by: String(row.done_by),
    at: Number(row.at),
  };
}

// Writes drawings that are set aside: of each process the newest, none twice. Called by the writer.
import type { AsideRow } from '@baton/engine';
import type { Driver } from '../driver/driver';

export function setAside(driver: Driver, row: Omit<AsideRow, 'seq'>, most: number): number {
  const { processId, bytes, savedAt, savedBy, at, by } = row;
  const there = driver.prepare('select seq from asides where process_id = ? and bytes = ?').get([processId, bytes]);
  if (there) return Number(there.seq);
  const last = driver.prepare('select max(seq) as seq from asides where process_id = ?').get([processId]);
  const seq = Number(last?.seq ?? 0) + 1;
  driver
    .prepare(
      'insert into asides (process_id, seq, bytes, saved_at, saved_by, at, done_by) values (?, ?, ?, ?, ?, ?, ?)',
    )
    .run([processId, seq, bytes, savedAt, savedBy, at, by]);
  // Numbers are only missing at the beginning.
  driver.prepare('delete from asides where process_id = ? and seq <= ?').run([processId, seq - most]);
  return seq;
}

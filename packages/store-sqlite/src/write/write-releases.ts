// Writes which version new cases take: one row more each time, none is ever changed. Called by the writer.
import type { ProcessStarts, ReleaseRow } from '@baton/engine';
import type { Driver } from '../driver/driver';
import { replaceStarts } from './write-starts';

/** Whether its place is the one after the last. */
export function isNextRelease(driver: Driver, { processId, seq }: ReleaseRow): boolean {
  const last = driver.prepare('select max(seq) as seq from releases where process_id = ?').get([processId]);
  return Number(last?.seq ?? 0) === seq - 1;
}

export function addRelease(driver: Driver, row: ReleaseRow): void {
  const { processId, seq, at, by, act, version, reason, current, pilot } = row;
  driver
    .prepare(
      'insert into releases (process_id, seq, at, done_by, act, version, reason, current, pilot) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run([processId, seq, at, by, act, version, reason, current, pilot && JSON.stringify(pilot)]);
}

export function release(driver: Driver, row: ReleaseRow, starts: ProcessStarts | null): boolean {
  if (!isNextRelease(driver, row)) return false;
  addRelease(driver, row);
  if (starts) replaceStarts(driver, row.processId, starts);
  return true;
}

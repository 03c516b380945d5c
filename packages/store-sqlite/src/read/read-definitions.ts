// Reads drafts, published versions, calendars, people and roles. Called by the reader.
import type { Preferences } from '@baton/core';
import type { AdminChange, Draft, ProcessVersion } from '@baton/engine';
import type { Driver, SqlRow } from '../driver/driver';

export function drafts(driver: Driver): readonly Draft[] {
  return driver.prepare('select * from drafts order by rowid').all([]).map(toDraft);
}

export function draft(driver: Driver, processId: string): Draft | null {
  const row = driver.prepare('select * from drafts where process_id = ?').get([processId]);
  return row ? toDraft(row) : null;
}

const VERSION = 'process_id, version, name, hash, published_at, published_by, summary';

/** Newest first. */
export function versions(driver: Driver, processId: string): readonly Omit<ProcessVersion, 'bytes'>[] {
  return driver
    .prepare(`select ${VERSION} from versions where process_id = ? order by version desc`)
    .all([processId])
    .map(toVersion);
}

export function version(driver: Driver, processId: string, number: number | 'latest'): ProcessVersion | null {
  const [condition, values] =
    number === 'latest' ? ['order by version desc limit 1', [processId]] : ['and version = ?', [processId, number]];
  const row = driver.prepare(`select * from versions where process_id = ? ${condition}`).get(values);
  return row ? { ...toVersion(row), bytes: String(row.bytes) } : null;
}

/** In the order in which the processes were published first. */
export function latestVersions(driver: Driver): readonly Omit<ProcessVersion, 'bytes'>[] {
  return driver
    .prepare(
      `select ${VERSION} from versions v where version = (select max(version) from versions where process_id = v.process_id)
       order by (select min(rowid) from versions where process_id = v.process_id)`,
    )
    .all([])
    .map(toVersion);
}

/** All versions of all calendars, as JSON. */
export function calendars(driver: Driver): readonly string[] {
  return driver
    .prepare('select body from calendars order by id, version')
    .all([])
    .map(({ body }) => String(body));
}

/** Latest first. */
export function changes(driver: Driver, what: AdminChange['what'], id: string, limit: number): readonly AdminChange[] {
  return driver
    .prepare('select * from changes where what = ? and id = ? order by entry desc limit ?')
    .all([what, id, limit])
    .map((row) => ({
      what,
      id,
      act: row.act as AdminChange['act'],
      version: row.version as number | null,
      at: Number(row.at),
      by: String(row.done_by),
      reason: row.reason as string | null,
    }));
}

/** People or roles as JSON, in the order in which they came. */
export function bodies(driver: Driver, table: 'people' | 'roles'): readonly string[] {
  return driver
    .prepare(`select body from ${table} order by rowid`)
    .all([])
    .map(({ body }) => String(body));
}

export function preferences(driver: Driver, person: string): Preferences | null {
  const row = driver.prepare('select body from preferences where person = ?').get([person]);
  return row ? (JSON.parse(String(row.body)) as Preferences) : null;
}

function toDraft(row: SqlRow): Draft {
  return {
    processId: String(row.process_id),
    name: String(row.name),
    revision: Number(row.revision),
    bytes: String(row.bytes),
    savedAt: Number(row.saved_at),
    savedBy: String(row.saved_by),
    basedOn: row.based_on as number | null,
  };
}

function toVersion(row: SqlRow): Omit<ProcessVersion, 'bytes'> {
  return {
    processId: String(row.process_id),
    version: Number(row.version),
    name: String(row.name),
    hash: String(row.hash),
    publishedAt: Number(row.published_at),
    publishedBy: String(row.published_by),
    summary: String(row.summary),
  };
}

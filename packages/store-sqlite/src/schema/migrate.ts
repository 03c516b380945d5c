// Brings a file up to the newest schema and refuses files that are not ours. Called once, by whichever thread opens the file first.
import type { Driver } from '../driver/driver';
import { StoreError } from '../store-error';
import { migration0001 } from './migration-0001';
import { migration0002 } from './migration-0002';
import { migration0003 } from './migration-0003';
import { migration0004 } from './migration-0004';
import { migration0005 } from './migration-0005';
import { migration0006 } from './migration-0006';
import { migration0007 } from './migration-0007';
import { migration0008 } from './migration-0008';
import { migration0009 } from './migration-0009';

/** One numbered change of the schema: never edited after its release, only followed by another. */
export interface Migration {
  readonly number: number;
  readonly sql: string;
}

const MIGRATIONS: readonly Migration[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
  migration0007,
  migration0008,
  migration0009,
];

export const SCHEMA_NUMBER = Math.max(...MIGRATIONS.map(({ number }) => number));

/** Marks the file as ours: "Batn". */
const APPLICATION_ID = 0x4261746e;

/** Applies the missing migrations, each in its own transaction. Throws `store.foreign`, `store.newer`. */
export function migrate(driver: Driver, file: string): void {
  const found = requireOurs(driver, file);
  for (const { number, sql } of MIGRATIONS.filter((migration) => migration.number > found)) {
    driver.exec('begin immediate');
    driver.exec(sql);
    driver.exec(`pragma application_id = ${APPLICATION_ID}`);
    driver.exec(`pragma user_version = ${number}`);
    driver.exec('commit');
  }
}

/** For files opened to be read, which are not changed: the schema must be the one this version knows. */
export function requireCurrent(driver: Driver, file: string): void {
  const found = requireOurs(driver, file);
  if (found < SCHEMA_NUMBER) throw new StoreError('store.missing', { file });
}

function requireOurs(driver: Driver, file: string): number {
  const tables = Number(driver.prepare('select count(*) as tables from sqlite_schema').get([])?.tables);
  const application = pragma(driver, 'application_id');
  if (tables > 0 && application !== APPLICATION_ID) throw new StoreError('store.foreign', { file });
  const found = pragma(driver, 'user_version');
  if (found > SCHEMA_NUMBER) throw new StoreError('store.newer', { file, found, known: SCHEMA_NUMBER });
  return found;
}

function pragma(driver: Driver, name: string): number {
  return Number(driver.prepare(`pragma ${name}`).get([])?.[name]);
}

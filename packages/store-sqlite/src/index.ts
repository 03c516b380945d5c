// The embedded store: one SQLite file through libsql, with group commit.
export { openSqliteStore, type SqliteStoreOptions, STORE_FILE } from './open-store';
export type { SqliteStore, StoreStats } from './sqlite-store';
export { STORE_ERROR_CODES, StoreError, type StoreErrorCode, type StoreErrorFacts } from './store-error';

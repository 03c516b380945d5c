// The writer's thread: owns the file, brings its schema up to date, and is the only one to change it.
import { openLibsql } from './driver/libsql-driver';
import { takeOwnership } from './driver/ownership';
import { migrate } from './schema/migrate';
import { serveCalls } from './threads/serve-calls';
import { createWriter } from './writer';

const BUSY_IN = 5_000;
/** Pages kept in memory: what a large group of commits changes is not read again for each of them. */
const CACHE_KB = 32_768;

serveCalls(({ file }) => {
  const letGo = takeOwnership(file);
  const driver = openLibsql({ file, busyIn: BUSY_IN });
  try {
    driver.exec('pragma journal_mode = wal');
    driver.exec('pragma synchronous = full');
    driver.exec(`pragma cache_size = -${CACHE_KB}`);
    migrate(driver, file);
  } catch (error) {
    driver.close();
    letGo();
    throw error;
  }
  return {
    run: createWriter(driver, file),
    close: () => {
      driver.close();
      letGo();
    },
  };
});

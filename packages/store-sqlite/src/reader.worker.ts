// The reader's thread: answers queries beside the writer. Started once the writer has opened the file, or alone for a file that is only read.
import { openLibsql } from './driver/libsql-driver';
import { createReader } from './reader';
import { requireCurrent } from './schema/migrate';
import { serveCalls } from './threads/serve-calls';

const BUSY_IN = 5_000;
/** Pages kept in memory, in KiB: lists look at many. */
const CACHE = 32_000;

serveCalls(({ file }) => {
  const driver = openLibsql({ file, readOnly: true, busyIn: BUSY_IN });
  try {
    driver.exec(`pragma cache_size = -${CACHE}`);
    requireCurrent(driver, file);
  } catch (error) {
    driver.close();
    throw error;
  }
  return { run: createReader(driver, file), close: () => driver.close() };
});

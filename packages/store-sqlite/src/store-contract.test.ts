import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeStore } from '@baton/engine/testing/store-contract';
import { afterAll } from 'vitest';
import { openSqliteStore } from './open-store';

const base = mkdtempSync(join(tmpdir(), 'baton-contract-'));
afterAll(() => rmSync(base, { recursive: true }));

describeStore('openSqliteStore', async () => {
  const directory = mkdtempSync(join(base, 'store-'));
  const store = await openSqliteStore({ directory });
  return {
    store,
    reopen: async () => {
      await store.close();
      return openSqliteStore({ directory });
    },
  };
});

#!/usr/bin/env node
// The command `baton`. In a clone of the repository it first builds what is stale, so that `npx baton` works there at once.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** What the command line is made of. The console is not part of it: `npm start` builds that. */
const programs = ['channels', 'cli', 'core', 'engine', 'server', 'store-sqlite', 'words'];

const build = new URL('../../../scripts/build.mjs', import.meta.url);
const source = new URL('../src/bin.ts', import.meta.url);

if (existsSync(source) && existsSync(build)) {
  const { buildStale } = await import(build.href);
  const failed = await buildStale({ purpose: 'start', names: programs });
  if (failed.length > 0) {
    console.error(`baton cannot start: building ${failed.join(', ')} failed, see above.`);
    process.exit(2);
  }
}
process.argv[1] = fileURLToPath(new URL('../dist/bin.js', import.meta.url));
await import('../dist/bin.js');

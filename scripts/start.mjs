// `npm start`: installs what is missing, builds what is stale, then serves the product on loopback.
// PORT (4000) and BATON_DATA (./.baton) say where. It serves in this very process, so that one pid is the whole server.
// Node built-ins only.
import './node-version.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { buildStale } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './packages.mjs';

await ensureInstalled();

const failed = await buildStale({ purpose: 'start' });
if (failed.length > 0) {
  console.error(`Baton cannot start: building ${failed.join(', ')} failed, see above.`);
  process.exit(1);
}

const program = join(root, 'packages', 'cli', 'dist', 'bin.js');
if (!existsSync(program)) {
  console.error('Baton cannot start: packages/cli/dist/bin.js is missing; run "npm run build -- --force".');
  process.exit(1);
}

console.error(`Serving in process ${process.pid}.`);
process.env.PORT ??= '4000';
process.env.BATON_DATA ??= join(root, '.baton');
process.argv = [process.argv[0], program, 'serve', ...process.argv.slice(2)];
await import(pathToFileURL(program).href);

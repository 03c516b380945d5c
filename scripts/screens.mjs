// `npm run screens`: compares every story in every variant with its kept picture (screens/references).
// `npm run screens -- --update`: keeps those that differ anew. Further words go to Playwright: `npm run screens -- -g "Console/Cases"`.
// Also called by test.mjs as the level `screens`. Node built-ins only.
import './node-version.mjs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { buildStale } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './packages.mjs';
import { reportPath } from './reports.mjs';
import { runNode } from './run.mjs';
import { ensureBrowser } from './set-up-browser.mjs';

const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');

/** Builds Storybook when it is stale, then looks at every story. Answers an exit code. */
export async function lookAtScreens(args) {
  const failed = await buildStale({ purpose: 'screens' });
  if (failed.length > 0) return 1;
  const isUpdate = args.includes('--update');
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: reportPath('screens'), ...(isUpdate ? { SCREENS_UPDATE: '1' } : {}) };
  const handedOn = args.filter((arg) => arg !== '--update');
  const config = join(root, 'screens', 'screens.config.ts');
  const { code } = await runNode([playwright, 'test', '--config', config, ...handedOn], { env });
  if (code !== 0) console.error('What differs, side by side: npx playwright show-report .cache/screens/report');
  return code;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensureInstalled();
  const browser = await ensureBrowser();
  if (!browser) process.exit(1);
  process.env.BATON_BROWSER = browser;
  process.exit(await lookAtScreens(process.argv.slice(2)));
}

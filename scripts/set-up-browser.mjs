// Makes sure that there is a Chromium for the tests: an installed one, else Playwright's, else the system's package.
// Called by test.mjs; says what it does. Node built-ins only.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { findBrowser } from './find-browser.mjs';
import { root } from './packages.mjs';
import { run, runNode } from './run.mjs';

/** The path of a usable browser, or undefined after having said in one sentence what is missing. */
export async function ensureBrowser() {
  const present = findBrowser();
  if (await works(present)) {
    console.error(`Browser for the tests: ${present}`);
    return present;
  }
  console.error('No Chromium or Chrome found: downloading the one of Playwright (npx playwright install chromium) ...');
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  await runNode([cli, 'install', 'chromium'], {
    quiet: true,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  });
  if (await works(findBrowser())) return findBrowser();
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.error(
      'That did not work: installing the package chromium of this system (apt-get install -y chromium) ...',
    );
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { quiet: true, env });
    const { output } = await run('apt-get', ['install', '-y', '-qq', 'chromium'], { quiet: true, env });
    if (await works(findBrowser())) return findBrowser();
    console.error(output.slice(-2000));
  }
  console.error('The browser tests need Chromium or Chrome: install one, or name it in the variable BATON_BROWSER.');
  return undefined;
}

/** Whether the browser starts here; a downloaded one may lack system libraries. */
async function works(path) {
  if (!path) return false;
  if (process.platform === 'win32') return true;
  return (await run(path, ['--version'], { quiet: true })).code === 0;
}

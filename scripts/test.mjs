// `npm test`: sets up what the tests need and runs every level: node, browser, storybook, e2e. `npm test -- screens` is a level of its own.
// `npm test -- LEVEL ... [ARGUMENTS]` runs only these levels and hands the rest on: `npm test -- node packages/core`.
// Reports for machines go to .cache/reports. Node built-ins only.
import './node-version.mjs';
import { join } from 'node:path';
import process from 'node:process';
import { buildStale } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './packages.mjs';
import { count, forget, levels, namedLevels, reportPath } from './reports.mjs';
import { runNode, seconds } from './run.mjs';
import { runVitest } from './run-vitest.mjs';
import { lookAtScreens } from './screens.mjs';
import { ensureBrowser } from './set-up-browser.mjs';

const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');

/** It takes six minutes on two cores: what is not done after so long hangs. */
const MOST_MINUTES = 20;

const args = process.argv.slice(2);
const all = [...levels, ...namedLevels];
const named = args.filter((arg) => all.includes(arg));
const wanted = named.length > 0 ? named : levels;
const handedOn = args.filter((arg) => !all.includes(arg));

/** The levels that vitest does not run. */
const own = { e2e: runEndToEnd, screens: () => lookAtScreens(handedOn) };

await ensureInstalled();
const browser = wanted.some((level) => level !== 'node') ? await ensureBrowser() : undefined;
if (browser) process.env.BATON_BROWSER = browser;

if (wanted.includes('e2e')) await buildStale(); // some tests of other levels use what is built, too

const summary = [];
for (const level of wanted) summary.push(await runLevel(level));

console.log('');
for (const { level, passed, failed, skipped, took } of summary) {
  const more = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`${level.padEnd(10)} ${passed} passed, ${failed} failed${more} (${took})`);
}
process.exit(summary.every(({ failed }) => failed === 0) ? 0 : 1);

async function runLevel(level) {
  const startedAt = performance.now();
  forget(level);
  console.log(`\n== ${level}`);
  const code = await (own[level]?.() ?? runVitest(level, handedOn));
  const counted = count(level);
  const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed;
  return { level, ...counted, failed, took: seconds(startedAt) };
}

/** Builds first: the product under test is the one that `npm start` serves. */
async function runEndToEnd() {
  const failed = await buildStale({ purpose: 'start' });
  if (failed.length > 0) return 1;
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: reportPath('e2e') };
  const { code } = await runNode([playwright, 'test', ...handedOn], { env, minutes: MOST_MINUTES });
  if (code === 124) console.error(`\ne2e was ended after ${MOST_MINUTES} minutes.`);
  return code;
}

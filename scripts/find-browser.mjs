// Finds an installed Chromium or Chrome and knows the flags it runs with.
// Called by vitest.config.ts, playwright.config.ts and scripts/test.mjs. Node built-ins only.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** Flags for a headless Chromium that may run as root in a container and stays off the network. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

const fixedPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

const insidePlaywright = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
];

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightCaches() {
  const home = homedir();
  return [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(home, '.cache', 'ms-playwright'),
    join(home, 'Library', 'Caches', 'ms-playwright'),
    join(home, 'AppData', 'Local', 'ms-playwright'),
  ].filter((place) => place && existsSync(place));
}

/** The newest full Chromium that Playwright has downloaded, or undefined. */
function fromPlaywright() {
  for (const cache of playwrightCaches()) {
    const builds = readdirSync(cache)
      .filter((name) => /^chromium-\d+$/.test(name))
      .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
    for (const build of builds) {
      const found = insidePlaywright.map((inner) => join(cache, build, inner)).find(runnable);
      if (found) return found;
    }
  }
  return undefined;
}

/**
 * The path of a Chromium-family browser, or undefined when there is none.
 * Order: the variable BATON_BROWSER, the search path, the usual places, Playwright's own download.
 */
export function findBrowser() {
  const named = process.env.BATON_BROWSER;
  if (named) return runnable(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(runnable);
  return onPath ?? (fixedPlaces[process.platform] ?? []).find(runnable) ?? fromPlaywright();
}

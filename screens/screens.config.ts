// Pictures of every story in every variant beside the kept references: one test for each story (stories.screens.ts).
// Run by scripts/screens.mjs: `npm run screens`.
import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from '../scripts/find-browser.mjs';

const executablePath = findBrowser();

export default defineConfig({
  testDir: '.',
  testMatch: '*.screens.ts',
  outputDir: '../.cache/screens/results',
  globalSetup: './serve-storybook.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Taking pictures anew is no test: each is looked at until it keeps still.
  timeout: process.env.SCREENS_UPDATE ? 300_000 : 90_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['dot'], ['json'], ['html', { outputFolder: '../.cache/screens/report', open: 'never' }]],
  use: {
    browserName: 'chromium',
    launchOptions: {
      args: [...browserFlags, '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
      ...(executablePath ? { executablePath } : {}),
    },
  },
});

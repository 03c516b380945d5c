// The three kinds of tests: node (`*.test.ts`), browser (`*.browser.test.tsx`, Chromium) and storybook (every story is a test).
// Run by scripts/test.mjs, or directly: `npx vitest run --project node packages/core`.
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { browserFlags, findBrowser } from './scripts/find-browser.mjs';

const fromSource = 'baton-source';

/** Each is imported by its own name, so that a page loads only what it shows. */
const ariaControls = [
  'Autocomplete',
  'Button',
  'Calendar',
  'Checkbox',
  'Collection',
  'ComboBox',
  'DateField',
  'DatePicker',
  'Dialog',
  'DropZone',
  'FieldError',
  'FileTrigger',
  'Form',
  'Group',
  'Header',
  'Heading',
  'I18nProvider',
  'Input',
  'Label',
  'ListBox',
  'Menu',
  'Modal',
  'NumberField',
  'Popover',
  'ProgressBar',
  'RadioGroup',
  'SearchField',
  'Select',
  'Separator',
  'Switch',
  'Table',
  'Tabs',
  'Text',
  'TextArea',
  'TextField',
  'Toast',
  'ToggleButton',
  'ToggleButtonGroup',
  'Toolbar',
  'Tooltip',
];

const bundledForBrowser = [
  'react',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  'react-dom',
  'react-dom/client',
  'react-dom/server.browser',
  'react-aria-components',
  ...ariaControls.map((name) => `react-aria-components/${name}`),
  'lucide-react',
  '@xyflow/react',
  'immer',
  'vitest-browser-react',
];

/** A fresh object for each project: vitest writes into it. */
function browser() {
  const executablePath = findBrowser();
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({ launchOptions: { args: [...browserFlags], ...(executablePath ? { executablePath } : {}) } }),
    instances: [{ browser: 'chromium' as const }],
  };
}

export default defineConfig({
  test: {
    coverage: { provider: 'v8', include: ['packages/*/src/**'], reportsDirectory: 'coverage' },
    projects: [
      {
        resolve: { conditions: [fromSource, ...defaultServerConditions] },
        ssr: { resolve: { conditions: [fromSource, ...defaultServerConditions] } },
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'packages/*/src/**/*.test.{ts,tsx}',
            'examples/**/*.test.ts',
            'scripts/**/*.test.{ts,mjs}',
            'screens/**/*.test.ts',
            'bench/**/*.test.{ts,mjs}',
            'docs/**/*.test.{ts,mjs}',
          ],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.browser.test.{ts,tsx}'],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [react()],
        resolve: { conditions: [fromSource, ...defaultClientConditions] },
        // Known before the first test: what is found while tests run is bundled anew, and a page then holds two Reacts.
        optimizeDeps: { include: bundledForBrowser },
        test: {
          name: 'browser',
          include: ['packages/*/src/**/*.browser.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          browser: browser(),
        },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook' })],
        optimizeDeps: { include: ['@storybook/addon-a11y/preview'] },
        test: { name: 'storybook', browser: browser() },
      },
    ],
  },
});

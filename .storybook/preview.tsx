// What surrounds every story: theme, language and reading direction from the toolbar, and the look's styles.
import { applyTheme, LocaleProvider } from '@baton/look';
import '@baton/look/fonts';
import '@baton/look/styles.css';
import '@baton/look/page.css';
import { chooseLocale } from '@baton/words';
import { afterEach as checkAccessibility } from '@storybook/addon-a11y/preview';
import type { Preview } from '@storybook/react-vite';
import { useLayoutEffect } from 'react';

const preview: Preview = {
  parameters: {
    a11y: { test: 'error', config: { rules: [{ id: 'target-size', enabled: true }] } },
    layout: 'padded',
    controls: { expanded: true },
    backgrounds: { disable: true },
  },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    locale: {
      description: 'Language',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [
          { value: 'en', title: 'English' },
          { value: 'ru', title: 'Русский' },
          { value: 'ar', title: 'العربية' },
        ],
        dynamicTitle: true,
      },
    },
  },
  /** As a test, a story is checked once more in the dark, where the contrast is another one. */
  afterEach: async (context) => {
    if (!('__vitest_browser__' in window) || context.globals.theme === 'dark') return;
    const a11y = { ...context.parameters.a11y, options: { runOnly: ['color-contrast'] } };
    applyTheme('dark');
    try {
      await checkAccessibility?.({ ...context, parameters: { ...context.parameters, a11y } });
    } finally {
      applyTheme('light');
    }
  },
  initialGlobals: { theme: 'light', locale: 'en' },
  decorators: [
    (Story, context) => {
      const theme = context.globals.theme === 'dark' ? 'dark' : 'light';
      useLayoutEffect(() => applyTheme(theme), [theme]);
      return (
        <LocaleProvider locale={chooseLocale(String(context.globals.locale))} zone="Europe/Berlin">
          <Story />
        </LocaleProvider>
      );
    },
  ],
};

export default preview;

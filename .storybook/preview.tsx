// What surrounds every story: theme, language and reading direction from the toolbar, and the look's styles.
import { applyTheme, LocaleProvider } from '@baton/look';
import '@baton/look/fonts';
import '@baton/look/styles.css';
import { chooseLocale } from '@baton/words';
import type { Preview } from '@storybook/react-vite';
import { useLayoutEffect } from 'react';

const preview: Preview = {
  parameters: {
    a11y: { test: 'error' },
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

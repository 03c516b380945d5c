// What surrounds every story: theme, language and reading direction from the toolbar, and the look's styles.
import '@baton/look/fonts';
import '@baton/look/styles.css';
import type { Preview } from '@storybook/react-vite';
import { useLayoutEffect } from 'react';

const directions: Record<string, 'ltr' | 'rtl'> = { en: 'ltr', ru: 'ltr', ar: 'rtl' };

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
      const locale = String(context.globals.locale ?? 'en');
      const theme = String(context.globals.theme ?? 'light');
      useLayoutEffect(() => {
        const root = document.documentElement;
        root.dataset.theme = theme;
        root.lang = locale;
        root.dir = directions[locale] ?? 'ltr';
      }, [theme, locale]);
      return <Story />;
    },
  ],
};

export default preview;

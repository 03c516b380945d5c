// For stories that are given their drawing: it comes in the language of the story.
import type { Decorator } from '@storybook/react-vite';
import { sampleIn } from './in-arabic';

export const inReadersLanguage: Decorator = (Story, { args, globals }) => (
  <Story args={sampleIn(globals.locale, args)} />
);

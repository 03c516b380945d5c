// Long lists and long texts in a sentence: the first of them, and that there is more. Called by the words of differences. Pure.
import '@baton/words/parts';
import type { KindContext } from '../kinds/editor-kind';

const MOST_NAMED = 5;
const MOST_LETTERS = 60;

/** The first of them, and how many more. */
export function few(names: readonly string[], { words, format }: Pick<KindContext, 'words' | 'format'>): string {
  if (names.length <= MOST_NAMED + 1) return format.list(names);
  return format.list([...names.slice(0, MOST_NAMED), words.differences.andMore(names.length - MOST_NAMED)]);
}

export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MOST_LETTERS ? line : `${line.slice(0, MOST_LETTERS).trimEnd()}…`;
}

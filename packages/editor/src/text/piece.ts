// Runs of words that the lines of the text are made of, and what they are written from.
import type { Diagram } from '@baton/core';
import type { Formatters, Words } from '@baton/words';
import type { Names } from '../panel/names';

/** A run of words: `name` of a step, a `value` that someone chose, a `link` to another place, or plain connecting words. */
export interface Piece {
  readonly text: string;
  readonly as: 'plain' | 'name' | 'value' | 'link';
  /** What of its step it says, where that can be changed in the text. */
  readonly edits?: 'name' | 'who' | 'due';
  /** The step that a link leads to. */
  readonly step?: string;
}

export interface TextContext {
  readonly diagram: Diagram;
  readonly names: Names;
  readonly words: Words;
  readonly format: Formatters;
  /** So many rules of a table are told, and of the others how many they are. All when absent. */
  readonly mostRules?: number | undefined;
}

export function plain(text: string): Piece {
  return { text, as: 'plain' };
}

export function value(text: string): Piece {
  return { text, as: 'value' };
}

// The contract of a kind in the editor: one file of the same name for each kind of the core, put together in `registry.ts`.

import type { describeExpression as DescribeExpression, Diagram, NodeKind, NodeOf } from '@baton/core';
import type { IconName } from '@baton/look';
import type { Formatters, Words } from '@baton/words';
import type { ComponentType, ReactNode } from 'react';
import type { EditorDirectory } from '../document/editor';

/** How a step stands in a running case, in the try-out or in a comparison. All of it is optional; states combine. */
export interface StepOverlay {
  /** The case is here now. */
  readonly baton?: boolean;
  readonly done?: boolean;
  readonly late?: boolean;
  readonly atRisk?: boolean;
  readonly paused?: boolean;
  /** Not reached yet: drawn lighter or dashed. */
  readonly ahead?: boolean;
  /** Has a problem that stops publishing; a text is said with it. */
  readonly problem?: boolean | string;
  readonly warning?: boolean | string;
  /** Only looked at as if it were drawn: dashed. */
  readonly preview?: boolean;
  /** Stands instead of the due time: "3 h left", "Tue 14:05". */
  readonly words?: string;
  /** A word above the card: what is new, what it was before. */
  readonly mark?: { readonly text: string; readonly tone: 'ok' | 'accent' | 'late' };
  /** How much happens here beside the other steps, from 0 to 1: a warmer ground. Say in `words` what it means. */
  readonly heat?: number;
  /** How many cases are here: a figure on the rim. */
  readonly count?: number;
  /** Anything of the host, under the start of the card. Its words are read after the step. */
  readonly content?: ReactNode;
  /** Name of who holds or held it, instead of the rule. */
  readonly who?: string;
  /** Whose picture stands there, by id and whole name as everywhere else; absent: it is made from `who`. */
  readonly person?: { readonly id: string; readonly name: string };
}

/** What kinds need to say who and until when in the words of the language. */
export interface KindContext {
  /** Conditions in plain words; absent while the grammar is not loaded, they are then shown as they are written. */
  readonly describe?: typeof DescribeExpression | undefined;
  readonly diagram: Diagram;
  readonly directory: EditorDirectory;
  readonly words: Words;
  readonly format: Formatters;
}

export interface Who {
  readonly name: string;
  /** A person has initials; everybody else a small picture. */
  readonly person?: { readonly id: string; readonly name: string };
  readonly icon?: IconName;
}

/** The second line of a card, and what is read aloud of it. */
export interface StepFacts {
  readonly who: Who | null;
  /** Short, for the card: "2 days". */
  readonly due: string | null;
  /** Spoken: "2 working days". */
  readonly within: string | null;
  readonly reminders: number;
  /** Done several times, only to undo: small signs after the name, words when read aloud. */
  readonly extras?: readonly { readonly icon: IconName; readonly words: string }[];
}

export interface LookProps<K extends NodeKind = NodeKind> {
  readonly node: NodeOf<K>;
  readonly context: KindContext;
  readonly overlay: StepOverlay | undefined;
  /** Width of the drawn box, canvas units. */
  readonly width: number;
  /** Stands in a tinted lane: words in a gap take its colour. */
  readonly tinted: boolean;
}

export interface EditorKind<K extends NodeKind = NodeKind> {
  readonly kind: K;
  readonly icon: IconName;
  /** Of a step, where it differs from that of its kind. */
  iconOf?(node: NodeOf<K>): IconName;
  /** Its name in the palette and for screen readers. */
  name(words: Words): string;
  /** Place and letter among the plain kinds; null: not drawn by hand. */
  readonly palette: { readonly place: number; readonly letter: string | null } | null;
  readonly Look: ComponentType<LookProps<K>>;
  facts(node: NodeOf<K>, context: KindContext): StepFacts;
  /** What an unnamed one is called when read aloud; absent: only its kind is said. */
  title?(node: NodeOf<K>, context: KindContext): string;
}

export const NO_FACTS: StepFacts = { who: null, due: null, within: null, reminders: 0 };

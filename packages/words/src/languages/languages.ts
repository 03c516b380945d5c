// Where the words of a language come from: all at once on a server and in tests, when asked for on a page. One of the two stands behind
// `#languages` (package.json, imports).
import type { Locale } from '../locales';
import type { Sentences, Words } from '../words';

export interface Language {
  readonly words: Words;
  readonly sentences: Sentences;
}

/** As much of something as a host says: groups may lack words, functions and lists are whole. */
type Some<T> = T extends string
  ? string
  : T extends ((...given: never[]) => unknown) | readonly unknown[]
    ? T
    : { readonly [Key in keyof T]?: Some<T[Key]> };

export interface LanguageOfHost {
  readonly words?: Some<Words>;
  readonly sentences?: { readonly [Area in keyof Sentences]?: Partial<Sentences[Area]> };
}

export interface Languages {
  /** English while another language is not here yet. */
  of(locale: Locale): Language;
  isHere(locale: Locale): boolean;
  /** Adds areas of English that a page did not have from the start. Nothing where all languages are here. */
  bring(more: { readonly words: Partial<Words>; readonly sentences: Partial<Sentences> }): void;
  /** A language of the host, from now on. */
  add(locale: Locale, own: LanguageOfHost): void;
  /** Rejects where the language cannot be loaded. */
  load(locale: Locale): Promise<void>;
}

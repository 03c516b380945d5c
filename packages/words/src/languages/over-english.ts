// A language of the host over English: what it leaves out is English. Used by the two kinds of `languages`.
import type { Language, LanguageOfHost } from './languages';

/** Made once for each state of English, which grows on a page as parts bring their words. */
export function overEnglish(own: LanguageOfHost, english: Language): () => Language {
  let made: Language | null = null;
  let areas = 0;
  return () => {
    const now = Object.keys(english.words).length + Object.keys(english.sentences).length;
    if (!made || now !== areas) made = over(english, own) as Language;
    areas = now;
    return made;
  };
}

function over(base: unknown, own: unknown): unknown {
  if (own === undefined) return base;
  if (!isGroup(base) || !isGroup(own)) return own;
  const all: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) all[key] = over(base[key], value);
  return all;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
